"""What a YAML parser means when it gives up, in an editor's words and at the line that was meant."""

import re
from collections.abc import Sequence

from yaml.error import Mark, MarkedYAMLError

from sightline.load.report import quoted
from sightline.problems import Location

Explained = tuple[str, Location, str, str]
"""Code, place, what is the case, what would be right."""

_VALUE = re.compile(r"(?P<lead>\s*(?:- +)*(?:[^\s:#'\"\[{][^:#]*:\s+)?)(?P<value>\S.*)?")
_QUOTE = "Put the value in quotes."


def explain(error: Exception, lines: Sequence[str], path: str, before: int) -> Explained:
    """Say what stopped the parser; ``before`` is the number of lines of the file above ``lines``."""
    line, column = _marked(error)
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip() and line >= len(lines) - 1:
        line, column = line - 1, 0
    for look in (
        _escape,
        _open_quote,
        _tab,
        _colon_inside,
        _special_start,
        _no_colon,
        _bracket,
        _quote_ended,
        _list_beside_key,
    ):
        if found := look(lines, line, column, str(error)):
            at, start, length, what, right = found
            code = "tab" if look is _tab else "yaml"
            return code, Location(path, at + 1 + before, start + 1, max(1, length)), what, right
    where = Location(path, line + 1 + before, column + 1)
    return (
        "yaml",
        where,
        "this line does not fit to the lines above it",
        "Fields of one record begin in the same column; what belongs to a field is indented by two spaces.",
    )


Found = tuple[int, int, int, str, str]
"""Line and column from 0, length, what, right."""


def _marked(error: Exception) -> tuple[int, int]:
    if not isinstance(error, MarkedYAMLError):
        return 0, 0
    marks: list[Mark | None] = [error.problem_mark, error.context_mark]
    text = str(error)
    if "simple key" in text or "quoted scalar" in text:
        marks.reverse()
    mark = next((one for one in marks if one), None)
    return (mark.line, mark.column) if mark else (0, 0)


def _escape(lines: Sequence[str], line: int, _column: int, words: str) -> Found | None:
    if "escape" not in words:
        return None
    number = next((n for n in range(line, -1, -1) if "\\" in lines[n]), line)
    start = max(0, lines[number].find("\\"))
    what = "a backslash inside double quotes begins a code, and this is none"
    return number, start, 2, what, "Write two backslashes, or use single quotes."


def _open_quote(lines: Sequence[str], line: int, _column: int, _words: str) -> Found | None:
    """Find a value above the fault whose quote is not closed on its line."""
    for number in range(line + 1):
        lead, value = _value_of(lines[number])
        quote = value[:1]
        if quote and quote in "'\"" and not _closes(value, quote) and not _closes_below(lines, number, quote):
            right = f"Close it with {quote} at the end of the value."
            return number, len(lead), len(value), f"the quote that begins at {quoted(value, 30)} is not closed", right
    return None


def _closes(value: str, quote: str) -> bool:
    rest = value[1:].replace("\\\\", "").replace('\\"', "") if quote == '"' else value[1:].replace("''", "")
    return quote in rest


def _closes_below(lines: Sequence[str], number: int, quote: str) -> bool:
    """Whether the next lines are indented further and close the quote: a value over several lines."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for line in lines[number + 1 : number + 40]:
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            return False
        if quote in line:
            return True
    return False


def _tab(lines: Sequence[str], line: int, _column: int, words: str) -> Found | None:
    for number in (line, line - 1, line + 1):
        text = lines[number] if 0 <= number < len(lines) else ""
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return number, indent.index("\t"), 1, "a tab indents this line", "Indent with spaces, two for each step."
    if "\\t" in words:
        text = lines[line]
        return line, max(0, text.find("\t")), 1, "a tab stands where a space is expected", "Use spaces."
    return None


def _colon_inside(lines: Sequence[str], line: int, column: int, words: str) -> Found | None:
    """Find the value that holds ``: ``; where the colon is the field's own, the fault lies above it."""
    if "mapping values are not allowed" not in words:
        return None
    lead, value = _value_of(lines[line])
    if len(lead.rstrip()) <= column and lead.strip() and re.search(r":(?: |$)", value):
        what = f"the value {quoted(value, 40)} holds a colon and a space"
        return line, len(lead), len(value), what, f'{_QUOTE[:-1]}: {lead.strip()} "{value[:40]}".'
    return _above(lines, line) or (line, column, 1, "a colon stands where none is expected", _QUOTE)


def _above(lines: Sequence[str], line: int) -> Found | None:
    """Find what the line above lacks, or say that this one is indented too far."""
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    if above is None:
        return None
    if found := _lacks_colon(lines, above):
        return found
    own, other = (len(lines[number]) - len(lines[number].lstrip()) for number in (line, above))
    if own <= other:
        return None
    right = (
        "Fields of one record begin in the same column. A value over several lines that holds a colon goes in quotes."
    )
    return line, own, len(lines[line].strip()), "this line is indented further than the field above it", right


def _special_start(lines: Sequence[str], line: int, _column: int, words: str) -> Found | None:
    lead, value = _value_of(lines[line])
    if value[:1] not in ("@", "`", "%", "&", "*", "!", "|", ">") or "mapping" in words:
        return None
    what = f"a value cannot begin with {value[0]}"
    return line, len(lead), len(value), what, f'{_QUOTE[:-1]}: {lead.strip()} "{value[:40]}".'.replace(":  ", ": ")


def _no_colon(lines: Sequence[str], line: int, _column: int, words: str) -> Found | None:
    """Find a line that is no ``key: value`` where one was expected."""
    if "simple key" in words or "expected key" in words or "<block end>" in words:
        return _lacks_colon(lines, line)
    return None


def _lacks_colon(lines: Sequence[str], line: int) -> Found | None:
    text = lines[line].strip()
    if not text or re.search(r":(\s|$)", text) or text.startswith(("-", "#", "[", "{", "}", "]")):
        return None
    start = len(lines[line]) - len(lines[line].lstrip())
    right = "Write the field's name, a colon, a space, and the value."
    if missing := re.match(r"([a-z][a-z-]*)(:\S.*| .*)", text):
        right = f'Write "{missing[1]}: {missing[2].strip(" :")[:40]}", with a colon and a space.'
    return line, start, len(text), f"there is no colon and space in {quoted(text, 40)}", right


def _bracket(lines: Sequence[str], line: int, column: int, words: str) -> Found | None:
    if "flow sequence" not in words and "flow mapping" not in words:
        return None
    shape, close = ("list", "]") if "flow sequence" in words else ("mapping", "}")
    number = next((n for n in range(line, -1, -1) if _unbalanced(lines[n])), line)
    lead, value = _value_of(lines[number])
    what = f"the {shape} that begins with {quoted(value, 30)} is not closed, or misses a comma"
    if number != line or value:
        return number, len(lead), len(value), what, f'Put commas between its values and "{close}" at its end.'
    return line, column, 1, what, f'Put commas between its values and "{close}" at its end.'


def _unbalanced(text: str) -> bool:
    return text.count("[") != text.count("]") or text.count("{") != text.count("}")


def _quote_ended(lines: Sequence[str], line: int, _column: int, _words: str) -> Found | None:
    """Find words behind a closing quote or bracket: ``title: "One" two``."""
    lead, value = _value_of(lines[line])
    if found := re.match(r"""("[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*[^\s#,]""", value):
        what = f"words stand behind {quoted(found[1], 30)}"
        return line, len(lead), len(value), what, "Put the whole value in quotes; inside, write ' for a quote."
    return None


def _list_beside_key(_lines: Sequence[str], line: int, column: int, words: str) -> Found | None:
    if "sequence entries" not in words:
        return None
    return (
        line,
        column,
        1,
        "a list cannot begin on the line of its key",
        "Write [a, b], or put each value on a line of its own behind a hyphen.",
    )


def _value_of(line: str) -> tuple[str, str]:
    """Return a line in two: indentation, hyphens and key; and the value."""
    found = _VALUE.match(line)
    return (found["lead"], (found["value"] or "").rstrip()) if found else ("", line)
