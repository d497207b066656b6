import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from coordinator.ui.blocks import (
    Card,
    Chip,
    EmptyState,
    Notice,
    Tone,
    button,
    clear,
    column,
    holding,
    row,
    scrolled,
    tool,
    words,
)
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen

pytestmark = pytest.mark.usefixtures("dressed")


def test_what_people_typed_is_never_read_as_markup(qtbot):
    label = words("<b>Tom</b> & Jerry")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert button("Tom & Jerry").text() == "Tom && Jerry"


def test_a_button_does_what_it_says(qtbot):
    pressed = []
    made = button("Add a person", lambda: pressed.append("added"), look="primary", icon="plus")
    page = on_screen(qtbot, made)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert pressed == ["added"]
    assert lint(page) == []
    page.close()


def test_a_card_takes_what_is_put_into_it(qtbot):
    card = Card("People", actions=(tool("plus", "Add a person"),)).add(words("No one yet"), None)
    page = on_screen(qtbot, card)
    assert card.heading.text() == "People"
    assert lint(page) == []
    page.close()


def test_a_chip_shows_another_state_and_hides_without_one(qtbot):
    chip = Chip("Preparation")
    page = on_screen(qtbot, chip)
    chip.show_state("Late", Tone.DANGER)
    assert chip.text() == "Late"
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance("Late")
    chip.show_state("", Tone.QUIET)
    assert chip.isHidden()
    page.close()


def test_a_notice_is_seen_only_while_it_says_something(qtbot):
    notice = Notice(Tone.DANGER)
    page = on_screen(qtbot, notice)
    assert notice.isHidden()
    notice.say("There is no room left on this drive.")
    assert notice.isVisible()
    assert notice.accessibleName() == "There is no room left on this drive."
    page.close()


def test_an_empty_page_offers_the_next_step(qtbot):
    empty = EmptyState("users", "No one yet", "Add the people of the family.", button("Add a person"))
    page = on_screen(qtbot, scrolled(holding(column(empty))))
    assert "No one yet" in [label.text() for label in page.findChildren(QLabel)]
    assert lint(page) == []
    page.close()


def test_a_layout_can_be_emptied(qtbot):
    layout = column(words("one"), row(words("two")), None)
    page = QWidget()
    page.setLayout(layout)
    clear(layout)
    assert layout.count() == 0
    page.deleteLater()
