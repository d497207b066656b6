import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from coordinator.queries.circulation import whole_plan
from coordinator.ui.case.plan_reading import PlanReading
from tests import make


@pytest.fixture
def view(desk):
    return desk.read(whole_plan, version_id=make.family(desk).version_id)


@pytest.fixture
def reading(dressed, view):
    made = PlanReading()
    made.show_view(view)
    yield made
    made.deleteLater()


def test_the_whole_plan_can_be_read_and_nothing_can_be_typed(reading):
    said = "\n".join(label.text() for label in reading.findChildren(QLabel))
    for words in (
        "Aimee is safe, rested and at school.",
        "1. Who can be there after school?",
        "Jackie and Mike, turn about.",
        "1. Jackie gives Aimee her tea at home.",
        "Check: The family calendar",
        "If: Jackie is ill",
        "Jackie rings everyone on Sundays.",
        "Thursday 22 October 2026",
    ):
        assert words in said, words
    assert not reading.findChildren(QLineEdit)
    assert not reading.findChildren(QPlainTextEdit)


def test_the_same_plan_is_not_built_twice(reading, view):
    before = reading.findChildren(QLabel)
    reading.show_view(view)
    assert reading.findChildren(QLabel) == before
