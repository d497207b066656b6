"""Who could care for the child if home is not safe: asked in calm times, so that nobody has to search."""

from collections.abc import Callable, Sequence
from typing import Any

from coordinator.models.person import Person
from coordinator.models.plan import CarerIfNeeded
from coordinator.practice.names import in_words
from coordinator.queries.people import children_of_case, people_of_case
from coordinator.queries.records import records
from coordinator.ui.blocks import Tone
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.open_table import OpenTable
from coordinator.ui.case.wording import first_line, joined
from coordinator.ui.forms.carers import CARER_IF_NEEDED
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList


def carers_list(
    bridge: Bridge, case_id: str, version_id: Callable[[], str], table: OpenTable | None = None
) -> RecordList:
    """Those who could care for the child, in the order in which they would be asked.

    On an open ``table`` nothing stands that is for professionals, or that not everybody there may read.
    """

    def rows() -> Sequence[Any]:
        found = bridge.read(records, record_type=CarerIfNeeded, version_id=version_id())
        return found if table is None else table.rows(found, but=made.open_id)

    def told(one: CarerIfNeeded) -> Summary:
        names = {here.person.id: here.short_name for here in bridge.read(people_of_case, case_id=case_id)}
        who = names.get(one.person_id or "", "")
        chip, tone = ("Was asked", Tone.GOOD) if one.asked else ("To be asked", Tone.WARN)
        line = joined(one.how_long, first_line(one.said))
        return Summary(who or "Nobody chosen yet", line, chip, tone, str(one.position), whole=True)

    made = RecordList(
        bridge,
        table.form(CARER_IF_NEEDED) if table is not None else CARER_IF_NEEDED,
        title=_title(bridge, case_id),
        rows=rows,
        new=lambda: CarerIfNeeded(case_id=case_id, version_id=version_id()),
        add="Add somebody",
        summary=told,
        empty="Talk about it while things are calm. Naming somebody decides nothing.",
        also=frozenset({Person}),
    )
    made.has_history = table is None
    return made


def _title(bridge: Bridge, case_id: str) -> str:
    names = [person.short_name for person, _child in bridge.read(children_of_case, case_id=case_id)]
    return f"Who could care for {in_words(names) or 'the child'} if home is not safe"
