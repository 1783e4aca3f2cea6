"""Which column of a sheet is which field: guessed from its head, as trackers and people name them."""

import re
from collections.abc import Iterable, Mapping

from sightline.ids import slug
from sightline.model.fields import Many, Named, fields_of

KEY, START, NARRATIVE, OWN, LEFT_OUT = "key", "start", "narrative", "extra", "nothing"
"""What a column may be beside a field: the key by which a record is found again, the beginning of a plan, the text
below the fields, a field of the organisation's own, or nothing."""

HEADS: Mapping[str, str] = {
    "title": "title name summary initiative initiative-name project project-name epic-name feature titel name-des- "
    "vorhabens bezeichnung projekt vorhaben massnahme initiative-title objective-title objective ziel "
    "goal thema work-item-title",
    KEY: "key issue-key id issue-id work-item-id nr nummer no number ticket ref reference vorgang schluessel "
    "identifier projekt-nr projektnummer iid url-key",
    "summary": "description beschreibung details kurzbeschreibung abstract what was-ist-es inhalt",
    "owners": "owner owners assignee assigned-to responsible team lead verantwortlich verantwortliche bearbeiter "
    "zustaendig besitzer dri accountable project-lead owner-team assignees",
    "status": "status state stand zustand issue-status workflow-state",
    START: "start start-date startdatum beginn begin von target-start start-am planned-start started-at "
    "geplanter-start",
    "when": "when due due-date end end-date enddatum faellig faellig-am faelligkeitsdatum faelligkeit termin "
    "target-date target-end finish finish-date deadline bis lieferdatum delivery delivery-date quarter "
    "quartal release fix-version fix-versions milestone target-release zieltermin zeitraum ende planned- "
    "end",
    "horizon": "horizon horizont zeithorizont now-next-later bucket phase",
    "pillars": "pillar pillars saeule saeulen theme workstream area stream handlungsfeld strategic-theme component "
    "components",
    "key-results": "key-result key-results schluesselergebnis schluesselergebnisse ergebnisse krs kr measurable-result",
    "serves": "serves ziel objective goal outcome key-result okr strategic-goal linked-goal ziele zahlt-ein-auf "
    "parent-objective",
    "needs": "needs depends-on dependencies abhaengigkeiten abhaengig-von blocked-by is-blocked-by predecessors "
    "requires inward-issue-link-blocks",
    "related": "related parent parent-link epic-link parent-key parent-id parent-title uebergeordnet linked-issues "
    "epic related-to siehe-auch",
    "tags": "tags labels label tag schlagworte stichwoerter",
    "links": "links link url web-link webseite",
    "unit": "unit einheit",
    "target": "target ziel zielwert sollwert target-value",
    "due": "due due-date deadline faellig faellig-am termin target-date bis",
    "period": "period quarter quartal zeitraum cycle time-period jahr year",
    "from": "from start-value baseline ausgangswert startwert",
    "now": "now current current-value istwert ist-wert aktuell progress-value",
}
"""By field, the heads that mean it, as slugs; the earlier of two columns has it."""

_NUMBERED = re.compile(r"(.*[a-z])-?[0-9]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def guess(heads: Iterable[str], record: type) -> dict[str, str]:
    """Return the field of each column; one that means none is the organisation's own.

    A field has one column: the one whose head stands first among those that mean it. A list has those of its heads that
    are numbered, too: "Key result 1" and "Key result 2".
    """
    columns = list(heads)
    found = dict.fromkeys(columns, OWN)
    for field, words in _meant(record).items():
        free = {_folded(head): head for head in reversed(columns) if found[head] == OWN}
        head = next((free[word] for word in words if word in free), None)
        if head is not None:
            found[head] = field
    lists = {spec.key for spec in fields_of(record) if isinstance(spec.shape, Many | Named)}
    meant: dict[str, str] = {}
    for field, words in _meant(record).items():
        meant = {**{word: field for word in words if field in lists}, **meant}
    for head in columns:
        if found[head] == OWN and (numbered := _NUMBERED.fullmatch(_folded(head))):
            found[head] = meant.get(numbered[1], OWN)
    return found


def is_head(words: str) -> bool:
    """Whether a cell names a column that every sheet may have."""
    return any(_folded(words) in HEADS[field].split() for field in ("title", KEY))


def fields_named(record: type) -> frozenset[str]:
    """Return every word that a map may give a column."""
    keys = {key for spec in fields_of(record) for key in (spec.key, spec.also) if key}
    return frozenset({*keys, KEY, START, NARRATIVE, OWN, LEFT_OUT} - {"visible", "visible-to", "moved"})


def _meant(record: type) -> dict[str, list[str]]:
    """Return, for each field that the record has, the heads that mean it: its own keys first."""
    specs = {spec.key: [spec.key, *([spec.also] if spec.also else [])] for spec in fields_of(record)}
    special: dict[str, list[str]] = {KEY: [], **({START: []} if "when" in specs else {})}
    order = [field for field in HEADS if field in specs or field in special]
    rest = [field for field in specs if field not in HEADS and field not in ("extra", "visible", "visible-to", "moved")]
    return {field: [*specs.get(field, ()), *HEADS.get(field, "").split()] for field in (*order, *rest)}


def _folded(head: str) -> str:
    return slug(head.casefold().translate(_UMLAUTS))
