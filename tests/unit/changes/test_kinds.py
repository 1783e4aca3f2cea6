"""Each edit is told once, as what it means, in both directions."""

from pathlib import PurePosixPath

import pytest

from edits import EDITS
from sightline.model.change import KINDS
from telling import changes, edited, reference

NAMES = [f"{edit.kind}-{PurePosixPath(edit.file).stem}-{number}" for number, edit in enumerate(EDITS)]


@pytest.mark.parametrize("edit", EDITS, ids=NAMES)
def test_an_edit_is_told_once_as_what_it_means(edit):
    after = edited(**{edit.file: ((edit.old, edit.new),)})
    for before, later, kind in ((reference(), after, edit.kind), (after, reference(), edit.back)):
        found = changes(before, later)
        assert [(change.kind, change.way, change.weight) for change in found] == [
            (kind, edit.way, KINDS[kind].weight)
        ], kind
