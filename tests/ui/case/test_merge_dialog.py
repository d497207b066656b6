import pytest
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.models.person import Person
from coordinator.models.values import LooseDate
from coordinator.queries.records import record
from coordinator.ui.case.merge_dialog import MergeDialog
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press, settled


@pytest.fixture
def pair(desk):
    keep, lose = make.kept(
        desk,
        make.person(given="Jackie", born=LooseDate(1961)),
        make.person(given="Jacqueline", born=LooseDate(1962)),
    )
    make.kept(desk, make.phone(lose.id))
    return keep, lose


@pytest.fixture
def asked(qtbot, bridge, pair):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    went = []
    dialog = MergeDialog(bridge, pair[0].id, pair[1].id, went.append, page)
    dialog.begin()
    looked_at()
    yield dialog, went
    page.close()


def there(desk):
    return {person.id for person in desk.read(make.everyone)}


def said(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_both_are_seen_side_by_side_with_what_goes_over_and_what_speaks_against_it(asked):
    dialog, _ = asked
    text = said(dialog)
    for words in ("Jackie Hollis", "Jacqueline Hollis", "1 number or address", "Twins and namesakes"):
        assert words in text
    assert set(dialog.choices) == {"given", "born"}
    assert lint(dialog) == []


def test_what_is_chosen_is_what_the_one_person_has(desk, bridge, pair, asked):
    dialog, went = asked
    dialog.choices["born"].buttons[1].click()
    press(dialog, "Make them one person")
    settled(bridge)
    keep, lose = pair
    assert went == [keep.id]
    one = desk.read(record, record_type=Person, record_id=keep.id)
    assert (one.given, one.born) == ("Jackie", LooseDate(1962))
    assert lose.id not in there(desk)
    desk.undo().result()
    assert {keep.id, lose.id} <= there(desk)


def test_cancel_changes_nothing(desk, pair, asked):
    dialog, went = asked
    press(dialog, "Cancel")
    assert went == []
    assert {one.id for one in pair} <= there(desk)


def test_two_commissioners_are_refused_in_a_sentence_without_a_button(qtbot, desk, bridge, pair):
    council = make.kept(desk, make.commissioner())
    stranger = make.kept(desk, make.person(commissioner_id=council.id))
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    dialog = MergeDialog(bridge, pair[0].id, stranger.id, lambda _id: None, page)
    dialog.begin()
    looked_at()
    assert "different commissioners" in dialog.refusal.sentence.text()
    assert not dialog.answer.isVisible()
    dialog.reject()
    assert stranger.id in there(desk)
