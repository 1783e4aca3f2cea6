"""The pack of one audience, from the files of the content to one finished document."""

from dataclasses import dataclass
from datetime import date

from sightline.ids import slug
from sightline.language import speaking
from sightline.model.vision import Vision
from sightline.pack.arrange import arrange, audiences_of
from sightline.problems import Grade, Problem, Sources
from sightline.render import render_pack
from sightline.site.chrome import chrome_of
from sightline.site.recipe import read_and_check, scope_of
from sightline.site.settings import Settings


class Unknown(Exception):
    """There is no such audience; ``known`` names those that there are."""

    def __init__(self, audience: str, known: tuple[str, ...]) -> None:
        super().__init__(audience)
        self.known = known


@dataclass(frozen=True)
class Packed:
    """A pack, or why there is none."""

    html: str
    """The whole document; empty where the content has errors."""
    name: str
    """What its file is called, without a suffix: organisation, audience, day."""
    as_of: date
    problems: tuple[Problem, ...]
    sources: Sources


def build_pack(settings: Settings, audience: str) -> Packed:
    """Make the pack of an audience. Raises ``Unknown`` where nobody is called so."""
    loaded, narratives, problems = read_and_check(settings)
    vision = loaded.vision
    if vision is None or narratives is None or any(problem.grade is Grade.ERROR for problem in problems):
        return Packed("", "", date.min, problems, loaded.sources)
    there = {one.id: one for one in audiences_of(vision)}
    if audience not in there:
        raise Unknown(audience, tuple(there))
    with speaking(vision.workspace.language):
        page = arrange(scope_of(vision, narratives, settings.edit_base), there[audience])
        html = render_pack(page, chrome_of(vision, settings.site_url))
    return Packed(html, name_of(vision, audience), vision.today, problems, loaded.sources)


def name_of(vision: Vision, audience: str) -> str:
    """Return what the file of a pack is called."""
    whose = slug(vision.workspace.organisation) or slug(vision.workspace.title) or "vision"
    return f"{whose[:60].strip('-')}-{slug(audience) or 'pack'}-{vision.today.isoformat()}"
