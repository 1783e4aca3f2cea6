"""Reads one link: to a record, to an address, or to nothing that we know."""

from sightline.dates import is_unknown
from sightline.ids import slug
from sightline.links import Answer, Index, State, resolve
from sightline.load.addresses import is_address, is_unsafe, is_whole, report_broken, report_unsafe
from sightline.load.nodes import Scalar
from sightline.load.reading import FieldSite, Reader
from sightline.load.report import either, listed, quoted, sentences
from sightline.model.fields import LinkTo
from sightline.model.kinds import BY_NAME
from sightline.model.values import Key, Link
from sightline.problems import there


def read_link(reader: Reader, node: Scalar, site: FieldSite, label: str = "") -> Link | None:
    """Return the link that the text makes; None where it is not stated or must not be published."""
    text = node.text.strip()
    if not text:
        return None
    if is_unsafe(text):
        report_unsafe(reader, node)
        return None
    if not is_address(text):
        return _record(reader, node, site, label)
    if is_whole(text):
        return Link(text, node.where, url=text, label=label)
    report_broken(reader, node)
    return Link(text, node.where, label=label)


def _record(reader: Reader, node: Scalar, site: FieldSite, label: str) -> Link | None:
    """Find the record that a link means, or report what became of it."""
    shape = site.shape
    assert isinstance(shape, LinkTo)  # noqa: S101 - dispatched by this very type
    text, index = node.text.strip(), reader.setting.index
    answer = resolve(text, shape.kinds, index, bare_parts=shape.strict)
    if answer.state is State.FOUND:
        return Link(text, node.where, answer.keys[0], answer.part, label=label)
    if is_unknown(text):
        reader.not_known(node, site)
        return None
    if shape.strict or answer.state is State.AMBIGUOUS:
        code, what, right = _explain(reader, text, shape.kinds, answer)
        reader.report.add(code, node.where, what, right, about=reader.about)
        return None
    right = "It is shown as text; write the id of a record, or an address, to make it a link."
    reader.report.add("dangling-link", node.where, f"{quoted(text)} leads to no record", right, about=reader.about)
    return Link(text, node.where, label=label)


def _explain(reader: Reader, text: str, kinds: tuple[str, ...], answer: Answer) -> tuple[str, str, str]:
    """Return code, what and right of a link that cannot be followed."""
    index, report, wanted = reader.setting.index, reader.report, either(map(_with_article, kinds)) or "a record"
    if answer.state is State.AMBIGUOUS:
        meant = listed(f"{_written(key)}{'/' + answer.part if answer.part else ''}" for key in answer.keys)
        return "ambiguous-link", f"{quoted(text)} may lead to {meant}", "Write the kind or the record before it."
    if answer.state is State.NO_PART:
        having = [part for key in answer.keys for part in index.parts.get(key, ())]
        what = f"nothing inside {either(map(_written, answer.keys))} is called {quoted(answer.part)}"
        inside = there(having) or "It has no parts."
        return "unknown-link", what, sentences(inside, report.suggest(answer.part, having))
    if answer.state is State.WRONG_KIND:
        what = f"{quoted(text)} is {either(_with_article(kind) for kind, _ in answer.keys)}"
        return "wrong-kind", what, f"This field takes {wanted}."
    what = f"there is no {either(kinds) or 'record'} {quoted(text)}"
    return "unknown-link", what, _nearest(reader, text, kinds, index) or _none_yet(kinds, index, wanted)


def _none_yet(kinds: tuple[str, ...], index: Index, wanted: str) -> str:
    """Say how the first record of a kind begins, where there is none that could be meant."""
    if len(kinds) == 1 and not any(index.names(kinds)):
        return f"There is no {kinds[0]} yet: sightline new {kinds[0]} ID begins one."
    return f"Write the id of {wanted}."


def _nearest(reader: Reader, text: str, kinds: tuple[str, ...], index: Index) -> str:
    if not reader.report.may_suggest:
        return ""
    names = list(index.names(kinds))
    if slug(text) in names:
        return f'Did you mean "{slug(text)}"?'
    first, _, rest = text.partition("/")
    meant = reader.report.suggest(text, names) or (reader.report.suggest(rest, names) if first in BY_NAME else "")
    return meant or (there(names) if len(names) <= 8 else "")


def _written(key: Key) -> str:
    return f"{key[0]}/{key[1]}"


def _with_article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
