import pytest

from coordinator.models.choices import MeetingKind, MeetingPart
from coordinator.practice import agendas
from coordinator.practice.agendas import (
    FAMILY_TASKS,
    NETWORK_MINUTES,
    agenda_parts,
    agenda_text,
    name_free,
    names_any,
    standard_agenda,
)
from coordinator.practice.conference_view import AgendaPartView

NAMES = ("Jon", "Jonathan Whitlock", "Whitlock", "O’Brien", "Zoë", "Ayşe")


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_an_agenda_that_names_nobody(kind):
    parts = standard_agenda(kind)
    assert parts
    assert all(part.heading and part.purpose and part.who_is_there and part.points for part in parts)
    assert name_free(parts, NAMES) == parts


@pytest.mark.parametrize("kind", [MeetingKind.CONFERENCE, MeetingKind.RECONVENED])
def test_a_conference_has_its_three_parts_and_the_family_is_alone_in_the_second(kind):
    parts = standard_agenda(kind)
    assert [part.heading for part in parts] == [part.label for part in MeetingPart]
    assert [part.who_is_there for part in parts] == ["Everyone", "Family and friends only", "Everyone"]


def test_a_network_meeting_speaks_of_roles_and_not_of_courses():
    said = agenda_text(MeetingKind.NETWORK).casefold()
    for role in ("phone calls", "visits", "transport", "respite"):
        assert role in said
    assert "course" not in said
    assert "within four weeks" in said
    assert NETWORK_MINUTES == 90


def test_the_family_has_six_tasks():
    assert len(FAMILY_TASKS) == 6


@pytest.mark.parametrize("kind", MeetingKind)
def test_the_usual_agenda_as_it_is_typed_is_read_as_itself(kind):
    assert agenda_parts(kind, agenda_text(kind)) == standard_agenda(kind)


def test_without_any_point_of_its_own_a_meeting_has_the_usual_ones():
    usual = standard_agenda(MeetingKind.REVIEW)
    assert agenda_parts(MeetingKind.REVIEW, " \n") == usual
    assert agenda_parts(MeetingKind.REVIEW, "What we change:\n") == usual


def test_points_stand_under_the_part_that_was_named_before_them():
    parts = agenda_parts(
        MeetingKind.NETWORK, "Hello\n OUR GOALS : \nSleep\nnot a part:\nTrying it out\nDiary"
    )
    assert [part.points for part in parts] == [("Hello",), ("Sleep", "not a part:"), (), (), ("Diary",)]


@pytest.mark.parametrize(
    "text",
    ["What Jon says", "jon’s question", "Jon's question", "The Whitlocks", "OBrien", "O'Brien", "o brien",
     "What Zoe says", "ayse", "J\u00f3n"],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text):
    assert names_any(text, NAMES)


@pytest.mark.parametrize("text", ["Join us", "Jonquils", "", "What the child says", "Brian"])
def test_a_name_is_not_found_inside_another_word(text):
    assert not names_any(text, NAMES)


def test_nobody_without_a_name_is_found():
    assert not names_any("Welcome", ["", "’"])


def test_an_agenda_loses_the_points_that_name_somebody_and_keeps_its_parts():
    parts = (
        AgendaPartView("A", "p", "Everyone", ("Jon speaks", "Tea")),
        AgendaPartView("B", "", "", ("Zoë",)),
    )
    assert [part.points for part in name_free(parts, NAMES)] == [("Tea",), ()]


def test_names_that_were_looked_for_are_forgotten_on_closing():
    assert agendas.names_any("Dana brings cake", ["Dana"])
    assert agendas._spoken.cache_info().currsize > 0
    agendas.forget()
    assert agendas._spoken.cache_info().currsize == 0
