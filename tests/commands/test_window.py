"""The window's place is kept without a step to undo, and only the newest one."""

from coordinator.commands.window import keep_place
from coordinator.models.journal import Draft
from coordinator.queries.records import records
from coordinator.queries.window import place_left
from tests import make


def test_the_newest_place_is_kept_and_nothing_else(desk):
    assert desk.read(place_left) == ""
    for place in ("first", "second"):
        desk.do(keep_place, place=place).result()
    assert desk.read(place_left) == "second"
    assert len(desk.read(records, record_type=Draft)) == 1


def test_keeping_a_place_leaves_no_step_and_the_same_place_is_no_news(desk):
    make.kept(desk, make.person())
    step = desk.next_undo()
    heard = []
    desk.watch(heard.append)
    for _ in range(2):
        desk.do(keep_place, place="here").result()
    assert desk.next_undo() == step
    assert heard == [{Draft}]
    desk.undo().result()
    assert desk.read(place_left) == "here"
