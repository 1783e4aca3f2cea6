"""Which addresses may be links, and how they fit the page that they stand on."""

import pytest

from sightline.render.addresses import href, relative, resolve, root


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("initiatives/live-map/", "site:initiatives/live-map/"),
        ("", "site:"),
        ("#why", "#why"),
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTPS://example.org/", "HTTPS://example.org/"),
        ("https://[::1]:8000/a%20b%[…]?c=[d]", "https://[::1]:8000/a%20b%25%5B…%5D?c=%5Bd%5D"),
        ("mailto:team@example.org", "mailto:team@example.org"),
        ("pictures/two words.png", "site:pictures/two%20words.png"),
        ('pictures/a"b.png', "site:pictures/a%22b.png"),
    ],
)
def test_address_is_a_link_when_it_is_ours_or_an_allowed_scheme(address, may):
    assert href(address) == may


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example/",
        "\u200bhttps://example.org/",
    ],
)
def test_address_is_refused_when_a_browser_might_run_it_or_leave_the_site(address):
    assert href(address) == ""


@pytest.mark.parametrize(
    ("address", "here", "way"),
    [
        ("outcomes/a/", "initiatives/b/", "../../outcomes/a/"),
        ("outcomes/a/", "", "outcomes/a/"),
        ("", "initiatives/b/", "../../"),
        ("", "", "./"),
        ("initiatives/b/", "initiatives/b/", "./"),
        ("initiatives/b/#when", "initiatives/b/", "#when"),
        ("decisions/#d", "initiatives/b/", "../../decisions/#d"),
        ("#top", "", "#top"),
    ],
)
def test_way_leads_from_the_page_to_the_address(address, here, way):
    assert relative(address, here) == way


def test_way_starts_at_the_base_when_one_is_given():
    assert relative("outcomes/a/", "404/", "/vision/") == "/vision/outcomes/a/"
    assert root("404/", "/vision/") == "/vision/"


@pytest.mark.parametrize(("here", "way"), [("", "./"), ("roadmap/", "../"), ("roadmap/board/", "../../")])
def test_root_is_as_many_steps_up_as_the_page_is_deep(here, way):
    assert root(here) == way


def test_site_address_is_made_relative_in_tags_alone():
    text = '<p title="href=&#34;site:x/&#34;">Write href="site:y/" '
    html = text + '<a class="a>b" href="site:z/">z</a><img src="site:p.png"></p>'
    assert resolve(html, "a/b/") == text + '<a class="a>b" href="../../z/">z</a><img src="../../p.png"></p>'
