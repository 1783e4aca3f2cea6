"""Strategies in the neutral form: the invented one, and published ones that lie beside the checkout.

The real sets are not part of the project, since they name real people. The environment variable
``SIGHTLINE_NEUTRAL_SETS`` names folders that hold some, separated as in a search path.
"""

import os
from datetime import date
from pathlib import Path
from typing import Any

from sightline.importers import neutral

INVENTED = Path(__file__).parent / "fixtures" / "invented.json"
FOLDERS = [Path(folder) for folder in os.environ.get("SIGHTLINE_NEUTRAL_SETS", "").split(os.pathsep) if folder]
SETS = sorted(path for folder in FOLDERS for path in folder.glob("*.json") if path.name != "form.schema.json")

IMPORTED = date(2026, 11, 22)
"""The day of the import, of which a source without a day is true."""


def import_set(path: Path, folder: Path) -> dict[str, Any]:
    """Import a set into a folder, and return what it holds."""
    data = neutral.read(path).data
    assert data is not None
    for name, raw in neutral.convert(data, IMPORTED).files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)
    return dict(data)
