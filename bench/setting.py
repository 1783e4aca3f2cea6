"""How long `sightline set` takes, beside starting the program and reading the files of one kind.

python bench/setting.py [ROUNDS]
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench import REPOSITORY, measure
from visions import write_vision

from sightline.load.documents import read_document
from sightline.load.files import Lines, read_text
from sightline.load.reader import fields_by_key
from sightline.load.report import Report
from sightline.load.tree import read_tree

MANY = 10_000
KIND = "initiative"


def main() -> None:
    """Measure in the reference and in a vision of ten thousand initiatives, and print ratios of processor time."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "reference", Path(name) / "large"
        shutil.copytree(REPOSITORY / "content", small / "content")
        large.mkdir()
        write_vision(large, MANY)
        for folder in (small, large):
            sys.stdout.write(f"{told(folder, rounds)}\n")


def told(folder: Path, rounds: int) -> str:
    """Return one line of figures: seconds of processor time, medians."""
    record = sorted((folder / "content" / "initiatives").iterdir())[0].stem
    words = ["sightline", "set", f"{KIND}/{record}", "title=Another title", "--dry-run"]
    pairs = [(measure(["sightline", "--version"], folder), measure(words, folder)) for _ in range(rounds)]
    version, whole = (statistics.median(pair[number].processor for pair in pairs) for number in (0, 1))
    reading = statistics.median(read_kind(folder) for _ in range(rounds))
    ratio = whole / (version + reading)
    return (
        f"{folder.name}: sightline set {whole:.2f} s; --version {version:.2f} s; reading the files of the kind "
        f"{reading:.2f} s; ratio {ratio:.2f}"
    )


def read_kind(folder: Path) -> float:
    """Return the seconds of processor time that reading the files of the kind takes."""
    started = time.process_time()
    report, lines = Report(), Lines()
    for kind, path in read_tree(folder, report).records:
        if kind.name == KIND:
            known = frozenset(fields_by_key(kind.record))
            read_document(read_text(folder, path, report, lines), path, known, report)
    return time.process_time() - started


if __name__ == "__main__":
    main()
