"""A family without a plan yet, and how a person types into the plan; for the tests of the later tabs."""

from datetime import date

from PySide6.QtCore import Qt

from coordinator.models.choices import InviteState, MeetingStatus
from tests import make


def undecided_family(desk, *, held=True, attended=True):
    """Put a family into the casebook with two questions and a conference, and no plan."""
    here = make.case()
    people = {name: make.person(given=name) for name in make.ROLES}
    ids = {name: one.id for name, one in people.items()}
    meeting = make.meeting(
        here.id,
        status=MeetingStatus.HELD if held else MeetingStatus.PLANNED,
        held_on=make.CONFERENCE if held else None,
    )
    network = [
        make.participant(here.id, ids[name], role=role, position=place, invite_state=InviteState.YES)
        for place, (name, role) in enumerate(make.ROLES.items(), start=1)
    ]
    came = [make.attendance(here.id, meeting.id, ids[name]) for name in ids if name != "Aimee"]
    questions = [
        make.question(here.id, text="Who can be there after school?"),
        make.question(here.id, text="What will you do if it gets too much?", position=2),
    ]
    make.kept(
        desk, here, *people.values(), make.case_child(here.id, ids["Aimee"]), meeting, *network, *questions,
        *(came if attended else ()), make.home(ids["Dana"]), make.phone(ids["Dana"]), make.coordinator(),
    )  # fmt: skip
    return make.Family(here.id, "", meeting.id, ids)


def typed(qtbot, view, key, text):
    """Type into a field of a form as a person does, and let it be saved."""
    box = view.cells[key].editor.controls[0]
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    view.flush()


def ticked(view, key, label):
    """Tick one of several."""
    next(box for box in view.cells[key].editor.controls if box.text() == label).click()
    view.flush()


def added(qtbot, listed, **texts):
    """Add a record to a list through its button, type its fields and return its id."""
    before = {one.id for one in listed.records}
    listed.add_button.click()
    qtbot.waitUntil(lambda: bool(listed.open_id) and listed.open_id not in before)
    for key, text in texts.items():
        typed(qtbot, listed.view, key, text)
    return listed.open_id


def settled(qtbot, bridge):
    """Wait until everything asked of the desk has been answered on the window's thread."""
    qtbot.waitUntil(lambda: not bridge._under_way)
    qtbot.wait(1)


def press(qtbot, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key in a widget."""
    widget.setFocus()
    qtbot.keyClick(widget, key, modifiers)


WHEN = date(2026, 9, 14)
