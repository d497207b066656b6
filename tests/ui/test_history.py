from PySide6.QtWidgets import QLabel, QWidget

from coordinator.commands.fields import add_record, change_fields
from coordinator.models.person import Person
from coordinator.ui.history import HistoryDialog
from tests.ui.accessibility import lint
from tests.ui.kit import PERSON


def test_every_change_is_told_in_the_words_of_the_form(qtbot, bridge, desk):
    person = Person(given="Dana")
    desk.do(add_record, record=person).result()
    desk.do(change_fields, record_type=Person, record_id=person.id, values={"given": "Dee"}).result()
    parent = QWidget()
    dialog = HistoryDialog(bridge, PERSON, person, "Dana", parent)
    dialog.open()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Given name: Dana → Dee" in said
    assert any("Monday 14 September 2026" in text for text in said)
    assert lint(dialog) == []
    dialog.close()
    parent.deleteLater()
