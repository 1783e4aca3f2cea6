"""What the guide tells of an import is what happens: its command turns its input into its result."""

import pytest

from sightline.cli.entry import main
from sightline.importers.road import IMPORTERS
from sightline.site.guide.imports import IMPORTS


@pytest.mark.parametrize("told", IMPORTS, ids=lambda told: told.form)
def test_the_result_of_the_guide_is_written_when_its_command_is_typed(told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    source = tmp_path / told.before.path
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(told.before.text, encoding="utf-8")
    assert main(told.command.split()[1:]) == 0
    assert (tmp_path / told.after.path).read_text(encoding="utf-8") == told.after.text
    folder = tmp_path / told.after.path.partition("content/")[0]
    monkeypatch.chdir(folder)
    assert main(["check"]) == 0
    assert main(["build"]) == 0
    assert "kept as your own" in capsys.readouterr().out


def test_every_importer_has_a_page_in_the_guide():
    assert [told.form for told in IMPORTS] == [*IMPORTERS, "csv"]
