import pytest

from coordinator.ui.places import every_place
from coordinator.ui.preferences import Preferences
from coordinator.ui.screen import Screen
from coordinator.ui.surroundings import Surroundings
from tests.ui.ways import recording


@pytest.fixture
def places(qapp, tmp_path):
    return every_place(Surroundings(Preferences(tmp_path)))


def test_every_place_has_its_own_name_and_letter(places):
    assert len({place.name for place in places}) == len(places)
    places = [place for place in places if not place.whole]
    letters = [place.letter for place in places]
    assert len({*letters, "L", "F", "E", "V", "H"}) == len(letters) + 5
    assert all(place.letter.casefold() in place.name.casefold() for place in places)


def test_every_place_makes_a_screen(qtbot, bridge, places):
    ways = recording()[0]
    for place in places:
        made = place.make(bridge, ways)
        assert isinstance(made, Screen)
        qtbot.addWidget(made)
