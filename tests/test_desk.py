"""The one seam: what is done is done whole, told once, and can be taken back."""

import shutil
import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from coordinator.commands.fields import add_record, change_fields, put_in_bin
from coordinator.commands.kinds import command, final
from coordinator.desk import Desk
from coordinator.errors import NotAllowed, NotThere, Replaced
from coordinator.models.choices import EntryKind, Hides
from coordinator.models.journal import Journal, JournalChange, SearchRow
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.practice import leaks
from coordinator.queries.journal import history_of, undo_and_redo
from coordinator.queries.records import record
from coordinator.storage.casebook import unlock
from tests import make


def count(desk, record_type):
    return desk.read(lambda session: session.scalar(select(func.count()).select_from(record_type)))


def named(desk, given):
    return desk.do(add_record, record=make.person(given=given)).result()


def given_of(desk, person_id):
    return desk.read(record, record_type=Person, record_id=person_id).given


def rename(desk, person_id, given, *, visit=""):
    return desk.do_as(
        "", visit, change_fields, record_type=Person, record_id=person_id, values={"given": given}
    ).result()


@command("Add two and fail")
def add_two_and_fail(session):
    session.add_all([make.case(), make.person()])
    session.flush()
    raise NotAllowed("Not like this.")


@command("Point at nobody")
def point_at_nobody(session):
    session.add(make.phone("no such person"))


@final("Set in stone", remedy="Carve another stone.")
def set_in_stone(session):
    session.add(make.person(given="Stone"))


@command("Look")
def look(session):
    return session.scalar(select(func.count()).select_from(Person))


@pytest.fixture
def news(desk):
    heard = []
    desk.watch(heard.append)
    return heard


def of_records(heard):
    """Return what was told of records people know, without the journal and the index behind them."""
    return [told - {Journal, JournalChange, SearchRow} for told in heard]


def test_one_thing_done_is_one_entry_and_one_piece_of_news(desk, news):
    case, person = make.case(), make.person()
    make.kept(desk, case, person, make.case_child(case.id, person.id))
    assert of_records(news) == [{Case, Person, CaseChild}]
    assert count(desk, Journal) == 1
    assert count(desk, JournalChange) == 3
    entry = desk.read(lambda session: session.scalars(select(Journal)).one())
    assert (entry.kind, entry.command, entry.label) == (EntryKind.DONE, "keep_records", "Keep")
    assert (entry.case_id, entry.schema, entry.at) == (case.id, desk.casebook.schema, desk.now())


def test_a_journal_entry_holds_the_changed_columns_and_no_others(desk):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana")
    newest = desk.read(history_of, record_type=Person, record_id=person_id)[0]
    assert newest.fields == (("given", "Dana", "Diana"),)


@pytest.mark.parametrize("failing", [add_two_and_fail, point_at_nobody])
def test_a_failed_command_leaves_no_row_and_no_news(desk, news, failing):
    with pytest.raises(Exception, match=r"Not like this|FOREIGN KEY"):
        desk.do(failing).result()
    assert [count(desk, kind) for kind in (Case, Person, Journal, JournalChange, SearchRow)] == [0] * 5
    assert news == []
    assert desk.next_undo() is None


def test_a_failure_waits_in_the_future_until_somebody_asks(desk):
    failed = desk.do(add_two_and_fail)
    assert isinstance(failed.exception(), NotAllowed)


def test_a_command_that_changes_nothing_leaves_no_entry_and_no_news(desk, news):
    person_id = named(desk, "Dana")
    news.clear()
    rename(desk, person_id, "Dana")
    desk.do(look).result()
    assert news == []
    assert count(desk, Journal) == 1


def test_only_commands_can_be_done(desk):
    with pytest.raises(TypeError, match="not declared as a command"):
        desk.do(make.everyone)


def test_a_query_that_tries_to_write_is_refused(desk):
    def sly(session):
        session.add(make.person())
        session.flush()

    with pytest.raises(RuntimeError, match="writing is for commands"):
        desk.read(sly)
    with pytest.raises(Exception, match="can be saved"):
        desk.read(lambda session: session.execute(text("DELETE FROM journal")))


def test_records_come_back_detached_and_a_changed_one_is_never_written(desk):
    person_id = named(desk, "Dana")
    person = desk.read(record, record_type=Person, record_id=person_id)
    person.given = "Somebody else"
    named(desk, "Jon")
    assert given_of(desk, person_id) == "Dana"


def test_whoever_stops_watching_hears_nothing_more(desk):
    heard = []
    stop = desk.watch(heard.append)
    named(desk, "Dana")
    stop()
    named(desk, "Jon")
    assert len(heard) == 1


def test_undo_and_redo_walk_back_and_forth_and_tell(desk, news):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana")
    news.clear()
    assert desk.next_undo() == "Change what is recorded"
    assert desk.undo().result() == "Change what is recorded"
    assert given_of(desk, person_id) == "Dana"
    assert desk.next_undo() == "Add"
    desk.undo().result()
    assert desk.read(make.everyone) == []
    assert desk.redo().result() == "Add"
    assert desk.redo().result() == "Change what is recorded"
    assert given_of(desk, person_id) == "Diana"
    assert desk.next_redo() is None
    assert of_records(news) == [{Person}] * 4


def test_there_is_nothing_to_undo_in_an_empty_casebook(desk):
    with pytest.raises(NotAllowed, match="nothing to undo"):
        desk.undo().result()
    with pytest.raises(NotAllowed, match="nothing to redo"):
        desk.redo().result()


def test_something_new_takes_the_place_of_what_could_be_redone(desk):
    named(desk, "Dana")
    desk.undo().result()
    named(desk, "Jon")
    with pytest.raises(NotAllowed, match="nothing to redo"):
        desk.redo().result()


def test_undo_and_redo_reach_across_a_restart(desk, casebook_folder, passphrase, now):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana")
    rename(desk, person_id, "Dee")
    desk.undo().result()
    desk.close()
    later = Desk(unlock(casebook_folder, passphrase), now=lambda: now, inline=True)
    later.redo().result()
    assert given_of(later, person_id) == "Dee"
    for name in ("Diana", "Dana"):
        later.undo().result()
        assert given_of(later, person_id) == name
    later.close()


def test_undo_is_refused_where_something_else_stands_there_by_now(desk):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana")
    with desk.casebook.writer.begin() as connection:
        connection.execute(text("UPDATE person SET given = 'Dora'"))
    with pytest.raises(NotAllowed, match="changed since"):
        desk.undo().result()
    assert given_of(desk, person_id) == "Dora"


def test_redo_is_refused_where_something_else_stands_there_by_now(desk):
    person_id = named(desk, "Dana")
    desk.undo().result()
    with desk.casebook.writer.begin() as connection:
        connection.execute(make.Person.__table__.insert().values(id=person_id, given="Dora"))
    with pytest.raises(NotAllowed, match="put back in another way"):
        desk.redo().result()


def test_undo_stops_at_a_final_step_and_says_what_to_do_instead(desk):
    named(desk, "Dana")
    desk.do(set_in_stone).result()
    named(desk, "Jon")
    desk.undo().result()
    with pytest.raises(NotAllowed, match="Carve another stone"):
        desk.undo().result()
    assert [one.given for one in desk.read(make.everyone)] == ["Dana", "Stone"]


def test_undo_stops_where_the_program_was_updated(desk):
    named(desk, "Dana")
    desk.casebook.schema = "9999"
    with pytest.raises(NotAllowed, match="before the program was updated"):
        desk.undo().result()
    assert len(desk.read(make.everyone)) == 1


def test_typing_in_one_visit_is_one_step_and_the_next_visit_another(desk):
    person_id = named(desk, "Dana")
    for typed in ("Di", "Dian", "Diana"):
        rename(desk, person_id, typed, visit="first")
    rename(desk, person_id, "Dee", visit="second")
    assert count(desk, Journal) == 3
    desk.undo().result()
    assert given_of(desk, person_id) == "Diana"
    desk.undo().result()
    assert given_of(desk, person_id) == "Dana"
    desk.redo().result()
    assert given_of(desk, person_id) == "Diana"


def test_another_field_or_another_record_in_one_visit_is_another_step(desk):
    dana, jon = named(desk, "Dana"), named(desk, "Jon")
    rename(desk, dana, "Diana", visit="v")
    rename(desk, jon, "John", visit="v")
    desk.do_as("", "v", change_fields, record_type=Person, record_id=jon, values={"family": "Reed"}).result()
    assert count(desk, Journal) == 5


def test_typing_something_and_taking_it_out_again_leaves_nothing_to_undo(desk):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana", visit="v")
    rename(desk, person_id, "Dana", visit="v")
    assert desk.next_undo() == "Add"
    desk.undo().result()
    assert desk.read(make.everyone) == []


def test_words_wiped_out_in_the_same_visit_can_be_had_back(desk):
    person_id = named(desk, "Dana")
    said = "I want to stay with Nan and see my rabbit."
    for typed in ("I want to stay", said, ""):
        rename(desk, person_id, typed, visit="v")
    desk.undo().result()
    assert given_of(desk, person_id) == said
    desk.undo().result()
    assert given_of(desk, person_id) == "Dana"


def test_typing_after_an_undo_in_the_same_visit_is_a_step_of_its_own(desk):
    person_id = named(desk, "Dana")
    rename(desk, person_id, "Diana", visit="v")
    desk.undo().result()
    rename(desk, person_id, "Dee", visit="v")
    desk.undo().result()
    assert given_of(desk, person_id) == "Dana"


def test_undo_reaches_back_two_hundred_steps(desk):
    person_id = named(desk, "0")
    for number in range(1, 206):
        rename(desk, person_id, str(number))
    undo, redo = desk.read(undo_and_redo)
    newest = desk.read(lambda session: session.scalar(select(func.max(Journal.sequence))))
    assert [step.sequence for step in undo] == list(range(newest - 199, newest + 1))
    assert redo == []
    desk.undo().result()
    assert given_of(desk, person_id) == "204"


@pytest.fixture
def threaded(casebook, now):
    opened = Desk(casebook, now=lambda: now)
    yield opened
    opened.close()


def test_two_hundred_queued_writes_are_done_in_order(threaded, casebook_folder, passphrase):
    person_id = named(threaded, "0")
    heard = []
    threaded.watch(lambda _: heard.append(threading.current_thread().name))
    queued = [
        threaded.do(change_fields, record_type=Person, record_id=person_id, values={"given": str(number)})
        for number in range(1, 201)
    ]
    threaded.close()
    assert all(one.done() and one.exception() is None for one in queued)
    assert len(heard) == 200
    assert len(set(heard)) == 1
    assert heard[0] != threading.current_thread().name
    again = Desk(unlock(casebook_folder, passphrase), inline=True)
    history = again.read(history_of, record_type=Person, record_id=person_id)
    assert [line.fields[0][2] for line in history[:-1]] == [str(number) for number in range(200, 0, -1)]
    again.close()


def test_one_failure_in_the_queue_holds_up_nothing_behind_it(threaded):
    first, failed, last = (
        threaded.do(add_record, record=make.person()),
        threaded.do(add_two_and_fail),
        threaded.do(add_record, record=make.person(given="Jon")),
    )
    assert first.result()
    assert isinstance(failed.exception(), NotAllowed)
    assert last.result()
    assert len(threaded.read_later(make.everyone).result()) == 2


def test_a_longer_read_runs_beside_the_writer(threaded):
    named(threaded, "Dana")
    may_go_on = threading.Event()

    @command("Take long")
    def take_long(session):
        may_go_on.wait(10)
        session.add(make.person(given="Late"))

    writing = threaded.do(take_long)
    assert [one.given for one in threaded.read_later(make.everyone).result(timeout=10)] == ["Dana"]
    may_go_on.set()
    writing.result()


def test_closing_twice_is_closing_once(threaded, desk):
    for one in (threaded, desk):
        one.close()
        one.close()
    with pytest.raises(RuntimeError):
        threaded.do(add_record, record=make.person())
    with pytest.raises(NotAllowed, match="locked"):
        desk.do(add_record, record=make.person()).result()


def test_nothing_is_written_to_a_casebook_that_was_replaced_and_nothing_is_lost(
    desk, casebook_folder, first_casebook, passphrase, tmp_path
):
    named(desk, "Dana")
    desk.casebook.checkpoint()
    path = desk.casebook.opener.path
    aside = tmp_path / "aside"
    shutil.copytree(casebook_folder, aside)
    other = tmp_path / "other.db"
    shutil.copy(first_casebook / path.name, other)
    foreign = other.read_bytes()
    other.replace(path)
    with pytest.raises(Replaced, match="nothing more is written"):
        named(desk, "Jon")
    assert [one.given for one in desk.read(make.everyone)] == ["Dana"]
    desk.close()
    assert path.read_bytes() == foreign
    (aside / "lock").unlink(missing_ok=True)
    again = Desk(unlock(aside, passphrase), inline=True)
    assert [one.given for one in again.read(make.everyone)] == ["Dana"]
    again.close()


def test_the_desk_s_clock_is_what_commands_and_the_journal_go_by(desk, now):
    person_id = named(desk, "Dana")
    desk.now = lambda: now + timedelta(hours=3)
    desk.do(put_in_bin, record_type=Person, record_id=person_id).result()
    assert desk.read(record, record_type=Person, record_id=person_id).binned_at == now + timedelta(hours=3)


def test_what_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere, match="no longer in the casebook"):
        rename(desk, make.an_id(), "Nobody")


def test_a_closed_desk_has_forgotten_the_secrets_it_looked_for(desk):
    secret = leaks.Secret(Hides.ADDRESS, "14 Larkspur Road", "Dana")
    assert leaks.find("She lives at 14 Larkspur Road.", [secret])
    desk.close()
    assert leaks._keys.cache_info().currsize == 0
