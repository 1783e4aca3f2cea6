import tomllib
from datetime import date
from pathlib import Path

import pytest

from sightline.problems import Grade, show
from sightline.scaffold import init_files
from sightline.scaffold.first import workflow
from sightline.site.recipe import read_and_check
from sightline.site.settings import Settings

ROOT = Path(__file__).parents[3]
DAYS = [date(2026, 11, 22), date(2028, 2, 29), date(2031, 1, 1), date(2033, 12, 31)]


def write(folder, files):
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_new_vision_has_no_error_and_no_warning_whenever_it_begins(day, tmp_path):
    root = write(tmp_path, init_files("Harbour & Lane", day))
    loaded, _, problems = read_and_check(Settings(root=root))
    bad = [show(one, loaded.sources) for one in problems if one.grade in (Grade.ERROR, Grade.WARNING)]
    assert not bad, "\n".join(bad)
    assert loaded.vision.today == day


def test_a_new_vision_has_nothing_that_is_overdue(tmp_path):
    _, _, problems = read_and_check(Settings(root=write(tmp_path, init_files("A", DAYS[0]))))
    assert {one.code for one in problems if one.grade is Grade.FINDING} == {
        "objectives-per-period",
        "starter-statement",
    }


@pytest.mark.parametrize(
    "name", ['He said: "no"', "NO", "# not a comment", "back\\slash", "Ünïté 山", "{{ x }}", "@today@", "a\nb"]
)
def test_any_name_is_kept_as_it_was_typed(name, tmp_path):
    loaded, _, problems = read_and_check(Settings(root=write(tmp_path, init_files(name, DAYS[0]))))
    assert not [one for one in problems if one.grade is Grade.ERROR]
    assert loaded.vision.workspace.organisation == " ".join(name.split())


def test_the_files_of_a_new_vision_are_these():
    assert sorted(init_files("A", DAYS[0])) == [
        ".github/workflows/site.yml",
        ".gitignore",
        "README.md",
        "content/home.md",
        "content/initiatives/answers-on-the-site.yml",
        "content/initiatives/shared-inbox.md",
        "content/measures/answered-same-day.csv",
        "content/measures/answered-same-day.yml",
        "content/objectives/answers-the-same-day.md",
        "content/outcomes/customers-stay.md",
        "content/pillars/product-experience.md",
        "content/teams.yml",
        "content/updates/first-week.md",
        "content/vision.yml",
        "mkdocs.yml",
        "requirements.txt",
    ]


def test_no_word_is_left_to_be_filled_in():
    for path, data in init_files("A", DAYS[0]).items():
        for word in ("@name@", "@today@", "year@", "@title@", "yy@"):
            assert word not in data.decode(), path


def test_the_requirements_name_this_distribution_and_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    line = init_files("A", DAYS[0])["requirements.txt"].decode().strip()
    name, _, rest = line.partition(">=")
    assert name == project["name"]
    assert project["version"].startswith(rest.partition(",")[0])


def test_the_workflow_of_a_new_vision_is_that_of_this_repository():
    assert workflow() == (ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8")
    assert init_files("A", DAYS[0])[".github/workflows/site.yml"].decode() == workflow()


def test_the_workflow_asks_for_no_secret_and_few_permissions():
    text = workflow()
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert "permissions:\n  contents: read\n" in text
    assert "pages: write" not in text.partition("publish:")[0]
