"""No built page has an id twice, whatever its narrative's headings are called."""

import re
import shutil
from collections import Counter

import pytest

from running import REPOSITORY, SMALL, copy_reference
from sightline.site.recipe import build_site
from sightline.site.settings import Settings

ID = re.compile(r'\sid="([^"]+)"')
TITLE = re.compile(r"<h2[^>]*>(.*?)</h2>", re.S)


def built(root):
    tree = build_site(Settings(root=root)).tree
    assert tree is not None
    return {page.address: page.main for page in tree.pages}


def twice(pages):
    found = {
        address: [name for name, times in Counter(ID.findall(html)).items() if times > 1]
        for address, html in pages.items()
    }
    return {address: names for address, names in found.items() if names}


@pytest.mark.parametrize("example", ["small", "reference"])
def test_no_id_stands_twice_when_headings_repeat_every_section_of_every_page(example, tmp_path):
    root = tmp_path / "vision"
    if example == "small":
        shutil.copytree(SMALL, root)
        shutil.copy(REPOSITORY / "mkdocs.yml", root)
    else:
        copy_reference(root)
    before = built(root)
    assert twice(before) == {}
    titles = {
        " ".join(re.sub(r"<[^>]+>", " ", title).split()) for html in before.values() for title in TITLE.findall(html)
    }
    ids = {name for html in before.values() for name in ID.findall(html) if re.fullmatch(r"[a-z][a-z0-9-]*", name)}
    planted = "".join(f"\n\n## {words}\n\nWords.\n" for words in sorted({*titles, *ids, "Behind it", "Judged"}))
    for folder in {path.parent for path in (root / "content").rglob("*.md")}:
        path = min(folder.glob("*.md"))
        path.write_text(path.read_text(encoding="utf-8") + planted[:100_000], encoding="utf-8")
    assert twice(built(root)) == {}


def test_links_inside_the_narrative_follow_the_heading(tmp_path):
    root = tmp_path / "vision"
    copy_reference(root)
    path = next((root / "content/stories").glob("*.md"))
    path.write_text(
        path.read_text(encoding="utf-8") + "\n\n[Look](#behind-it).\n\n## Behind it\n\nWords.\n", encoding="utf-8"
    )
    html = built(root)[f"stories/{path.stem}/"]
    assert 'href="#behind-it-1"' in html
    assert html.count('id="behind-it"') == html.count('id="behind-it-1"') == 1
