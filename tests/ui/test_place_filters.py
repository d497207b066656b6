import pytest

from coordinator.models.choices import Mode
from coordinator.models.directory import Interpreter, VenueRoom
from coordinator.queries.records import records
from coordinator.ui.mnemonics import assign
from coordinator.ui.people_and_places import INTERPRETERS, VENUES, PeopleScreen
from coordinator.ui.place_filters import PAUSE
from coordinator.ui.screen import Where
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import settled
from tests.ui.ways import recording


@pytest.fixture
def screen(qtbot, bridge, desk):
    mardle = make.venue(area="Dereham", hearing_loop=True)
    make.kept(
        desk,
        mardle,
        VenueRoom(venue_id=mardle.id, name="Blue room", capacity=24),
        make.venue(name="Quay Chapel"),
        make.venue(name="Attic", hearing_loop=False),
        make.interpreter(dialects=("Mirpuri",), modes=(Mode.IN_PERSON,)),
        make.interpreter(name="Bea Long", languages=("BSL",), sign_level="Registered"),
    )
    made = PeopleScreen(bridge, recording()[0])
    made.name = "People and places"
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    return made


@pytest.fixture
def venues(screen):
    screen.open_at(Where("People and places", part=VENUES))
    return screen.tabs.page(VENUES)


@pytest.fixture
def interpreters(screen):
    screen.open_at(Where("People and places", part=INTERPRETERS))
    return screen.tabs.page(INTERPRETERS)


def names(tab):
    return [one.name for one in tab.table.model.rows]


def choose(editor, words):
    editor.box.setCurrentIndex(editor.box.findText(words))
    editor.box.activated.emit(editor.box.currentIndex())


def type_and_wait(qtbot, tab, typed):
    qtbot.keyClicks(tab.filters.typed, typed)
    qtbot.wait(PAUSE + 60)


def test_a_feature_leaves_out_what_has_it_not_and_says_why_the_rest_fit(venues):
    assert names(venues) == ["Attic", "Mardle Hall", "Quay Chapel"]
    assert venues.count.text() == "3 venues"
    venues.filters.boxes["hearing_loop"].click()
    assert names(venues) == ["Mardle Hall", "Quay Chapel"]
    assert [one.reasons for one in venues.table.model.rows] == ["Hearing loop", "Not known: hearing loop"]
    assert venues.count.text() == "2 venues found"
    venues.filters.clear_button.click()
    assert len(names(venues)) == 3
    assert not venues.filters.clear_button.isVisible()


def test_a_size_and_words_narrow_the_venues(qtbot, venues):
    choose(venues.filters.people, "30 people or more")
    assert "Mardle Hall" not in names(venues)
    choose(venues.filters.people, "20 people or more")
    assert names(venues)[0] == "Mardle Hall"
    type_and_wait(qtbot, venues, "dereham")
    assert names(venues) == ["Mardle Hall"]
    assert "Area: Dereham" in venues.table.model.rows[0].reasons
    type_and_wait(qtbot, venues, " moon")
    assert names(venues) == []
    assert venues.table.empty.text() == "No venues like that. Take away what you need least."


def test_an_interpreter_is_found_by_language_dialect_sign_and_way(interpreters):
    filters = interpreters.filters
    choose(filters.language, "Urdu")
    choose(filters.dialect, "Mirpuri")
    assert names(interpreters) == ["Nadia Aziz"]
    assert interpreters.table.model.rows[0].reasons == "Urdu · Mirpuri"
    filters.clear_button.click()
    filters.signs.click()
    assert names(interpreters) == ["Bea Long"]
    filters.signs.click()
    choose(filters.mode, Mode.PHONE.label)
    assert names(interpreters) == ["Bea Long"]
    assert interpreters.table.model.rows[0].reasons == "Not known: works by phone"


def test_a_language_learned_of_is_offered(desk, bridge, interpreters):
    make.kept(desk, make.interpreter(name="Said Farah", languages=("Somali",)))
    interpreters.refresh()
    assert interpreters.filters.language.box.findText("Somali") > 0


def test_what_is_added_is_seen_whatever_was_wanted(qtbot, desk, bridge, interpreters):
    interpreters.filters.signs.click()
    interpreters.add_button.click()
    settled(bridge)
    assert len(desk.read(records, record_type=Interpreter)) == 3
    assert interpreters.panel.record_id in [one.id for one in interpreters.table.model.rows]
    assert not interpreters.filters.signs.isChecked()


def test_what_can_be_chosen_is_folded_away_and_opened_at_a_press(venues):
    box = venues.filters.boxes["hearing_loop"]
    assert box.isVisible()
    venues.filters.fold_button.click()
    assert not box.isVisible()
    venues.filters.fold_button.click()
    assert box.isVisible()


@pytest.mark.parametrize("part", [VENUES, INTERPRETERS])
def test_everyone_can_narrow_the_list(qtbot, screen, part):
    screen.open_at(Where("People and places", part=part))
    tab = screen.tabs.page(part)
    type_and_wait(qtbot, tab, "a")
    assign(screen)
    assert lint(screen) == []
