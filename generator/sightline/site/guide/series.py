"""The guide's words on series: how readings are written, what is drawn of them, how a trend is judged."""

from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.words import in_words
from sightline.subjects.measures.forecast import LEAST, REACH, RECENT
from sightline.views.page import Section
from sightline.views.texts import Points, Sample

EXAMPLE = """\
when,value,target,note
2026-07,13,4,
2026-08,TBD,,The counter was being moved
2026-09,9.2,,
2026-10,7.4,,
2026-11-02,,1,"Raised: four hours can be met without changing a habit, one cannot\""""

WRITTEN = (
    "Readings lie beside the measure, in `content/measures/<id>.csv`, also where the measure itself is in "
    "`content/measures.yml`. Lines are added and never rewritten; `sightline measure add ID VALUE` adds one.",
    "The first line is `when,value,target,note`. A note that holds a comma stands in quotes, a quote in it is doubled.",
    "`when` is a day, a period or a version, as people write them: `2026-11-22`, `2026-11`, `2026-Q4`, `FY27-Q1`, "
    "`v1.37`. A period stands at its last day. Versions have an order and no dates, and the chart says so.",
    "An empty value, or a word such as `TBD`, is a gap: the line stays open there. So does a longer pause than usual.",
    "`target` is the target from then on; the line of the target moves in steps. A line without a value that moves "
    "the target opens no gap. The last target is the one that the measure states.",
    "A day that comes twice is drawn once, with the value written last; the table keeps both. Order does not matter.",
    "A figure is written once: a measure with readings states neither `now` nor `from`. Quotations take the last and "
    "the first reading.",
    "A reading is stale when one `cadence` and half of another, or a week, have passed since the last. "
    "Weekly, monthly, quarterly and yearly are understood; where no cadence is stated nothing is stale.",
)

JUDGED = (
    f"Fewer than {in_words(LEAST)} readings on different days are too few to say anything.",
    f"The direction is that of the Theil-Sen line through the last {in_words(RECENT)} readings: the median of the "
    "slopes between all pairs of them. It bears an outlier or two. Where rises and falls nearly balance, it is "
    "up and down.",
    "A measure is on course when that line meets the target on the last day of `due`. It is drawn no farther ahead "
    f"than {'twice' if REACH == 2 else f'{in_words(REACH)} times'} the time that the readings cover.",
    "The line ends where it meets the target, and the page says in which month. It stops at what the unit can be: at "
    "0, and for shares at 100 % too, unless the readings themselves go beyond.",
    "Limits: a straight line is too kind to what slows down near its goal. It knows no season and no plan.",
)


def series() -> Section:
    """Say how series are written and judged."""
    return section(
        "series",
        "Measures over time",
        Sample(EXAMPLE, "content/measures/lead-time.csv"),
        Points(tuple(line(one) for one in WRITTEN)),
        Points(tuple(line(one) for one in JUDGED)),
    )
