from coordinator.commands.window import keep_place
from coordinator.models.journal import Draft
from coordinator.queries.window import place_left
from tests import make


def test_a_half_typed_text_is_not_taken_for_the_place(desk):
    make.kept(desk, Draft(record_type="person", text="half typed"))
    assert desk.read(place_left) == ""
    desk.do(keep_place, place="here").result()
    assert desk.read(place_left) == "here"
