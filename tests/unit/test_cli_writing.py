"""The commands that write for an author: what they begin is sound, and nothing of his is ever overwritten."""

from pathlib import Path

import pytest

from handmade import snapshot
from running import REPOSITORY
from sightline.cli import main
from sightline.publish import verify

INVENTED = REPOSITORY / "tests" / "fixtures" / "invented.json"


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new vision, and we are in its folder."""
    monkeypatch.chdir(tmp_path)
    assert main(["init", "our-vision", "--name", "Nord & Süd", "--as-of", "2026-11-22"]) == 0
    monkeypatch.chdir(tmp_path / "our-vision")
    return tmp_path / "our-vision"


def test_init_says_what_to_type_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "our vision"]) == 0
    assert "\n  cd 'our vision'\n  sightline check\n" in capsys.readouterr().out
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert main(["init", "."]) == 0
    assert "Next, type:\n  sightline check\n" in capsys.readouterr().out


def test_new_vision_is_sound_and_can_be_published_at_once(begun: Path) -> None:
    assert main(["check", "--strict"]) == 0
    assert main(["build", "--strict"]) == 0
    assert verify(begun / "site") == []
    assert "Nord &amp; Süd" in (begun / "site" / "index.html").read_text(encoding="utf-8")


def test_init_writes_nothing_when_a_file_is_in_the_way(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (begun / "content" / "home.md").write_text("mine")
    before = snapshot(begun)
    assert main(["init", "."]) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert snapshot(begun) == before


def test_new_record_is_told_and_read_without_an_error(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "initiative", "instant-answers"]) == 0
    assert "wrote content/initiatives/instant-answers.md\n" in capsys.readouterr().out
    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("initiative", "shared-inbox"), "content/initiatives/shared-inbox.md is there already"),
        (("initiative", "answers-on-the-site"), "content/initiatives/answers-on-the-site.yml is there already"),
        (("initiative", "Instant Answers"), "Did you mean instant-answers?"),
        (("capability", "gaps"), "is the address of another page"),
        (("initiative", "../../escape"), "is no id"),
    ],
)
def test_new_record_is_refused_where_it_would_not_be_one(
    begun: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, str], said: str
) -> None:
    before = snapshot(begun.parent)
    assert main(["new", *words]) == 2
    assert said in capsys.readouterr().err
    assert snapshot(begun.parent) == before


def test_schemas_are_renewed_but_never_over_a_file_of_somebody_else(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema"]) == 0
    schema = begun / "schemas" / "initiative.schema.json"
    schema.write_text(schema.read_text() + "\n")
    capsys.readouterr()
    assert main(["schema"]) == 0
    assert capsys.readouterr().out.startswith("wrote schemas/initiative.schema.json\n\nNext")
    ours = schema.read_bytes()
    for mine in (b"mine", b'{"$schema": "https://json-schema.org/draft/2020-12/schema"}', ours.replace(b"A ", b"My ")):
        schema.write_bytes(mine)
        assert main(["schema"]) == 2
        assert "Sightline did not write that, or not so" in capsys.readouterr().err
        assert schema.read_bytes() == mine
    assert main(["schema", "--force"]) == 0
    assert schema.read_bytes() == ours


@pytest.mark.parametrize("words", [("init", "there"), ("import", "neutral", "FILE", "there"), ("new", "term", "thing")])
def test_files_that_are_there_are_replaced_when_it_is_asked_for(
    begun: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    words = tuple(str(INVENTED) if word == "FILE" else word for word in words)
    place = begun / ("content/terms/thing.yml" if words[0] == "new" else "there/content/vision.yml")
    assert main(list(words)) == 0
    made = place.read_bytes()
    assert main(list(words)) == 2
    assert "--force" in capsys.readouterr().err
    place.write_text("mine")
    assert main(list(words)) == 2
    assert place.read_text() == "mine"
    assert main([*words, "--force"]) == 0
    assert place.read_bytes() == made


@pytest.mark.parametrize(
    "words",
    [
        ("init", "PLACE"),
        ("import", "neutral", "FILE", "PLACE"),
        ("schema", "PLACE"),
        ("pack", "executives", "--out", "PACK"),
    ],
)
def test_nothing_is_written_in_a_place_of_others_even_by_force(
    begun: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["build"]) == 0
    for name in (".git", "elsewhere"):
        (begun / name).mkdir()
    (begun / "link").symlink_to(begun / "elsewhere")
    before = snapshot(begun)
    for place, why in {"content": "the content", "site": "published", ".git": "git's", "link": "a link to"}.items():
        given = {"PLACE": f"{place}/more", "FILE": str(INVENTED), "PACK": f"{place}/pack.html"}
        capsys.readouterr()
        assert main([*(given.get(word, word) for word in words), "--force"]) == 2
        said = capsys.readouterr().err
        assert why in said
        assert "Nothing was written" in said
        assert snapshot(begun) == before


@pytest.mark.parametrize("link", ["content", "content/terms", "content/terms/thing.yml"])
def test_new_record_is_not_written_through_a_link(begun: Path, link: str) -> None:
    elsewhere = begun.parent / "elsewhere"
    elsewhere.mkdir()
    if link == "content":
        (begun / link).rename(elsewhere / "content")
        elsewhere = elsewhere / "content"
    (begun / link).parent.mkdir(exist_ok=True)
    (begun / link).symlink_to(elsewhere)
    before = snapshot(elsewhere)
    assert main(["new", "term", "thing", "--force"]) == 2
    assert snapshot(elsewhere) == before
    assert (begun / link).is_symlink()


def test_import_makes_content_that_can_be_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["import", "neutral", str(INVENTED), "brought"]) == 0
    monkeypatch.chdir(tmp_path / "brought")
    assert main(["build"]) == 0
    assert main(["import", "neutral", str(INVENTED), "."]) == 2
    assert main(["import", "neutral", str(INVENTED)]) == 2


def test_import_says_why_when_a_file_is_something_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.json").write_text("[]")
    assert main(["import", "neutral", str(tmp_path / "other.json"), str(tmp_path / "brought")]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "brought").exists()
