"""Bottom lines are read while the plan is written and answered at its end, as everyone may read them."""

import pytest

from coordinator.models.referral import BottomLine
from coordinator.practice.room_view import BottomLineView
from coordinator.queries.records import records
from coordinator.ui.blocks import Chip
from coordinator.ui.day.bottom_lines import NOTHING, BottomLinesToAnswer, BottomLinesToRead
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled, typed


@pytest.fixture
def lines(desk):
    here = make.kept(desk, make.case())
    kept = make.kept(
        desk,
        make.bottom_line(here.id),
        make.bottom_line(here.id, text="Nobody smokes near 14 Larkspur Road.", position=2),
    )
    return here.id, kept


def views(kept, *texts):
    found = zip(kept, texts, strict=False)
    return [BottomLineView(n, text, one.met, one.id) for n, (one, text) in enumerate(found, start=1)]


def test_lines_to_read_say_in_words_whether_they_are_held(qtbot, put):
    card = put(BottomLinesToRead())
    card.show_lines([BottomLineView(1, "Home every night", True), BottomLineView(2, "No shouting")])
    qtbot.wait(1)
    assert [one.text() for one in card.findChildren(Chip) if not one.isHidden()] == ["Held"]
    assert card.empty.isHidden()
    card.show_lines([])
    assert card.empty.text() == NOTHING
    assert card.empty.isVisible()


def test_a_line_is_answered_in_the_words_that_may_lie_on_the_table(qtbot, desk, bridge, lines, put):
    case_id, kept = lines
    card = put(BottomLinesToAnswer(bridge, case_id))
    card.show_lines(views(kept, "A named adult is home every night.", "Nobody smokes near Aimee’s home."))
    assert [box.text.text() for box in card.boxes.values()] == [
        "1. A named adult is home every night.", "2. Nobody smokes near Aimee’s home."
    ]  # fmt: skip
    assert lint(card) == []
    box = card.boxes[kept[1].id]
    next(one for one in box.view.cells["met"].editor.controls if one.text() == "Yes").click()
    typed(qtbot, box.view, "met_how", "Jackie smokes on the balcony")
    settled(qtbot, bridge)
    answered = desk.read(records, record_type=BottomLine, case_id=case_id)[1]
    assert (answered.met, answered.met_how) == (True, "Jackie smokes on the balcony")
    assert answered.text == "Nobody smokes near 14 Larkspur Road."


def test_a_line_that_goes_is_let_go_and_one_out_of_sight_is_not_answered(desk, bridge, lines, put):
    case_id, kept = lines
    card = put(BottomLinesToAnswer(bridge, case_id))
    card.show_lines(views(kept, "one", "two"))
    card.show_lines(views(kept, "one"))
    assert list(card.boxes) == [kept[0].id]
    card.show_lines([BottomLineView(1, "gone", None, "no such line")])
    assert card.boxes == {}
    assert card.empty.isVisible()
