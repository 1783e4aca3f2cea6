"""The page at a former address: it leads on at once, and says where to."""

from sightline.render.addresses import relative, root
from sightline.render.environment import environment
from sightline.render.page import cut


def redirect(address: str, target: str, title: str, language: str = "en") -> bytes:
    """Return the document at ``address`` that leads to ``target``; both from the site's root."""
    drawn = (
        environment()
        .get_template("redirect.html")
        .render(
            href=relative(target, address),
            root=root(address),
            title=title,
            tab=cut(f"{title} has moved"),
            language=language,
        )
    )
    return drawn.encode()
