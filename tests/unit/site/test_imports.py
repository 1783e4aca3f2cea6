"""What the guide tells of an import is what happens: its command turns its input into its result."""

import pytest

from sightline.cli.entry import main
from sightline.importers.road import IMPORTERS
from sightline.site.guide.page import PAGES, blocks, read
from sightline.views.texts import Sample

FORMS = [*IMPORTERS, "csv"]


def samples(form):
    """Return what the page of an import shows: its command, a file that is read, and one that is written."""
    found = blocks(None, read(f"import-{form}").partition("\n::: ")[0])
    return [part for part in found if isinstance(part, Sample)]


@pytest.mark.parametrize("form", FORMS)
def test_the_result_of_the_guide_is_written_when_its_command_is_typed(form, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    command, before, after = samples(form)
    source = tmp_path / before.label
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(f"{before.text}\n", encoding="utf-8")
    assert main(command.text.split()[1:]) == 0
    assert (tmp_path / after.label).read_text(encoding="utf-8") == f"{after.text}\n"
    folder = tmp_path / after.label.partition("content/")[0]
    monkeypatch.chdir(folder)
    assert main(["check"]) == 0
    assert main(["build"]) == 0
    assert "kept as your own" in capsys.readouterr().out


def test_every_importer_has_a_page_in_the_guide():
    assert [name for name in PAGES if name.startswith("import-")] == [f"import-{form}" for form in FORMS]
