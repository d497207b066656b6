"""The coordinator's week on paper: every open family, by reference and initials."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.file_name import file_name
from coordinator.practice.day_words import say_day_near
from coordinator.practice.visiting import say_clock
from coordinator.practice.week_view import WeekDay, WeekDue, WeekLine, WeekView
from coordinator.queries.circulation import CopyFile
from coordinator.queries.due import Due
from coordinator.queries.editions import brand_of
from coordinator.queries.families import UnnamedFamilies, unnamed_families
from coordinator.queries.timeline import days_off
from coordinator.queries.today import Booked, Today, today_page

DAYS: Final = 7


def week_view(session: Session, *, today: date) -> WeekView:
    """Return the seven days from today, and what is due in them, by initials and reference."""
    found = today_page(session, today=today)
    references = {one.case_id: one.reference for one in found.open_cases}
    known, away = unnamed_families(session, references), days_off(session)
    days = []
    for number in range(DAYS):
        day = today + timedelta(days=number)
        lines = tuple(
            _line(one, references[one.case_id], known) for one in found.booked if one.starts.date() == day
        )
        days.append(WeekDay(day, lines, off=day in away))
    return WeekView(tuple(days), _due(found, references, known, today))


def week_file(session: Session, *, today: date) -> CopyFile:
    """Return the finished sheet, under a name that says nothing of any family."""
    content = save(catalogue.build("week-sheet", week_view(session, today=today), brand_of(session)))
    return CopyFile(file_name("week", today.isoformat()), content)


def _line(one: Booked, reference: str, known: UnnamedFamilies) -> WeekLine:
    return WeekLine(
        times=say_clock(one.starts),
        what=one.what,
        who=known.who(one.case_id, one.person_ids),
        place=known.unnamed(one.case_id, one.place),
        travel=f"{one.travel_minutes} minutes to get there" if one.travel_minutes else "",
        buddy=one.buddy,
        reference=reference,
    )


def _due(
    found: Today, references: Mapping[str, str], known: UnnamedFamilies, today: date
) -> tuple[WeekDue, ...]:
    items: dict[str, list[tuple[date, str]]] = {}
    for one in found.due:
        items.setdefault(one.case_id, []).append((one.day, _said(one, known, today)))
    until = today + timedelta(days=DAYS)
    for task, case_id in ((one.task, one.task.case_id) for one in found.to_do):
        if task.due_by is not None and task.due_by <= until:
            said = f"{known.unnamed(case_id, task.text)}: {say_day_near(task.due_by, today)}"
            items.setdefault(case_id, []).append((task.due_by, said))
    return tuple(
        WeekDue(references[case_id], tuple(said for _day, said in sorted(of_case)))
        for case_id, of_case in items.items()
    )


def _said(one: Due, known: UnnamedFamilies, today: date) -> str:
    late = ", late" if one.late else ""
    return f"{known.unnamed(one.case_id, one.what)}: {say_day_near(one.day, today)}{late}"
