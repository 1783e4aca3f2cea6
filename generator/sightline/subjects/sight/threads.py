"""How the picture of the line of sight is laid out: the order of names, how many there are, and the threads."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sightline.charts.sight import curve, middles
from sightline.views.roadmap import SightName, Thread

HOLES = "holes"
"""Id of the name that counts the work that reaches no outcome."""

Pair = tuple[str, str]
"""The ids of two names in neighbouring columns, the upper first."""
Names = tuple[SightName, ...]


def untangled(whole: tuple[Names, ...], pairs: Sequence[Counter[Pair]]) -> tuple[Names, ...]:
    """Return the columns with objectives and key results in an order in which few threads cross.

    Each goes to the mean place of what it is joined to on its left (the barycentre of Sugiyama,
    Tagawa and Toda, 1981); names that are joined to nothing come last, as they were.
    """
    columns = [whole[0]]
    for names, gap in zip(whole[1:-1], pairs, strict=False):
        place = {one.id: number for number, one in enumerate(columns[-1])}
        joined: dict[str, list[int]] = {one.id: [] for one in names}
        for upper, lower in gap:
            if upper in place and lower in joined:
                joined[lower].append(place[upper])
        last = float(len(place))
        mean = {name: sum(some) / len(some) if some else last for name, some in joined.items()}
        columns.append(tuple(sorted(names, key=lambda one: mean[one.id])))
    return (*columns, whole[-1])


def limited(
    whole: Sequence[Names], pairs: Sequence[Counter[Pair]], limits: Sequence[tuple[int, str]]
) -> tuple[tuple[Names, ...], dict[str, str]]:
    """Return what each column shows, and for every name the one that stands for it.

    Of a column that is too long the holes stay, and the names through which the most work goes.
    """
    weight: Counter[str] = Counter()
    for gap in pairs:
        for (upper, lower), number in gap.items():
            weight[upper] += number
            weight[lower] += number
    seen: dict[str, str] = {}
    shown = []
    for place, names in enumerate(whole):
        rank = {one.id: (one.id != HOLES, not (one.hole or one.weak), -weight[one.id]) for one in names}
        kept = set(sorted(rank, key=lambda one: rank[one])[: limits[place][0]])
        rest = [one for one in names if one.id not in kept]
        seen |= {one.id: one.id if one.id in kept else f"more-{place}" for one in names}
        more = (SightName(f"more-{place}", f"{len(rest)} more", limits[place][1]),) if rest else ()
        shown.append((*(name for name in names if name.id in kept), *more))
    return tuple(shown), seen


def stood_for(gap: Counter[Pair], seen: Mapping[str, str]) -> Counter[Pair]:
    """Return the pairs of a gap between the names that are shown, with how many go that way."""
    out: Counter[Pair] = Counter()
    for (upper, lower), number in gap.items():
        if upper in seen and lower in seen:
            out[seen[upper], seen[lower]] += number
    return out


def threads(shown: Sequence[Names], gaps: Sequence[Counter[Pair]], lit: set[str]) -> tuple[tuple[Thread, ...], ...]:
    """Return the curves of each gap; lit ones last, so that they lie on top."""
    at = {one.id: y for names in shown for one, y in zip(names, middles(len(names)), strict=True)}
    out = []
    for gap in gaps:
        some = [Thread(a, b, curve(at[a], at[b]), a in lit and b in lit) for a, b in gap]
        out.append(tuple(sorted(some, key=lambda one: one.lit)))
    return tuple(out)
