"""Files beside the content are pictures and PDFs, whatever they are called."""

import gzip
from collections.abc import Callable

import pytest

from sightline.load import Loaded
from sightline.problems import Grade, Problem, show

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]

PNG = b"\x89PNG\r\n\x1a\n\0\0"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
ACTIVE = b'<svg xmlns="http://www.w3.org/2000/svg">\n  <path/><script>alert(1)</script>\n</svg>\n'
PAGE = b"<!doctype html><script>alert(1)</script>"


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("brand/mark.svg", ACTIVE, "active-attachment"),
        ("initiatives/MAP.SVG", ACTIVE, "active-attachment"),
        ("a.svg", PAGE, "active-attachment"),
        ("a.svg", ACTIVE.decode().encode("utf-16"), "not-a-picture"),
        ("a.svg", gzip.compress(ACTIVE, mtime=0), "not-a-picture"),
        ("a.svg", PNG, "not-a-picture"),
        ("a.svg", DRAWING + b" " * 5_000_000, "file-too-large"),
        ("a.svgz", gzip.compress(DRAWING, mtime=0), "active-attachment"),
        ("a.png", ACTIVE, "active-attachment"),
        ("a.png", DRAWING, "active-attachment"),
        ("a.png", PAGE, "active-attachment"),
        ("a.jpg", b"\xef\xbb\xbf \n<html>", "active-attachment"),
        ("a.gif", PAGE.decode().encode("utf-16"), "active-attachment"),
        ("a.webp", b"<?xml version='1.0'?><x/>", "active-attachment"),
        ("a.pdf", PAGE, "active-attachment"),
        ("a.jpeg", b"alert(1)", "not-a-picture"),
        ("a.png", b"#!/bin/sh\n", "not-a-picture"),
        ("a.png", b"", "not-a-picture"),
        ("a.png", b"version https://git-lfs.github.com/spec/v1\n", "not-a-picture"),
        *(
            (f"pages/a{ending}", b"x", "active-attachment")
            for ending in (".html", ".HTM", ".xhtml", ".xml", ".js", ".mjs")
        ),
        *(
            (f"a{ending}", b"x", "active-attachment")
            for ending in (".html", ".svg.html", ".php", ".swf", ".sh", ".XSL")
        ),
    ],
)
def test_what_would_run_or_is_no_picture_is_refused(problem_of: Only, name: str, raw: bytes, code: str) -> None:
    problem = problem_of({name: raw})
    assert (problem.code, problem.where.path, problem.grade) == (code, f"content/{name}", Grade.ERROR)


def test_the_line_of_a_script_in_a_drawing_is_shown(read: Read) -> None:
    loaded = read({"brand/mark.svg": ACTIVE})
    told = show(loaded.problems[0], loaded.sources)
    assert told.startswith("content/brand/mark.svg:2:10: error: <script> ")
    assert "2 |   <path/><script>alert(1)" in told


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.svg", DRAWING),
        ("a.png", PNG),
        ("a.png", b"\xff\xd8\xff\xe0"),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.gif", b"GIF89a"),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8 "),
        ("a.pdf", b"%PDF-1.7 /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
        ("a.pdf", b"no PDF at all"),
    ],
)
def test_pictures_and_every_pdf_pass(read: Read, name: str, raw: bytes) -> None:
    loaded = read({name: raw})
    assert (loaded.problems, loaded.attachments) == ((), (name,))


def test_the_mark_of_the_organisation_is_used(read: Read) -> None:
    assert read({"brand/mark.svg": DRAWING, "workspace.yml": "mark: brand/mark.svg\n"}).problems == ()


def test_a_mark_with_a_script_is_refused(read: Read) -> None:
    found = read({"brand/mark.svg": ACTIVE, "workspace.yml": "mark: brand/mark.svg\n"}).problems
    assert [(one.code, one.where.line) for one in found] == [("active-attachment", 2)]
