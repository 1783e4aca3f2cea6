"""An invented timeline and line of sight for the patterns page, drawn with the geometry that real ones use."""

from patterns.samples import COLUMNS, DEPOTS, HERE, ORDER_PATH, ROLLBACK, VOICE
from sightline.charts.bars import Piece, bracket, outline
from sightline.charts.sight import curve, middles
from sightline.subjects.roadmap.timeline_bar import THICK, THIN, TOP
from sightline.views.inline import Go, Mark
from sightline.views.roadmap import (
    Fold,
    Lane,
    Sight,
    SightBranch,
    SightColumn,
    SightName,
    Span,
    Thread,
    Tick,
    Timeline,
    TimelineBar,
)

CELLS = Go("Cell-based routing core", HERE)

_LATE = TimelineBar(
    address=ORDER_PATH.address,
    title=ORDER_PATH.text,
    label=ORDER_PATH.text,
    state="at-risk",
    word="at risk",
    row=0,
    left=60,
    shape=outline((Piece(60, 150),), 60, top=TOP, thick=THICK),
    late=outline((Piece(210, 50), Piece(265, 15), Piece(284, 6)), 60, top=TOP, thick=THICK),
    plan=bracket((60, 150), 60, bottom=TOP + THICK + 4),
    label_width=210,
    weight="begun bold",
    milestones=((50, True), (140, False)),
    words="October 2026 to the first quarter of 2027. One quarter late: replica lag at peak.",
)
_DONE = TimelineBar(
    address=ROLLBACK.address,
    title=ROLLBACK.text,
    label=ROLLBACK.text,
    state="done",
    word="done",
    row=1,
    left=0,
    shape=outline((Piece(0, 110),), 0, top=TOP, thick=THIN),
    before=True,
    label_width=200,
    weight="begun quiet",
    words="August to October 2026.",
)
_PLANNED = TimelineBar(
    address=CELLS.address,
    title=CELLS.text,
    label=CELLS.text,
    state="planned",
    word="planned",
    row=0,
    left=480,
    shape=outline(
        (Piece(480, 220), Piece(712, 50), Piece(774, 36), Piece(822, 22), Piece(852, 8)), 480, top=TOP, thick=THICK
    ),
    label_width=220,
    weight="bold",
    words="About 2027.",
)
_DROPPED = TimelineBar(
    address=VOICE.address,
    title=VOICE.text,
    label=VOICE.text,
    state="dropped",
    word="dropped",
    row=0,
    left=300,
    shape=outline((Piece(300, 120),), 300, top=TOP, thick=THIN),
    label_width=220,
    weight="quiet struck",
    words="Spring 2027.",
)

TIMELINE = Timeline(
    lanes=(
        Lane(
            "platform-reliability",
            (Go("Platform reliability", HERE),),
            "Platform reliability",
            ("3 initiatives, 1 at risk",),
            2,
            2,
            (_LATE, _DONE, _PLANNED),
            (),
            (COLUMNS[1].cards[0],),
        ),
        Lane(
            "data-accessibility",
            (Go("Data accessibility", HERE),),
            "Data accessibility",
            ("1 initiative, dropped",),
            4,
            0,
            (),
            (Fold("1 that is over", 1, (_DROPPED,)),),
        ),
    ),
    ticks=(Tick(0, "Q4 2026", major=True), Tick(250, "Q1 2027", major=True), Tick(500, "Q2"), Tick(750, "Q3")),
    horizons=(Span(0, 500, "Near term", "deliverables"), Span(500, 1000, "Medium term", "capabilities")),
    today=140,
    today_label="22 Nov",
    starts="2026-10-01",
    ends="2027-09-30",
    list=COLUMNS,
    heavy="Strategic bet",
    light="Quick win",
)

_TWO = middles(2)
_STRAIGHT = curve(_TWO[0], _TWO[0])
SIGHT = Sight(
    columns=(
        SightColumn(
            "Outcomes",
            (
                SightName("o1", "Deliver on the promise", HERE),
                SightName("o2", "Cleaner streets", HERE, hole=True),
            ),
        ),
        SightColumn(
            "Objectives",
            (
                SightName("b1", "No order waits for us", HERE),
                SightName("b2", "Ship daily, safely", HERE),
            ),
        ),
        SightColumn(
            "Key results",
            (
                SightName("k1", "Outage 42 to 5 min", HERE),
                SightName("k2", "Fewer failed changes", HERE, weak=True),
            ),
        ),
        SightColumn(
            "Roadmap, by pillar",
            (
                SightName("p1", "Platform reliability", HERE, "7 of 8", 2),
                SightName("p2", "Product experience", HERE, "6 of 6", 1),
            ),
        ),
    ),
    gaps=(
        (Thread("o1", "b1", _STRAIGHT, lit=True), Thread("o1", "b2", curve(_TWO[0], _TWO[1]))),
        (Thread("b1", "k1", _STRAIGHT, lit=True), Thread("b2", "k2", curve(_TWO[1], _TWO[1]))),
        (Thread("k1", "p1", _STRAIGHT, lit=True), Thread("k1", "p2", curve(_TWO[0], _TWO[1]))),
    ),
    lit=("o1", "b1", "k1", "p1"),
    branches=(
        SightBranch(
            "outcome",
            (Go("Deliver on the promise", HERE),),
            branches=(
                SightBranch(
                    "objective",
                    (Go("No order waits for us", HERE),),
                    branches=(SightBranch("initiative", (Mark("at-risk", "at risk"), " ", ORDER_PATH), hue=2),),
                ),
            ),
        ),
        SightBranch("outcome", (Go("Cleaner streets", HERE),), ("nothing serves it",)),
        SightBranch("initiative", (Mark("idea", "idea"), " ", DEPOTS), hue=1),
    ),
    summary="Thirteen of fourteen initiatives reach an outcome; one outcome is served by nothing.",
)
