"""Copies before people leave: saved in one go, handed over, and silent about what may not be in one."""

import pytest

from coordinator.commands.fields import change_fields
from coordinator.models.choices import FactKind, Hides, InviteState, Mode, Proof, SendMethod, VersionStatus
from coordinator.models.circulation import Circulation
from coordinator.models.conference import Attendance
from coordinator.models.person import PersonFact
from coordinator.models.plan import PlanAction
from coordinator.queries.circulation import CopyFile
from coordinator.queries.records import records
from coordinator.queries.same_day import copies_for, copies_made
from coordinator.ui.day import copies as module
from coordinator.ui.day.copies import NO_LONGER_FIT, CopiesCard
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


def shown(desk, bridge, of, put):
    card = CopiesCard(bridge, of.meeting_id)

    def look(_types=None):
        where = {"meeting_id": of.meeting_id, "today": bridge.now().date()}
        card.show_copies(desk.read(copies_for, **where), desk.read(copies_made, **where))

    bridge.changed.connect(look)
    look()
    return put(card)


@pytest.fixture
def of(desk):
    return make.family(desk, status=VersionStatus.DRAFT)


def change(desk, kind, person_id, **values):
    kept = next(one for one in desk.read(records, record_type=kind) if one.person_id == person_id)
    desk.do(change_fields, record_type=kind, record_id=kept.id, values=values).result()


def chips(card, of, *names):
    return [card.lines[of[name]].chip.text() for name in names]


def lines(desk, of):
    return {one.recipient_id: one for one in desk.read(records, record_type=Circulation)}


def test_everyone_who_came_has_a_copy_in_the_folder_with_one_press(qtbot, desk, bridge, of, put, tmp_path):
    change(desk, Attendance, of["Priya"], came=False)
    card = shown(desk, bridge, of, put)
    assert card.chosen() == [of["Dana"], of["Jon"], of["Jackie"]]
    assert card.lines[of["Priya"]].tick.words.text() == "Priya, not here"
    assert lint(card) == []
    card.save_in(tmp_path)
    assert not card.busy.isHidden()
    qtbot.waitUntil(lambda: not card.done.isHidden())
    assert card.busy.isHidden()
    names = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert len(names) == 3
    assert "Hollis" not in "".join(names)
    assert "3 copies saved" in card.done.sentence.text()
    assert chips(card, of, "Dana", "Priya") == ["Made", "No copy yet"]
    assert card.see.isVisible()
    assert lint(card) == []


def test_copies_are_handed_over_to_those_in_the_room_alone(qtbot, desk, bridge, of, put, tmp_path):
    change(desk, Attendance, of["Jackie"], actual_mode=Mode.VIDEO)
    card = shown(desk, bridge, of, put)
    assert not card.given.isVisible()
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: not card.done.isHidden())
    assert card.lines[of["Jackie"]].tick.words.text() == "Jackie, by video"
    card.given.click()
    settled(qtbot, bridge)
    found = lines(desk, of)
    assert found[of["Jon"]].proof is Proof.HANDED_OVER
    assert found[of["Jackie"]].sent_on is None
    assert chips(card, of, "Jon", "Jackie") == ["Handed over", "Made"]
    assert not card.given.isVisible()
    assert card.lines[of["Jackie"]].sent.isVisible()
    assert not card.lines[of["Jon"]].sent.isVisible()


def test_a_copy_for_somebody_elsewhere_is_marked_as_sent(qtbot, desk, bridge, of, put, tmp_path):
    change(desk, Attendance, of["Jackie"], actual_mode=Mode.PHONE)
    card = shown(desk, bridge, of, put)
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: not card.done.isHidden())
    card.lines[of["Jackie"]].sent.click()
    dialog = card.findChild(module.SentDialog)
    dialog.method.show_value(SendMethod.POST)
    dialog.answer.click()
    settled(qtbot, bridge)
    assert chips(card, of, "Jackie") == ["Sent"]


def test_when_the_plan_changes_it_is_said_and_a_new_copy_is_made(qtbot, desk, bridge, of, put, tmp_path):
    card = shown(desk, bridge, of, put)
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: not card.done.isHidden())
    card.given.click()
    settled(qtbot, bridge)
    action = desk.read(records, record_type=PlanAction, version_id=of.version_id)[0]
    desk.do(
        change_fields, record_type=PlanAction, record_id=action.id, values={"by_when": "On Mondays"}
    ).result()
    settled(qtbot, bridge)
    assert set(chips(card, of, "Dana", "Jon")) == {"The plan has changed since"}
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: chips(card, of, "Dana") == ["Made"])


def test_what_may_not_be_in_a_copy_is_said_by_its_place_and_nothing_is_saved(
    qtbot, desk, bridge, put, tmp_path
):
    of = make.family(desk, status=VersionStatus.DRAFT, where="at 14 Larkspur Road")
    card = shown(desk, bridge, of, put)
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: not card.problem.isHidden())
    told = card.problem.sentence.text()
    assert told.startswith("Action 1 says something")
    for telling in ("Dana", "Jon", "Larkspur", "address"):
        assert telling not in told
    assert list(tmp_path.glob("*.docx")) == []
    assert chips(card, of, "Dana", "Jon") == ["No copy yet", "No copy yet"]
    assert card.save.isEnabled()


def test_whoever_may_not_be_named_here_is_not(desk, bridge, of, put):
    make.kept(desk, make.restriction(of["Jackie"], of["Jon"], (Hides.ATTENDANCE,), case_id=of.case_id))
    card = shown(desk, bridge, of, put)
    assert of["Jackie"] not in card.lines
    assert of["Jackie"] not in card.chosen()


def test_a_folder_that_cannot_be_written_to_is_said_and_the_copies_are_safe(
    qtbot, desk, bridge, of, put, tmp_path
):
    card = shown(desk, bridge, of, put)
    card.save_in(tmp_path / "stick that was pulled out")
    qtbot.waitUntil(lambda: not card.problem.isHidden())
    assert "could not be saved" in card.problem.sentence.text()
    assert "safe in the casebook" in card.problem.sentence.text()
    assert len(lines(desk, of)) == 4
    assert card.done.isHidden()


def test_with_nobody_ticked_there_is_nothing_to_save(desk, bridge, of, put):
    card = shown(desk, bridge, of, put)
    for line in card.lines.values():
        if line.tick.box.isChecked():
            line.tick.box.click()
    assert not card.save.isEnabled()


def test_the_folder_is_opened_to_print_from(qtbot, desk, bridge, of, put, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(module.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    card = shown(desk, bridge, of, put)
    card.ask().fileSelected.emit(str(tmp_path))
    qtbot.waitUntil(lambda: not card.done.isHidden())
    card.see.click()
    assert opened == [str(tmp_path)]


def test_whoever_was_only_thought_of_is_not_named_among_the_copies(desk, bridge, of, put):
    rose = make.kept(desk, make.person(given="Rose"))
    part = make.participant(of.case_id, rose.id, position=9, invite_state=InviteState.CONSIDERED)
    make.kept(desk, part)
    assert set(shown(desk, bridge, of, put).lines) == {
        of[name] for name in ("Dana", "Jon", "Jackie", "Priya")
    }


def test_a_copy_that_is_no_longer_fit_is_refused_without_saying_whose(qtbot, desk, bridge, of, put, tmp_path):
    card = shown(desk, bridge, of, put)
    card.save_in(tmp_path)
    qtbot.waitUntil(lambda: not card.done.isHidden())
    make.kept(
        desk,
        PersonFact(person_id=of["Jackie"], kind=FactKind.WHEREABOUTS, text="her tea at home"),
    )
    card.given.click()
    settled(qtbot, bridge)
    assert card.problem.sentence.text() == NO_LONGER_FIT
    refused = CopyFile("", b"", "Jon Hollis: This copy now gives away something.")
    card._write([refused])
    assert card.problem.sentence.text() == NO_LONGER_FIT
