"""What is written in another way says the same: no change, however it is laid out and in whichever file it stands."""

import json
import random
from pathlib import PurePosixPath

import pytest

from sightline.edit import read_values
from sightline.edit.forms import key_word, word
from sightline.model.kinds import BY_FOLDER
from telling import changes, reference, with_files

SINGLE = sorted(
    path
    for path in reference().sources
    if path.count("/") == 2 and path.endswith((".md", ".yml")) and path.split("/")[1] in BY_FOLDER
)
SHARED = sorted(path for path in reference().sources if path.count("/") == 1 and PurePosixPath(path).stem in BY_FOLDER)


def scalar(text, chance):
    """Write a text plain or in either kind of quotes."""
    if "\n" in text or chance.random() < 0.3:
        return json.dumps(text, ensure_ascii=False)
    return f"'{text.replace(chr(39), chr(39) * 2)}'" if chance.random() < 0.3 else word(text, flow=True)


def inline(value, chance):
    if isinstance(value, str):
        return scalar(value, chance)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key_word(key, flow=True)}: {inline(value[key], chance)}" for key in value) + "}"
    return "[" + ", ".join(inline(each, chance) for each in value) + "]"


def block(fields, chance, indent=0):
    """Write a mapping with its keys in any order, each value in any style, and comments between."""
    names = list(fields)
    if indent == 0:
        chance.shuffle(names)
    lines = []
    for name in names:
        value, pad = fields[name], " " * indent
        if chance.random() < 0.2:
            lines.append(f"{pad}# {chance.choice(['kept', 'see below: yes', '- no'])}")
        if isinstance(value, dict) and value and chance.random() < 0.5:
            lines += [f"{pad}{key_word(name, flow=False)}:", *block(value, chance, indent + 2)]
        elif isinstance(value, list) and value and chance.random() < 0.5:
            entries = [f"{pad}{' ' * chance.choice([0, 2])}- "] * len(value)
            lines.append(f"{pad}{key_word(name, flow=False)}:")
            lines += [f"{entries[0]}{inline(each, chance)}" for each in value]
        else:
            lines.append(f"{pad}{key_word(name, flow=False)}: {inline(value, chance)}")
    return lines


def source(path):
    return "\n".join(reference().sources[path])


def again(path, chance):
    """Return a file written anew, with other line ends perhaps."""
    text = source(path)
    lines = block(read_values(text.encode(), path), chance)
    if path.endswith(".md"):
        lines = ["---", *lines, "---", *text.split("\n---\n", 1)[1].split("\n")]
    made = "\n".join(lines).rstrip("\n") + "\n" * chance.randint(0, 2)
    ends = chance.choice(["\n", "\r\n", "\r"])
    return chance.choice(["", "\ufeff"]).encode() + made.replace("\n", ends).encode()


@pytest.mark.parametrize("seed", range(20))
def test_ten_files_written_anew_are_no_change(seed):
    chance = random.Random(seed)
    files = {path: again(path, chance) for path in chance.sample([*SINGLE, *SHARED], 10)}
    other = with_files(files)
    assert not other.problems, other.problems[:3]
    assert changes(reference(), other) == ()
    assert changes(other, reference()) == ()


@pytest.mark.parametrize("path", SHARED)
def test_a_shared_file_parted_into_files_of_their_own_is_no_change(path):
    chance = random.Random(path)
    folder = path.removesuffix(".yml")
    parts = read_values(source(path).encode(), path)
    files = {path: None}
    files |= {f"{folder}/{name}.yml": "\n".join(block(fields, chance)).encode() for name, fields in parts.items()}
    parted = with_files(files)
    assert changes(reference(), parted) == ()
    assert changes(parted, reference()) == ()
