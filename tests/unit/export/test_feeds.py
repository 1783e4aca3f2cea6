"""Feeds: a feed library reads them, names last, and nothing in them acts or asks a clock."""

import json
import re

import feedparser
import pytest

from making import record, vision
from sightline.export.everything import exports
from sightline.export.feeds import MOST, channels, feeds
from sightline.export.published import Published, published
from sightline.model.vision import Vision
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.sight.facts import reach
from sightline.subjects.updates.record import Update

SITE = "https://vision.example/here/"
INERT = re.compile(r"<(?!/?p>)|javascript:", re.IGNORECASE)


def site(made: Vision, url: str = SITE) -> Published:
    return published(made, url, "Our vision")


def small(**more) -> Vision:
    return vision(
        record("pillar/data"),
        record("initiative/x", pillars="pillar/data"),
        record("update/old", date="2026-09-01", about="initiative/x", title="Old"),
        record("update/new", date="2026-11-18", about="pillar/data", title="New", summary="It <b>works</b>.", **more),
        record("update/none", title="Without a day"),
    )


def test_a_feed_library_reads_every_feed_of_the_reference_vision(reference):
    made = feeds(reference, site(reference), {one.key: "<p>Words.</p>" for one in reference.of(Update)})
    atoms = {name: feedparser.parse(data) for name, data in made.items() if name.endswith(".atom")}
    assert set(atoms) == {f"feeds/{name}.atom" for name in ("updates", *(one.id for one in reference.of(Pillar)))}
    assert not [name for name, one in atoms.items() if one.bozo]
    assert [one.title for one in atoms["feeds/updates.atom"].entries] == [one.name for one in reference.of(Update)]
    assert all(one.entries for one in atoms.values())


def test_both_feeds_name_their_entries_the_same_for_ever():
    made = small(was=("first-name",))
    both = feeds(made, site(made), {})
    atom = [one.id for one in feedparser.parse(both["feeds/updates.atom"]).entries]
    items = json.loads(both["feeds/updates.json"])["items"]
    assert atom == [f"tag:vision.example,2026:/here/update/{name}" for name in ("first-name", "old")]
    assert [one["id"] for one in items] == [*atom, "tag:vision.example,2026:/here/update/none"]
    assert items[0]["url"] == "https://vision.example/here/updates/new/"
    assert "date_published" not in items[2]


def test_a_pillar_s_feed_holds_what_is_about_it_and_its_work():
    made = small()
    whole, pillar = channels(made, site(made))
    assert [one.id for one in whole.updates] == ["new", "old", "none"]
    assert [one.id for one in pillar.updates] == ["new", "old"]


def test_a_feed_keeps_to_json_feed_1_1():
    feed = json.loads(feeds(small(), site(small()), {("update", "new"): "<p>x</p>"})["feeds/data.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}feeds/data.json"
    assert feed["authors"] == [{"name": "Our vision"}]
    assert (feed["title"], feed["language"]) == ("Our vision: data", "en")
    assert feed["items"][0]["tags"] == ["data"]
    assert feed["home_page_url"] == f"{SITE}pillars/data/"
    assert [("content_html" in one, "content_text" in one) for one in feed["items"]] == [(True, False), (False, True)]
    assert {one["date_published"] for one in feed["items"]} == {
        "2026-11-18T00:00:00+00:00",
        "2026-09-01T00:00:00+00:00",
    }


def test_words_stay_words():
    read = feedparser.parse(feeds(small(), site(small()), {})["feeds/updates.atom"])
    assert (read.feed.title, read.feed.author, read.feed.id) == (
        "Our vision: updates",
        "Our vision",
        "tag:vision.example,2026:/here/feeds/updates",
    )
    assert [link.href for link in read.feed.links] == [f"{SITE}updates/", f"{SITE}feeds/updates.atom"]
    one = read.entries[0]
    assert (one.published, [tag.term for tag in one.tags]) == ("2026-11-18T00:00:00+00:00", ["data"])
    assert one.summary == "It &lt;b&gt;works&lt;/b&gt;."


def test_hostile_titles_are_inert_in_every_feed(planted):
    made = planted[1]
    for name, data in feeds(made, site(made), {}).items():
        if name.endswith(".atom"):
            feed = feedparser.parse(data, sanitize_html=False)
            assert not feed.bozo
            assert not [one.summary for one in feed.entries if INERT.search(one.get("summary", "").replace("&lt;", ""))]
        else:
            assert b"<" not in data


def test_what_xml_forbids_is_shown_as_a_sign():
    made = vision(record("update/a", date="2026-11-18", title="A\ufffeb"))
    feed = feedparser.parse(feeds(made, site(made), {("update", "a"): "<p>\x01</p>"})["feeds/updates.atom"])
    assert not feed.bozo
    assert feed.entries[0].title == "A\ufffdb"
    assert feed.entries[0].content[0].value == "<p>\ufffd</p>"


def test_a_feed_without_an_entry_is_of_the_day_of_the_vision():
    made = vision()
    assert (
        feedparser.parse(feeds(made, site(made), {})["feeds/updates.atom"]).feed.updated == "2026-11-22T00:00:00+00:00"
    )


def test_a_feed_holds_the_newest():
    many = vision(*(record(f"update/u{number:03}", date="2026-11-18") for number in range(MOST + 5)))
    assert len(channels(many, site(many))[0].updates) == MOST


@pytest.mark.parametrize(
    ("url", "organisation", "host"),
    [
        ("https://vision.example:8080/a/", "Harbour", "vision.example"),
        ("", "Harbour & Lane", "harbour-lane.invalid"),
        ("", "", "sightline.invalid"),
    ],
)
def test_names_do_not_need_an_address(url, organisation, host):
    assert Published(url, "Our vision", "en", organisation).host == host


def test_every_file_is_the_same_twice(reference):
    one, other = (exports(reference, reach(reference), site(reference), {}) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(("written", "tag"), [("fr", "fr"), ("en", None), (None, None)])
def test_an_entry_says_its_language_where_it_is_not_the_feed_s(written, tag):
    made = small(language=written)
    both = feeds(made, site(made), {})
    assert re.findall(r'<entry xml:lang="(.*?)"', both["feeds/updates.atom"].decode()) == ([tag] if tag else [])
    assert [one.get("language") for one in json.loads(both["feeds/updates.json"])["items"]] == [tag, None, None]
