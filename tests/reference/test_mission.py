"""The mission's table stays true: every kind, page, record and field that it speaks of is really there."""

import re
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import urljoin

import pytest

from sightline.load import read_vision
from sightline.model.fields import Group, Many, Named, fields_of
from sightline.model.kinds import KINDS, Kind, address_of
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.scaffold.record import new_record
from sightline.site import Settings, build_site
from sightline.site.chrome import chrome_of
from sightline.site.guide.mission import MISSION, pages_of
from sightline.site.guide.page import read
from sightline.site.recipe import codes
from sightline.views.tree import SiteTree
from sweeps.planting import plant

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
NOT_BUILT = {("record", "visible"), ("record", "visible-to")}
"""Fields that the loader refuses until editions are built."""
SITE = "https://vision.example/"
HREF = re.compile(r'<a\b[^>]*\shref="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')


@cache
def reference() -> tuple[Vision, SiteTree]:
    vision, built = read_vision(ROOT).vision, build_site(Settings(root=ROOT))
    assert vision is not None
    assert built.tree is not None
    return vision, built.tree


def links(html: str, address: str) -> set[str]:
    """Return the addresses of the site's own pages that a page links to."""
    found = (urljoin(SITE + address, href).partition("#")[0] for href in HREF.findall(html))
    return {one.removeprefix(SITE) for one in found if one.startswith(SITE)}


def test_the_mission_has_eleven_rows_each_with_records_pages_and_checks():
    assert len(MISSION) == 11
    assert read("mission").startswith("# Eleven things")
    assert all(duty.pages and duty.checks for duty in MISSION)


def test_every_kind_serves_a_row_of_the_mission():
    assert all(kind.duties for kind in KINDS)
    assert {duty for kind in KINDS for duty in kind.duties} == {duty.id for duty in MISSION}


def test_every_check_of_the_table_is_a_check():
    assert {code for duty in MISSION for code in duty.checks} <= set(codes())


def test_every_page_of_the_table_is_on_the_site():
    vision, tree = reference()
    scope = type("Scope", (), {"vision": vision})
    addresses = {page.address for page in tree.pages}
    wanted = {address for duty in MISSION for _, address in pages_of(scope, duty)}
    assert wanted <= addresses
    assert "for/executives/" in wanted


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_page_a_table_and_a_scaffold(kind: Kind, tmp_path: Path):
    _, tree = reference()
    assert kind.index in {page.address for page in tree.pages}
    assert kind.table in tree.assets
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "vision.yml").write_text("title: A vision\nas-of: 2026-11-22\n")
    for path, data in new_record(kind.name, "first-one", None).items():
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_bytes(data)
    read = read_vision(tmp_path)
    assert not [one for one in read.problems if one.grade == 0]
    assert read.vision is not None
    assert (kind.name, "first-one") in read.vision.records


def test_every_page_is_reached_from_the_navigation_or_its_parent():
    vision, tree = reference()
    chrome = chrome_of(vision, SITE)
    go = (*chrome.nav, *chrome.audiences, *(link for group in chrome.more for link in group.links))
    reached = {one.address for one in go} | {""}
    main = {page.address: links(page.main, page.address) for page in tree.pages}
    lists = {kind.base or kind.index: kind.index for kind in KINDS}
    lost = []
    for address in main:
        above = address.rstrip("/").rpartition("/")[0] + "/"
        parents = {above, lists.get(above, above)}
        if address not in reached and not any(address in main.get(one, ()) for one in parents):
            lost.append(address)
    assert not lost


def test_every_record_is_on_a_page():
    vision, tree = reference()
    ids = {page.address: set(ID.findall(page.main)) for page in tree.pages}
    lost = []
    for record in vision.records.values():
        address, _, anchor = address_of(record).partition("#")
        if address not in ids or (anchor and anchor not in ids[address]):
            lost.append(record.key)
    assert not lost


def declared(kind: type, name: str, seen: set[type]) -> set[tuple[str, str]]:
    """Return every field that a type declares, at any depth, by the name of the type that holds it."""
    if kind in seen:
        return set()
    seen.add(kind)
    out = set()
    for one in fields_of(kind):
        out.add((name, one.key))
        inner = one.shape.item if isinstance(one.shape, Many | Named) else one.shape
        out |= declared(inner.of(), inner.of().__name__, seen) if isinstance(inner, Group) else set()
    return out


def stated(record: object, name: str) -> set[tuple[str, str]]:
    """Return every field that a record states, at any depth."""
    out = set()
    for one in fields_of(type(record)):
        value = getattr(record, one.name)
        if value in (None, (), {}, ""):
            continue
        out.add((name, one.key))
        inner = one.shape.item if isinstance(one.shape, Many | Named) else one.shape
        if isinstance(inner, Group):
            parts = value if isinstance(value, tuple) else (value,)
            out |= {pair for part in parts for pair in stated(part, inner.of().__name__)}
    return out


def used(vision: Vision) -> set[tuple[str, str]]:
    whole = stated(vision.workspace, "vision")
    return whole | {pair for one in vision.records.values() for pair in stated(one, one.kind)}


def test_every_field_of_every_kind_is_used_in_the_reference_content_or_in_a_test(tmp_path: Path):
    seen: set[type] = set()
    every = declared(Workspace, "vision", seen)
    every |= {pair for kind in KINDS for pair in declared(kind.record, kind.name, seen)}
    shared = {kind.name for kind in KINDS}
    number = count()
    plant(tmp_path, lambda: f"words {next(number)}", lambda: "Body.")
    planted = read_vision(tmp_path).vision
    assert planted is not None
    files = [one for one in TESTS.rglob("*") if one.suffix in (".yml", ".md") and "content" in one.parts]
    texts = "\n".join(one.read_text(encoding="utf-8", errors="replace") for one in files)
    left = every - used(reference()[0]) - used(planted)
    left = {
        ("record" if holder in shared and key in ("visible", "visible-to") else holder, key) for holder, key in left
    }
    unused = {pair for pair in left - NOT_BUILT if not re.search(rf"^\s*{pair[1]}:", texts, re.MULTILINE)}
    assert not unused
