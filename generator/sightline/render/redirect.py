"""The page at a former address: it leads on at once, and says where to."""

from sightline.render.addresses import relative
from sightline.render.environment import environment


def redirect(address: str, target: str, title: str) -> bytes:
    """Return the document at ``address`` that leads to ``target``; both from the site's root."""
    template = environment().get_template("redirect.html")
    return template.render(href=relative(address, target), title=title).encode()
