"""Every single fault is reported, nearly always in the right file and line, and nothing ever raises."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sightline.load import read_vision
from sightline.problems import Grade, Problem, show
from sweeps.mutator import Fault, faults, read

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "fixtures" / "small"
ALL = 400 if os.environ.get("SIGHTLINE_SWEEP") == "all" else 0


@dataclass(frozen=True)
class Verdict:
    fault: Fault
    found: tuple[Problem, ...]

    @property
    def at_the_right_place(self) -> bool:
        return any(self._fits(problem) for problem in self.found)

    def _fits(self, problem: Problem) -> bool:
        where = problem.where
        return where.path in self.fault.paths and (not self.fault.lines or where.line in self.fault.lines)

    def __str__(self) -> str:
        told = "; ".join(f"{problem.where} {problem.code}" for problem in self.found[:3]) or "nothing"
        return f"{self.fault.name} in {sorted(self.fault.paths)} {sorted(self.fault.lines)[:4]}: {told}"


def sweep(content: Path, folder: Path, seed: int, number: int) -> list[Verdict]:
    """Put each fault into a copy of the tree, read it, and take the fault out again."""
    shutil.copytree(content, folder / "content")
    files, verdicts = read(folder), []
    before = set(_serious(folder))
    for fault in faults(files, seed, number):
        fault.put(folder)
        verdicts.append(Verdict(fault, tuple(one for one in _serious(folder) if one not in before)))
        fault.take_out(folder, files)
    assert set(_serious(folder)) == before
    return verdicts


def _serious(folder: Path) -> list[Problem]:
    loaded = read_vision(folder)
    assert all(show(problem, loaded.sources) for problem in loaded.problems)
    return [problem for problem in loaded.problems if problem.grade <= Grade.WARNING]


def _judge(verdicts: list[Verdict]) -> None:
    silent = [str(one) for one in verdicts if not one.found]
    assert not silent, "not reported:\n" + "\n".join(silent)
    astray = [str(one) for one in verdicts if not one.at_the_right_place]
    assert len(astray) <= len(verdicts) * 0.05, "at the wrong place:\n" + "\n".join(astray)


def test_each_fault_is_reported_where_it_was_made_in_a_small_vision(tmp_path: Path) -> None:
    _judge(sweep(SMALL / "content", tmp_path, seed=1, number=ALL or 130))


def test_each_fault_is_reported_where_it_was_made_in_the_reference_vision(tmp_path: Path) -> None:
    _judge(sweep(ROOT / "content", tmp_path, seed=2, number=ALL or 40))
