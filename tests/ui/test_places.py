from coordinator.ui.places import PLACES
from coordinator.ui.screen import Screen, Ways


def test_every_place_has_its_own_name_and_letter():
    assert len({place.name for place in PLACES}) == len(PLACES)
    letters = [place.letter for place in PLACES]
    assert len({*letters, "L", "F", "E", "V", "H"}) == len(letters) + 5
    assert all(place.letter.casefold() in place.name.casefold() for place in PLACES)


def test_every_place_makes_a_screen(qtbot, bridge):
    ways = Ways(lambda *_: None, lambda *_: None, lambda *_: None)
    for place in PLACES:
        made = place.make(bridge, ways)
        assert isinstance(made, Screen)
        qtbot.addWidget(made)
