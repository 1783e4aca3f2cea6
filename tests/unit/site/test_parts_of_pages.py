"""Links to parts of pages lead there: from other narratives, from feeds, from before a rename."""

import re
import shutil

import pytest

from running import SMALL
from sightline.site.recipe import build_site
from sightline.site.settings import Settings

NOTE = "---\ntitle: Why we do it\n---\n\n## Why now\n\nBecause.\n\n## Цель\n\nIt.\n"
UPDATE = "---\ntitle: News\ndate: 2026-11-01\n---\n\nA[^1], and [why](#why).\n\n## Why\n\nSo.\n\n[^1]: A note.\n"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / "content/pages/why.md").write_text(NOTE, encoding="utf-8")
    return tmp_path


def built(root):
    made = build_site(Settings(root=root, site_url="https://vision.example/"))
    assert made.tree is not None, made.problems
    return made


def page(made, address):
    return next(page.main for page in made.tree.pages if page.address == address)


@pytest.mark.parametrize(
    ("lead", "href"),
    [
        ("why.md#why-now", "../../pages/why/#why-now"),
        ("why.md#Why-Now", "../../pages/why/#why-now"),
        ("why.md#цель", "../../pages/why/#%D1%86%D0%B5%D0%BB%D1%8C"),
        ("why.md#%D1%86%D0%B5%D0%BB%D1%8C", "../../pages/why/#%D1%86%D0%B5%D0%BB%D1%8C"),
        ("page:why#why-now", "../../pages/why/#why-now"),
        ("/pages/why.md#why-now", "../../pages/why/#why-now"),
    ],
)
def test_a_link_to_a_heading_of_another_page_keeps_its_fragment(root, lead, href):
    (root / "content/pages/a.md").write_text(f"---\ntitle: A\n---\n\nSee [it]({lead}).\n", encoding="utf-8")
    made = built(root)
    assert f'<a href="{href}">it</a>' in page(made, "pages/a/")
    assert not [one for one in made.problems if one.code == "dangling-link-in-prose"]


def test_a_link_to_a_heading_that_is_not_there_leads_to_the_page_and_is_named(root):
    (root / "content/pages/a.md").write_text("---\ntitle: A\n---\n\nSee [it](why.md#no-such).\n", encoding="utf-8")
    made = built(root)
    found = [one for one in made.problems if one.code == "dangling-link-in-prose"]
    assert [(one.where.path, one.where.line, one.where.column) for one in found] == [("content/pages/a.md", 5, 10)]
    assert '<a href="../../pages/why/">it</a>' in page(made, "pages/a/")


def test_in_feeds_also_links_to_parts_of_an_update_are_whole_addresses(root):
    (root / "content/updates/news.md").write_text(UPDATE, encoding="utf-8")
    assets = built(root).tree.assets
    for path in ("feeds/updates.atom", "feeds/updates.json"):
        leads = re.findall(r'href=[^a-z#]*"?([^"\\&>]*#[\w-]+)', assets[path].decode().replace("&quot;", '"'))
        assert len(leads) > 2
        assert {lead.partition("#")[0] for lead in leads} == {"https://vision.example/updates/news/"}


@pytest.mark.parametrize("kind", ["decisions", "risks", "terms", "teams"])
def test_a_former_id_of_an_entry_still_leads_to_it(root, kind):
    more = {"terms": "means: Words.\n"}.get(kind, "")
    path = root / f"content/{kind}/now.yml"
    path.parent.mkdir(exist_ok=True)
    (root / f"content/{kind}.yml").unlink(missing_ok=True)
    path.write_text(f"title: Now\nwas: [before]\n{more}", encoding="utf-8")
    pages = [page.main for page in built(root).tree.pages if 'id="now"' in page.main]
    assert pages
    for html in pages:
        assert re.search(r'id="now"[^>]*>(?:\s*<t[dh][^>]*>)?<span id="before"></span>', html)


def test_a_page_that_has_moved_keeps_the_part_that_was_asked_for(root):
    (root / "content/pages/why.md").write_text(NOTE.replace("---\n\n", "was: [reasons]\n---\n\n", 1), encoding="utf-8")
    assets = built(root).tree.assets
    assert b"../../assets/moved.js" in assets["pages/reasons/index.html"]
    assert b"location.hash" in assets["assets/moved.js"]
