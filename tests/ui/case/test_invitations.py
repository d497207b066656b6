from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from coordinator.models.choices import (
    AccessNeed,
    CountsAs,
    HowGiven,
    InviteReason,
    InviteState,
    Mode,
    Role,
)
from coordinator.models.network import Participant
from coordinator.models.person import Person
from coordinator.ui.case.invitations import Invitations
from coordinator.ui.case.step_dialog import StepDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, press, settled, type_into
from tests.ui.kit import on_screen

TODAY = date(2026, 9, 14)


@pytest.fixture
def case(desk):
    return make.kept(desk, make.case())


@pytest.fixture
def parts(desk, case):
    """Five people and an interpreter, the id of each one's part by name."""
    found = {}
    for name, part in {
        "Dana": {"role": Role.PARENT},
        "Jon": {"invite_state": InviteState.TO_ASK},
        "Jackie": {"invite_state": InviteState.CONSIDERED},
        "Mike": {"invite_state": InviteState.NO, "can_offer": "Lifts on Fridays"},
        "Priya": {"role": Role.REFERRER, "counts_as": CountsAs.PROFESSIONAL},
        "Nadia": {"role": Role.INTERPRETER, "counts_as": CountsAs.NEITHER},
    }.items():
        person = make.kept(desk, make.person(given=name))
        found[name] = make.kept(
            desk, make.participant(case.id, person.id, position=len(found) + 1, **part)
        ).id
    return found


@pytest.fixture
def card(qtbot, bridge, case, parts):
    made = Invitations(bridge, case.id)
    bridge.changed.connect(lambda _types: made.refresh())
    page = on_screen(qtbot, made, size=(1000, 900))
    made.refresh()
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def state(desk, participant_id):
    return one(desk, Participant, participant_id).invite_state


def test_a_line_for_each_person_and_counts_on_top(card, parts):
    assert list(card.lines) == [parts[name] for name in ("Dana", "Jon", "Jackie", "Mike", "Priya")]
    assert card.counts.text() == "2 yes, 1 to ask, 1 considered, 1 no"
    assert card.coming.text() == "Of those coming: 1 family and network, 1 professional."


@pytest.mark.parametrize(
    ("words", "state_after"), [("Asked", "asked"), ("Yes", "yes"), ("Maybe", "maybe"), ("No", "no")]
)
def test_one_press_sets_where_an_invitation_stands(desk, bridge, card, parts, words, state_after):
    press(card, f"Jon: {words}")
    settled(bridge)
    assert state(desk, parts["Jon"]) is InviteState(state_after)
    assert card.lines[parts["Jon"]].states.value() is InviteState(state_after)


def test_undo_takes_the_press_back_also_on_the_page(desk, bridge, card, parts):
    press(card, "Jackie: Yes")
    settled(bridge)
    bridge.undo()
    settled(bridge)
    assert state(desk, parts["Jackie"]) is InviteState.CONSIDERED
    assert card.lines[parts["Jackie"]].states.value() is None
    assert card.lines[parts["Jackie"]].chip.text() == "Considered"


def test_a_child_not_yet_born_is_not_chosen_to_be_asked(desk, bridge, card, case):
    baby = make.kept(desk, make.person(given="Baby", due=date(2027, 1, 18)))
    part = make.kept(
        desk,
        make.participant(case.id, baby.id, position=9, role=Role.CHILD, invite_state=InviteState.TO_ASK),
    )
    card.refresh()
    card.choose_all.click()
    assert not card.lines[part.id].chosen.isChecked()


def test_several_are_marked_as_asked_today_at_once(desk, bridge, card, parts):
    assert not card.asked.isVisible()
    card.choose_all.click()
    press(card, "Mark these 2 as asked today")
    settled(bridge)
    for name in ("Jon", "Jackie"):
        assert state(desk, parts[name]) is InviteState.ASKED
        assert one(desk, Participant, parts[name]).asked_on == TODAY
    assert not card.asked.isVisible()
    assert "asked 14 Sep" in card.lines[parts["Jon"]].line.text()


def test_a_no_asks_for_its_reason_and_an_offer_for_its_confirmation(qtbot, desk, bridge, card, parts):
    mike = card.lines[parts["Mike"]]
    assert mike.why.text() == "Why, and whose decision it was, is not on record yet."
    mike.more.click()
    reason = card.view.cells["reason"].editor
    reason.show_value(InviteReason.DISTANCE)
    reason.edited.emit()
    type_into(qtbot, card.view, "decided_by", "Mike")
    assert mike.why.text() == "What they offer is not confirmed yet."
    assert "why: distance or travel  ·  decided by Mike" in mike.line.text()
    how = card.view.cells["offer_confirmed_how"].editor
    how.show_value(HowGiven.PHONE)
    how.edited.emit()
    type_into(qtbot, card.view, "offer_confirmed_on", "1 Sep 2026")
    assert not mike.why.isVisible()
    assert "offer confirmed 1 Sep" in mike.line.text()


def test_how_somebody_takes_part_and_what_they_need_are_kept(qtbot, desk, bridge, card, parts):
    card.lines[parts["Dana"]].more.click()
    looked_at()
    mode = card.view.cells["mode"].editor
    mode.show_value(Mode.VIDEO)
    mode.edited.emit()
    type_into(qtbot, card.view, "with_them_if_remote", "Her sister")
    type_into(qtbot, card.view, "brings", "A cake")
    type_into(qtbot, card.needs, "diet", "Vegan")
    access = card.needs.cells["access_needs"].editor
    access.show_value((AccessNeed.LOOP,))
    access.edited.emit()
    settled(bridge)
    part = one(desk, Participant, parts["Dana"])
    assert (part.mode, part.with_them_if_remote, part.brings) == (Mode.VIDEO, "Her sister", "A cake")
    dana = one(desk, Person, part.person_id)
    assert (dana.diet, dana.access_needs) == ("Vegan", (AccessNeed.LOOP,))
    assert "by video" in card.lines[parts["Dana"]].line.text()
    assert "hearing loop, Vegan" in card.lines[parts["Dana"]].line.text()


def test_leaving_somebody_out_is_not_done_without_why_and_by_whom(qtbot, desk, bridge, card, parts):
    card.lines[parts["Jon"]].more.click()
    press(card, "Leave this person out …")
    dialog = card.findChild(StepDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.answer.click()
    settled(bridge)
    assert "whose decision" in dialog.problem.sentence.text()
    assert state(desk, parts["Jon"]) is InviteState.TO_ASK
    dialog.reason.show_value(InviteReason.SAFETY)
    qtbot.keyClicks(dialog.by.box, "Dana")
    dialog.answer.click()
    settled(bridge)
    part = one(desk, Participant, parts["Jon"])
    assert (part.invite_state, part.reason, part.decided_by) == (
        InviteState.EXCLUDED, InviteReason.SAFETY, "Dana",
    )  # fmt: skip
    assert card.lines[parts["Jon"]].chip.text() == "Not invited"


def test_somebody_who_withdraws_is_said_so(desk, bridge, card, parts):
    card.lines[parts["Dana"]].more.click()
    press(card, "They withdrew")
    settled(bridge)
    assert state(desk, parts["Dana"]) is InviteState.WITHDRAWN


def test_a_case_without_people_says_where_to_add_them(qtbot, desk, bridge):
    here = make.kept(desk, make.case(reference="FGC-2026-009"))
    made = Invitations(bridge, here.id)
    qtbot.addWidget(made)
    made.refresh()
    told = [one.text() for one in made.findChildren(QLabel) if one.isVisibleTo(made)]
    assert any("Network tab" in text for text in told)


def test_the_card_can_be_used_by_everyone(card, parts):
    card.lines[parts["Mike"]].more.click()
    card.choose_all.click()
    looked_at()
    assert lint(card.window()) == []
