"""Days far from now: each is refused in words or builds, as the option and as what the vision and its records state."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from running import SMALL
from sightline.cli import main

TOO_FAR = ("0001-01-01", "0001-01-02", "0002-06-01", "1899-12-31", "2200-01-01", "9999-12-30", "9999-12-31")
READ = ("1900-01-01", "1969-12-31", "1970-01-01", "2106-02-08", "2199-12-31")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small vision with settings beside it, where we are."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    settings = "site_url: https://vision.example/\nsite_name: Vision\ndocs_dir: content\n"
    (tmp_path / "mkdocs.yml").write_text(settings + "theme: {name: sightline}\nplugins: [sightline]\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def state(root: Path, day: str) -> None:
    """Let the vision state the day as of which it speaks."""
    vision = root / "content" / "vision.yml"
    lines = [line for line in vision.read_text().splitlines() if not line.startswith("as-of:")]
    vision.write_text("\n".join([*lines, f"as-of: {day}", ""]))


@pytest.mark.parametrize("day", TOO_FAR)
def test_a_day_that_is_too_far_is_refused_in_words(root: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    for command in ("build", "check"):
        assert main([command, "--as-of", day]) == 2
        assert f'"{day}" is too far away; days are read from 1900-01-01 to 2199-12-31' in capsys.readouterr().err
    state(root, day)
    assert main(["build"]) == 1
    said = capsys.readouterr().err
    assert f'error: "{day}" is too far away' in said
    assert "[not-a-day]" in said
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("[sightline]", f"[sightline: {{as_of: {day}}}]"))
    config = load_config(str(settings))
    with pytest.raises(PluginError, match=f'as_of in mkdocs.yml is "{day}"; days are read from'):
        config.plugins.on_config(config)


@pytest.mark.parametrize("day", READ)
def test_a_day_at_the_end_of_what_is_read_builds(root: Path, day: str) -> None:
    state(root, day)
    assert main(["build"]) == 0
    assert f"<lastmod>{day}" in (root / "site" / "sitemap.xml").read_text() or not "1970" <= day <= "2106"
