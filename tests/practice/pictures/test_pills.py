from coordinator.practice.pictures.drawing import Dash, Rect, Text
from coordinator.practice.pictures.letters import width_of
from coordinator.practice.pictures.pills import NAME, Look, pill


def test_a_pill_holds_its_words():
    shapes = pill("a", "Ayshah Rahman-Whitfield", "aunt, on Mum’s side").drawn(0, 0)
    box = next(shape for shape in shapes if isinstance(shape, Rect))
    for text in (shape for shape in shapes if isinstance(shape, Text)):
        assert all(width_of(line, text.size, text.weight) <= box.wide for line in text.lines)
        assert box.y < text.y - text.size * 0.7
        assert text.y + (len(text.lines) - 1) * text.pitch < box.y + box.high


def test_a_service_looks_different_without_its_colour():
    dashes = {look: pill("a", "A", look=look).drawn(0, 0)[0].dash for look in Look}
    assert dashes[Look.SERVICE] is Dash.DASHED
    assert dashes[Look.FAMILY] is Dash.SOLID


def test_a_pill_belongs_to_whom_it_names_and_stands_round_its_centre():
    one = pill("a", "Ada")
    assert {shape.subject for shape in one.drawn(5, 5)} == {"a"}
    box = one.box(100, 50)
    assert ((box.left + box.right) / 2, (box.top + box.bottom) / 2) == (100, 50)
    assert box.bottom - box.top > NAME


def test_nobodys_name_is_not_known():
    assert pill("a", "").name == ("Not known",)
