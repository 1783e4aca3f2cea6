"""What an audience reads of the platform and its gaps."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, joined
from sightline.subjects.platform.facts import waits
from sightline.subjects.platform.gaps import nothing_waits
from sightline.subjects.platform.record import Capability
from sightline.subjects.platform.view import capability_table, use_line
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def platform(scope: Scope) -> Section:
    """What the platform offers."""
    return section(
        "platform", "Platform", capability_table(scope, scope.vision.of(Capability)), more=Go("Catalogue", "platform/")
    )


def gaps(scope: Scope) -> Section:
    """Which near work waits for which capability."""
    rows = []
    for capability in scope.vision.of(Capability):
        late = waits(scope.vision, capability)
        if late:
            rows.append(
                Row(
                    (go(capability),),
                    lead=(f"{len(late)} held back",),
                    text=joined((go(each),) for each in late),
                    aside=use_line(scope.vision, capability),
                )
            )
    return section(
        "gaps",
        "Gaps",
        Rows(tuple(rows), f"{nothing_waits(scope.vision)}."),
        more=Go("Gap map", "platform/gaps/"),
    )
