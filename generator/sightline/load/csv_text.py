"""CSV as RFC 4180 has it, read into cells that know their place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sightline.load.files import TextFile
from sightline.load.report import Report
from sightline.problems import Location

_PARTS = ",;\t "
"""What stands between cells: a row of these alone is what a spreadsheet writes for an empty one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as typed, without its quotes."""

    text: str
    where: Location
    quoted: bool = False


def read_csv(file: TextFile, report: Report) -> Iterator[list[Cell]]:
    """Yield the rows of a file; a quote that is wrong is reported, and its row left out.

    Cells are parted by commas. A cell in quotes may hold commas, line breaks and, doubled, quotes. Rows that hold
    nothing but what parts cells are empty, and left out.
    """
    lines = file.text.split("\n")
    number = 0
    while number < len(lines):
        if '"' not in lines[number]:
            if lines[number].strip(_PARTS):
                yield list(_plain(lines[number], file.path, number + 1))
            number += 1
            continue
        start = number
        row = _Row(lines, file.path, number)
        cells = row.read()
        number = row.number + 1
        if row.fault:
            right = "Close the quote, write a quote inside a quoted text twice, and put a comma behind the last one."
            report.add("series-quote", row.fault, "a quote is not closed here, or text follows it", right)
            number = max(start + 1, number if row.closed else start + 1)
        elif any(cell.text for cell in cells):
            yield cells


def _plain(line: str, path: str, number: int) -> Iterator[Cell]:
    """Yield the cells of a line without quotes."""
    column = 1
    for text in line.split(","):
        yield Cell(text.strip(), Location(path, number, column, max(1, len(text))))
        column += len(text) + 1


class _Row:
    """Reads one row, which runs on over line breaks inside quotes."""

    def __init__(self, lines: list[str], path: str, number: int) -> None:
        self.lines, self.path, self.number = lines, path, number
        self.fault: Location | None = None
        self.closed = True
        self.at = 0

    def read(self) -> list[Cell]:
        """Return the cells of the row; ``fault`` says where it cannot be read."""
        cells = [self._cell()]
        while not self.fault and self.at < len(self.lines[self.number]):
            self.at += 1
            cells.append(self._cell())
        return cells

    def _cell(self) -> Cell:
        line = self.lines[self.number]
        where = Location(self.path, self.number + 1, self.at + 1)
        if line[self.at : self.at + 1] == '"':
            return self._quoted(where)
        end = line.find(",", self.at)
        end = len(line) if end < 0 else end
        text = line[self.at : end]
        self.at = end
        return Cell(text.strip(), replace(where, length=max(1, len(text))))

    def _quoted(self, where: Location) -> Cell:
        """Read a cell in quotes, which may hold commas, line ends and doubled quotes."""
        parts: list[str] = []
        self.at += 1
        while True:
            line = self.lines[self.number]
            end = line.find('"', self.at)
            if end < 0:
                parts.append(line[self.at :] + "\n")
                if self.number + 1 >= len(self.lines):
                    self.fault, self.closed = where, False
                    return Cell("", where)
                self.number, self.at = self.number + 1, 0
            elif line[end + 1 : end + 2] == '"':
                parts.append(line[self.at : end + 1])
                self.at = end + 2
            else:
                parts.append(line[self.at : end])
                self.at = end + 1
                if self.at < len(line) and line[self.at] != ",":
                    self.fault = Location(self.path, self.number + 1, self.at + 1)
                return Cell("".join(parts), where, quoted=True)
