import pytest

from coordinator.errors import NotAllowed
from coordinator.ui.crash import CrashWatch, report_of
from tests.ui.accessibility import lint


def failure(secret="14 Elm Street"):
    try:
        int(secret)
    except ValueError as error:
        return error


def test_a_report_holds_types_and_lines_but_no_values():
    report = report_of(failure())
    assert "ValueError" in report
    assert "failure" in report
    assert "Elm" not in report
    assert "/work" not in report


def test_a_report_tells_of_the_cause_too():
    try:
        try:
            int("Jackie")
        except ValueError as cause:
            raise RuntimeError("Jackie") from cause
    except RuntimeError as error:
        report = report_of(error)
    assert report.index("RuntimeError") < report.index("ValueError")
    assert "Jackie" not in report


@pytest.fixture
def watch(qtbot, dressed):
    told = []
    made = CrashWatch(told.append, lambda: None)
    made.told = told
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_an_unforeseen_failure_is_met_with_one_calm_dialog(qtbot, watch):
    watch._met(ValueError, failure(), None)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert watch.dialog.isVisible()
    assert "Elm" not in watch.dialog.report.toPlainText()
    assert lint(watch.dialog) == []
    first = watch.dialog
    watch._met(ValueError, failure(), None)
    qtbot.wait(20)
    assert watch.dialog is first


def test_a_refusal_that_nobody_caught_is_told_and_is_no_crash(qtbot, watch):
    watch._met(NotAllowed, NotAllowed("Ask the family first."), None)
    qtbot.waitUntil(lambda: watch.told == ["Ask the family first."])
    assert watch.dialog is None
