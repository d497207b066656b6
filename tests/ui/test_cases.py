from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy import event

from coordinator.commands.referral import close_case, open_case
from coordinator.models.person import Person
from coordinator.models.referral import Case, CaseChild
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.import_dialog import ImportDialog
from coordinator.ui.case.overview_tab import OverviewTab
from coordinator.ui.cases import CasesScreen
from coordinator.ui.screen import Where
from tests.ui.accessibility import lint
from tests.ui.case.acting import kept, looked_at, one, press, settled, type_into
from tests.ui.ways import recording


@pytest.fixture
def bridge(dressed, desk):
    made = Bridge(desk, now=lambda: datetime(2026, 9, 14, 10, 30))  # noqa: DTZ001 -- local, as on the wall
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, bridge):
    ways, gone = recording()
    made = CasesScreen(bridge, ways)
    made.name, made.gone = "Cases", gone
    made.resize(1180, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def opened(desk, name):
    return desk.do(open_case, child_name=name).result()


def new_case(qtbot, screen, name):
    screen.new_button.click()
    qtbot.keyClicks(screen.ask.line.box, name)
    qtbot.keyClick(screen.ask.line.box, Qt.Key.Key_Return)
    settled(screen.bridge)


def names_of(screen):
    return [line.family for line in screen.families.rows.lines]


def test_with_no_case_yet_the_screen_says_what_to_do(screen):
    assert screen.nothing.text() == "No open cases yet."
    assert screen.stack.currentWidget() is screen.empty
    assert lint(screen) == []


def test_a_new_case_needs_only_a_childs_name_and_opens_on_its_referral(qtbot, desk, screen):
    new_case(qtbot, screen, "Marcus Ellery")
    assert names_of(screen) == ["Ellery family"]
    assert screen.page.tabs.current == "Referral"
    assert screen.page.header.title.text() == "Ellery family"
    child = kept(desk, CaseChild, screen.case_id)[0]
    assert one(desk, Person, child.person_id).name == "Marcus Ellery"


def test_a_referral_form_can_be_imported_from_here(screen):
    press(screen, "Import a referral form")
    dialog = screen.findChild(ImportDialog)
    assert dialog.isVisible()
    assert dialog.case_id == ""
    dialog.reject()


def test_a_case_that_is_undone_is_no_longer_shown(qtbot, bridge, screen):
    new_case(qtbot, screen, "Marcus Ellery")
    bridge.undo()
    settled(bridge)
    assert names_of(screen) == []
    assert screen.page.gone.isVisible()
    assert lint(screen) == []


def test_typing_narrows_the_list_and_a_press_opens_a_family(qtbot, desk, screen):
    for name in ("Marcus Ellery", "Ria Odell", "Zed"):
        opened(desk, name)
    settled(screen.bridge)
    qtbot.keyClicks(screen.wanted, "ode")
    assert names_of(screen) == ["Odell family"]
    screen.families.setCurrentIndex(screen.families.rows.index(0))
    qtbot.keyClick(screen.families, Qt.Key.Key_Return)
    assert screen.page.header.title.text() == "Odell family"
    assert screen.gone[-1] == ("case", screen.case_id, "Overview")
    qtbot.keyClicks(screen.wanted, "zzz")
    assert screen.nothing.text() == "No family has this name."


def test_closed_cases_stand_in_a_list_of_their_own(desk, screen):
    open_id, closed_id = opened(desk, "Marcus Ellery"), opened(desk, "Ria Odell")
    desk.do(close_case, case_id=closed_id, outcome="The plan works.").result()
    settled(screen.bridge)
    assert names_of(screen) == ["Ellery family"]
    screen.only.buttons[1].click()
    settled(screen.bridge)
    assert names_of(screen) == ["Odell family"]
    screen.open_at(Where("Cases", open_id))
    settled(screen.bridge)
    assert names_of(screen) == ["Ellery family"]
    assert screen.case_id == open_id


def test_a_list_row_says_everything_to_a_screen_reader(desk, screen):
    opened(desk, "Marcus Ellery")
    settled(screen.bridge)
    said = screen.families.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ellery family, 1 child  ·  Acknowledgement in 2 days, Referral, FGC-2026-001"


def test_where_the_person_was_is_gone_back_to(qtbot, desk, screen):
    case_id = opened(desk, "Marcus Ellery")
    screen.open_at(Where("Cases", case_id, "Referral"))
    looked_at()
    screen.page.tabs.page("Referral").form.focus_on("purpose")
    left = screen.where()
    assert (left.record_id, left.part, left.field) == (case_id, "Referral", "purpose")
    screen.show_case(opened(desk, "Ria Odell"))
    screen.open_at(left)
    looked_at()
    screen.reopen(left)
    assert screen.where() == left


def test_what_is_half_typed_is_saved_when_another_family_is_opened(qtbot, desk, screen):
    first, second = opened(desk, "Marcus Ellery"), opened(desk, "Ria Odell")
    screen.show_case(first, "Referral")
    looked_at()
    form = screen.page.tabs.page("Referral").form
    qtbot.keyClicks(form.cells["purpose"].editor.controls[0], "So that Marcus can stay.")
    screen.show_case(second)
    settled(screen.bridge)
    assert one(desk, Case, first).purpose == "So that Marcus can stay."


def test_turning_a_tab_tells_the_window(desk, screen):
    case_id = opened(desk, "Marcus Ellery")
    settled(screen.bridge)
    screen.page.turn_to("Network")
    assert screen.gone[-1] == ("case", case_id, "Network")


def test_the_list_is_a_page_of_its_own_where_room_is_short(desk, screen):
    case_id = opened(desk, "Marcus Ellery")
    screen.resize(640, 600)
    looked_at()
    screen.show_case(case_id)
    assert not screen.side.isVisible()
    assert screen.page.back.isVisible()
    screen.page.back.click()
    assert screen.side.isVisible()
    assert not screen.main.isVisible()
    screen.resize(1180, 700)
    looked_at()
    assert screen.side.isVisible()
    assert screen.main.isVisible()


def test_the_screen_can_be_used_by_everyone(desk, screen):
    opened(desk, "Marcus Ellery")
    settled(screen.bridge)
    assert lint(screen) == []
    press(screen, "New case")
    looked_at()
    assert lint(screen) == []


class Statements:
    """Counts what is asked of the casebook."""

    def __init__(self, desk):
        self._engine, self.count = desk.casebook.reader, 0

    def __enter__(self):
        event.listen(self._engine, "before_cursor_execute", self._add)
        return self

    def __exit__(self, *_what):
        event.remove(self._engine, "before_cursor_execute", self._add)

    def _add(self, *_what):
        self.count += 1


def opening(screen, desk, case_id):
    """Open a case and return how many widgets and statements that took."""
    with Statements(desk) as statements:
        screen.show_case(case_id)
        looked_at()
    return len(screen.page.findChildren(QWidget)), statements.count


def test_opening_a_case_takes_no_more_where_there_are_many_others(desk, screen):
    first = opened(desk, "Marcus Ellery")
    other = opened(desk, "Ria Odell")
    settled(screen.bridge)
    screen.show_case(other)
    looked_at()
    alone = opening(screen, desk, first)
    for number in range(12):
        opened(desk, f"Child {number}")
    settled(screen.bridge)
    screen.show_case(other)
    looked_at()
    assert opening(screen, desk, first) == alone
    assert [type(page) for page in screen.page.tabs.made] == [OverviewTab]
    widgets, statements = alone
    assert widgets < 160
    assert statements < 48


def test_the_list_has_one_widget_however_many_families_it_shows(desk, screen):
    opened(desk, "Marcus Ellery")
    settled(screen.bridge)
    before = len(screen.side.findChildren(QWidget))
    for number in range(12):
        opened(desk, f"Child {number}")
    settled(screen.bridge)
    assert len(screen.families.rows.lines) == 13
    assert len(screen.side.findChildren(QWidget)) == before


def test_a_name_changed_on_the_page_is_changed_in_the_list(qtbot, desk, screen):
    case_id = opened(desk, "Marcus Ellery")
    screen.show_case(case_id, "Referral")
    looked_at()
    type_into(qtbot, screen.page.tabs.page("Referral").form, "family_name", "Ellery-Shaw")
    assert names_of(screen) == ["Ellery-Shaw family"]
    assert screen.page.header.title.text() == "Ellery-Shaw family"
