"""Files that are no content, or cannot be read as it, give one clear error each."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.load import Loaded, read_vision
from sightline.problems import Problem, show
from sightline.subjects.roadmap.record import Initiative

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]
MAP = "initiatives/live-map.md"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"", "empty-file", 1),
        (b" \n\n", "empty-file", 1),
        (b"\xef\xbb\xbf", "empty-file", 1),
        ("title: x".encode("utf-16"), "not-utf-8", 1),
        ("title: x".encode("utf-32-be"), "control-character", 1),
        (b"---\r\ntitle: a\r\n---\r\ncaf\xe9\r\n", "not-utf-8", 4),
        (b"---\rtitle: caf\xe9\r---\r", "not-utf-8", 2),
        (b"---\ntitle: a\n---\na\0b\n", "control-character", 4),
        (b"---\ntitle: a\x1b[31m\n---\n", "control-character", 2),
        ("---\ntitle: a\n---\nwords \u202e turned\n".encode(), "control-character", 4),
        ("---\ntitle: a\u2028b\n---\n".encode(), "control-character", 2),
        ("---\ntitle: a\n\ufeffref: b\n---\n".encode(), "control-character", 3),
        (b"<!DOCTYPE html><title>Sign in</title>", "html-page", 1),
        (b"\n<HTML lang=en>", "html-page", 1),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "lfs-pointer", 1),
        (b"---\ntitle: a\n<<<<<<< HEAD\nref: b\n", "merge-marker", 3),
        (b"---\ntitle: a\n---\nwords\n>>>>>>> branch\n", "merge-marker", 5),
        (b"---\ntitle: a\n", "unclosed-front-matter", 1),
        (b"title: a\npillar: b\nwords\n", "unopened-front-matter", 1),
        (b"title: a\n---\nwords\n", "unopened-front-matter", 1),
        (b"---\ntitle: a\n---\nref: b\n---\nwords\n", "early-fence", 3),
        (b"x" * 1_000_001, "file-too-large", 1),
        (b"---\n- a\n- b\n---\n", "wrong-root", 2),
        (b"---\njust words\n---\n", "wrong-root", 2),
    ],
)
def test_a_file_that_is_no_content_is_reported_once(problem_of: Only, raw: bytes, code: str, line: int) -> None:
    problem = problem_of({MAP: raw})
    assert (problem.code, problem.where.line, problem.where.path) == (code, line, f"content/{MAP}")


def test_a_file_of_comments_says_so(problem_of: Only) -> None:
    assert problem_of({"measures/share.yml": "# later\n"}).code == "empty-file"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n"])
def test_ends_of_lines_and_marks_change_nothing(read: Read, end: str, mark: str, last: str) -> None:
    text = f"{mark}---\ntitle: A map\n---\n\n# One\n\nTwo{last}".replace("\n", end)
    loaded = read({MAP: text.encode()})
    assert loaded.problems == ()
    assert loaded.vision is not None
    body = loaded.vision.of(Initiative)[0].body
    assert body is not None
    assert (body.text, body.where.line) == ("\n# One\n\nTwo\n", 4)
    assert loaded.sources[f"content/{MAP}"][1] == "title: A map"


def test_a_line_that_is_not_utf_8_can_be_shown(read: Read) -> None:
    loaded = read({MAP: b"---\ntitle: caf\xe9\n---\n"})
    assert "title: caf" in show(loaded.problems[0], loaded.sources)


def test_a_file_without_front_matter_is_narrative(read: Read) -> None:
    loaded = read({MAP: "# A map\n\nNote: this is prose.\n\n---\n\nMore.\n"})
    assert loaded.vision is not None
    record = loaded.vision.of(Initiative)[0]
    assert (record.id, record.title, loaded.problems) == ("live-map", "", ())
    assert record.body is not None
    assert record.body.where.line == 1


def test_merge_markers_may_be_shown_in_a_code_block(read: Read) -> None:
    assert read({MAP: "# Git\n\n```\n<<<<<<< HEAD\n```\n"}).problems == ()


def test_a_quotation_of_prose_is_no_front_matter(read: Read) -> None:
    assert read({MAP: "links: these are words that happen to begin like a field\n"}).problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
@pytest.mark.parametrize(
    ("make", "code"),
    [(lambda path: path.symlink_to(Path("..", "..", "elsewhere.md")), "symlink"), (os.mkfifo, "not-a-file")],
)
def test_links_and_pipes_are_refused_by_name(
    read: Read, tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    read({MAP: "---\ntitle: A\n---\n"})
    make(tmp_path / "content" / "initiatives" / "other.md")
    make(tmp_path / "content" / "picture.png")
    loaded = read_vision(tmp_path)
    assert [(one.code, one.where.path) for one in loaded.problems] == [
        (code, "content/initiatives/other.md"),
        (code, "content/picture.png"),
    ]
    assert loaded.attachments == ()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_linked_folder_is_not_entered(read: Read, tmp_path: Path) -> None:
    read({})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.md").write_text("x")
    (tmp_path / "content" / "initiatives").symlink_to(tmp_path / "elsewhere")
    loaded = read_vision(tmp_path)
    assert [one.code for one in loaded.problems] == ["symlink"]
    assert "content/initiatives/x.md" not in loaded.sources


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    assert {one.code for one in read_vision(tmp_path).problems} == {"no-content", "no-vision-file"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("initiative/live-map.md", "unknown-folder"),
        ("initiatives/more/live-map.md", "misplaced-record"),
        ("initiatives/live-map.yaml", "misplaced-record"),
        ("initiatives.yaml", "misplaced-record"),
        ("live-map.md", "misplaced-record"),
        ("visoin.yml", "misplaced-record"),
        ("initiatives/plan.docx", "stray-file"),
        ("mkdocs.yml", "engine-settings"),
        ("pages/MkDocs.yml", "engine-settings"),
        ("initiatives/two\nlines.md", "file-name"),
    ],
)
def test_a_file_that_belongs_nowhere_is_reported(problem_of: Only, name: str, code: str) -> None:
    assert problem_of({name: "title: A\n"}).code == code


def test_a_misspelt_folder_is_told_its_nearest(problem_of: Only) -> None:
    assert problem_of({"inititives/a.md": "words"}).right == 'Did you mean "initiatives"?'


def test_images_are_attachments_and_hidden_files_are_nothing(read: Read) -> None:
    loaded = read(
        {"images/a.PNG": b"GIF89a", "updates/b.svg": DRAWING, "doc.pdf": b"x", ".git/x.md": "x", "pages/.gitkeep": ""}
    )
    assert loaded.attachments == ("doc.pdf", "images/a.PNG", "updates/b.svg")
    assert loaded.problems == ()


def test_a_readme_at_the_top_is_for_authors(read: Read) -> None:
    assert read({"README.md": "How we write"}).problems == ()


@pytest.mark.parametrize(("deep", "codes"), [(20, []), (21, ["too-deep"])])
def test_folders_may_be_nested_as_deep_as_is_said(read: Read, deep: int, codes: list[str]) -> None:
    problems = read({"/".join(["a"] * deep + ["mark.svg"]): b"<svg xmlns='http://www.w3.org/2000/svg'/>"}).problems
    assert [one.code for one in problems if one.code == "too-deep"] == codes
