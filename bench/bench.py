"""How fast Sightline is, beside plain MkDocs with Material and pages of the same words.

Each pair runs in turn, so that a busy machine slows both. The peer gets one Markdown file for each of our
pages, with the same headings and the same text, so it does less: no checks, no charts, no links made from
data. What is compared is therefore time per page of finished site, and not the same work.

    python bench/bench.py [ROUNDS]
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parent.parent
SETTINGS = """\
site_name: Peer
site_url: https://vision.example/
theme: {name: material, font: false}
"""


class Run(NamedTuple):
    """One process, from its start to its end."""

    seconds: float
    processor: float
    """Seconds of processor time."""
    memory: int
    """Most bytes in memory at once."""


def main() -> None:
    """Measure, and print ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        ours, peer = work / "ours", work / "peer"
        ours.mkdir()
        shutil.copytree(REPOSITORY / "content", ours / "content")
        shutil.copy(REPOSITORY / "mkdocs.yml", ours)
        build = ["sightline", "build"]
        measure(build, ours)
        pages = write_peer(ours / "site", peer)
        pairs = [(measure(build, ours), measure(["mkdocs", "build", "--quiet"], peer)) for _ in range(rounds)]
        checks = [measure(["sightline", "check"], ours) for _ in range(rounds)]
        tell(
            pages,
            rounds,
            {"sightline build": ours / "site", "mkdocs build with Material": peer / "site"},
            pairs,
            checks,
        )


def measure(words: Sequence[str], folder: Path) -> Run:
    """Run a module in a process of its own."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


class Words(HTMLParser):
    """Takes the headings and the text out of a page's ``<main>``, as Markdown."""

    BREAKS = frozenset({"p", "li", "tr", "div", "section", "h1", "h2", "h3", "h4", "dt", "dd", "figcaption"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser gives it
        """Begin a block at each element that stands on its own."""
        self.is_inside = self.is_inside or tag == "main"
        if self.is_inside and tag in self.BREAKS:
            self.blocks.append("#" * int(tag[1]) + " " if tag[0] == "h" else "")

    def handle_endtag(self, tag: str) -> None:
        """End with the main part."""
        self.is_inside = self.is_inside and tag != "main"

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if self.is_inside:
            self.blocks[-1] += data

    @property
    def markdown(self) -> str:
        """The blocks, with an empty line between them."""
        blocks = (" ".join(block.split()) for block in self.blocks)
        return "\n\n".join(block for block in blocks if block.strip("# ")) + "\n"


def write_peer(site: Path, peer: Path) -> int:
    """Write a Markdown file for each page of a site, and return how many."""
    pages = sorted(site.rglob("index.html"))
    for page in pages:
        words = Words()
        words.feed(page.read_text(encoding="utf-8"))
        target = peer / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words.markdown, encoding="utf-8")
    (peer / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return len(pages)


def tell(pages: int, rounds: int, sites: dict[str, Path], pairs: list[tuple[Run, Run]], checks: list[Run]) -> None:
    """Print what was measured."""
    lines = [
        f"{pages} pages, {rounds} rounds in turn, Python {sys.version.split()[0]}, {os.cpu_count()} processors",
        "",
    ]
    for number, (name, site) in enumerate(sites.items()):
        runs = [pair[number] for pair in pairs]
        files = [path for path in site.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        lines.append(
            f"{name}: {span([run.seconds for run in runs])} s; {_costs(runs)}; {size:.1f} MB, {len(files)} files"
        )
    ratios = [mine.seconds / theirs.seconds for mine, theirs in pairs]
    lines.append(f"ratio, ours to theirs: {span(ratios)}")
    lines.append(f"sightline check, the whole process: {span([run.seconds for run in checks])} s; {_costs(checks)}")
    sys.stdout.write("\n".join(lines) + "\n")


def _costs(runs: Sequence[Run]) -> str:
    processor = statistics.median(run.processor for run in runs)
    return f"processor {processor:.2f} s, memory {max(run.memory for run in runs) / 1e6:.0f} MB"


def span(numbers: Sequence[float]) -> str:
    """Return the least, the median and the most."""
    return f"{min(numbers):.2f} / {statistics.median(numbers):.2f} / {max(numbers):.2f}"


if __name__ == "__main__":
    main()
