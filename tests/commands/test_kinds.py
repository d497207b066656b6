"""What a command declares, and what it may ask of the desk it runs at."""

from datetime import UTC, date, datetime

import pytest

from coordinator.commands.kinds import CommandKind, command, files, final, kind_of, need, now, today
from coordinator.errors import NotThere
from coordinator.models.person import Person
from tests import make


@command("Ask the desk")
def ask(session):
    return now(session), today(session), files(session)


@final("Close the book", remedy="Open another.")
def close_the_book(session):
    return session


def test_a_command_can_be_undone_and_a_final_one_says_what_to_do_instead():
    assert kind_of(ask) == CommandKind("Ask the desk")
    assert kind_of(close_the_book) == CommandKind("Close the book", final=True, remedy="Open another.")


def test_a_plain_function_is_no_command():
    with pytest.raises(TypeError, match="not declared as a command"):
        kind_of(print)


def test_commands_go_by_the_desk_s_clock_and_files(desk, now):
    assert desk.do(ask).result() == (now, now.astimezone().date(), desk.casebook.files)


def test_today_is_the_day_where_the_coordinator_is(desk, monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    desk.now = lambda: datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    day = desk.do(ask).result()[1]
    monkeypatch.undo()
    time.tzset()
    assert day == date(2026, 7, 2)


def test_what_a_command_needs_must_be_there(desk):
    @command("Need")
    def need_nobody(session):
        return need(session, Person, make.an_id())

    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.do(need_nobody).result()
