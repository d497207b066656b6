"""The family's year: the days that matter to the child, month by month, and who spends each with them."""

from typing import ClassVar

from PySide6.QtCore import Qt

from coordinator.models.base import Kept
from coordinator.models.person import Person
from coordinator.models.referral import CaseChild
from coordinator.models.review import FamilyDay
from coordinator.practice.family_year import YearDay, YearMonth
from coordinator.queries.family_year import family_year
from coordinator.queries.people import people_of_case
from coordinator.queries.records import case_records
from coordinator.ui.blocks import Card, clear, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.tab import Tab
from coordinator.ui.case.wording import first_line, joined, named
from coordinator.ui.dates import say_date, say_short_date
from coordinator.ui.forms.review import FAMILY_DAY
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList
from coordinator.ui.screen import Ways
from coordinator.ui.theme import sized

TOLD = (
    "Go through the child’s ordinary year together: birthdays, feasts, school holidays, clubs, days out. "
    "Family time becomes part of it, as in any family."
)
MOST_FEASTS = 3
"""Days of the faith that are told in one month, so that the family's own days are not lost among them."""


class YearLeaf(Tab):
    """The list of days the family wrote down, and below it the months ahead in words."""

    shows: ClassVar[frozenset[type[Kept]]] = frozenset({FamilyDay, Person, CaseChild})

    def __init__(self, bridge: Bridge, ways: Ways, case_id: str) -> None:
        super().__init__(bridge, ways, case_id)
        self._names: dict[str, str] = {}
        self.listed = RecordList(
            bridge,
            FAMILY_DAY,
            title="Days that matter",
            note=TOLD,
            rows=self._rows,
            new=lambda: FamilyDay(case_id=case_id, every_year=True),
            add="Add a day",
            summary=self._summary,
            empty="Nothing is written down yet.",
            also=frozenset({Person}),
        )
        self.year = Card("The year ahead")
        self._months = column(gap=0.7)
        self.year.add(self._months)
        self._shown: tuple[YearMonth, ...] = ()
        self.put(self.listed, self.year)

    def refresh(self) -> None:
        """Show the days and the months ahead."""
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        names = {one.person.id: one.short_name for one in people}
        self.listed.refresh()
        months = self.bridge.read(family_year, case_id=self.case_id, today=self.today())
        if months == self._shown and names == self._names:
            return
        self._shown, self._names = months, names
        clear(self._months)
        for month in months:
            name = words(month.name, "strong")
            sized(name, least=(9, 0))
            told = [self._told(one) for one in _without_the_many(month)]
            said = words("\n".join(told) or "Nothing yet", "" if told else "muted", wrap=True)
            line = row(name, said, gap=0.8)
            line.setStretch(1, 1)
            line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
            self._months.addWidget(holding(line))

    def _rows(self) -> list[FamilyDay]:
        found = self.bridge.read(case_records, record_type=FamilyDay, case_id=self.case_id)
        return sorted(found, key=lambda one: (one.falls_on is None, str(one.falls_on)[5:], one.id))

    def _summary(self, one: FamilyDay) -> Summary:
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        who = named({each.person.id: each.short_name for each in people}, one.person_ids, nobody="")
        when = say_short_date(one.falls_on) or "No date yet"
        line = joined(when, "every year" if one.every_year else "", who, first_line(one.arrangements))
        return Summary(first_line(one.what) or "New day", line)

    def _told(self, one: YearDay) -> str:
        who = f"with {named(self._names, one.person_ids, nobody='')}" if one.person_ids else ""
        day = " ".join(say_date(one.day).split()[:2])
        return joined(f"{day}: {one.what}", who, first_line(one.arrangements), one.doubt)


def _without_the_many(month: YearMonth) -> list[YearDay]:
    """Return the days of a month, with no more than a few days of the faith among the family's own."""
    feasts = [one for one in month.days if not one.record_id and "birthday" not in one.what]
    left_out = {one.what for one in feasts[MOST_FEASTS:]}
    return [one for one in month.days if one.record_id or one.what not in left_out]
