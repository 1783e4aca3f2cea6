"""Nothing but ``writing`` makes, renames or writes a file; what is elsewhere calls it."""

import ast
from pathlib import Path

from running import REPOSITORY

GENERATOR = REPOSITORY / "generator" / "sightline"
WRITES = {"write_text", "write_bytes", "mkdir", "makedirs", "rename", "renames", "touch", "symlink_to", "hardlink_to"}
WRITES |= {"rmtree", "rmdir", "copy", "copyfile", "copytree", "move", "NamedTemporaryFile", "mkstemp", "chmod"}
MODES = set("wax+")


def writes_in(path: Path) -> list[str]:
    """Return the calls of a module that change the disk."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [f"{path.name}:{call.lineno} {name}" for call in calls if (name := name_of(call)) and does_write(call, name)]


def name_of(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        is_ours = isinstance(call.func.value, ast.Name) and call.func.value.id == "disk"
        return "" if is_ours else call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def does_write(call: ast.Call, name: str) -> bool:
    words = [
        word.value for word in [*call.args, *(word.value for word in call.keywords)] if isinstance(word, ast.Constant)
    ]
    is_open = name == "open" and any(isinstance(word, str) and len(word) <= 3 and MODES & set(word) for word in words)
    is_list = name == "copy" and not call.args  # of a list, a dictionary
    return is_open or (name in WRITES and not is_list)


def test_no_module_but_one_package_writes_to_the_disk() -> None:
    found = {path: writes_in(path) for path in sorted(GENERATOR.rglob("*.py"))}
    assert {name for path, calls in found.items() if path.parent.name == "writing" for name in calls}
    assert [name for path, calls in found.items() if path.parent.name != "writing" for name in calls] == []
