import pytest

from coordinator.ui.status import StatusBar
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def bar(qtbot, dressed):
    tried = []
    made = StatusBar(lambda: tried.append("again"))
    made.tried = tried
    page = on_screen(qtbot, made, size=(900, 200))
    yield made
    page.close()
    page.deleteLater()


def test_it_says_that_all_is_saved(bar):
    bar.show_saved("Saved 14:02", failed=False)
    assert bar.saved.text() == "Saved 14:02"
    assert bar.retry.isHidden()


def test_a_failure_is_amber_with_its_reason_and_a_way_to_try_again(qtbot, bar):
    bar.show_saved("Not saved – There is no room left on this drive.", failed=True)
    assert bar.saved.property("look") == "warning"
    bar.retry.click()
    assert bar.tried == ["again"]
    qtbot.wait(20)
    assert lint(bar.window()) == []


@pytest.mark.parametrize(("minutes", "said"), [(1, "1 minute "), (10, "10 minutes ")])
def test_it_says_when_it_locks(bar, minutes, said):
    bar.show_lock(minutes)
    assert f"Locks after {said}" in bar.kept.text()
