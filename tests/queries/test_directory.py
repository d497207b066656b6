from datetime import date

import pytest

from coordinator.commands.fields import put_in_bin
from coordinator.errors import NotThere
from coordinator.models.choices import Hides, RelationshipKind
from coordinator.models.directory import Commissioner
from coordinator.models.person import Person, Relationship
from coordinator.queries.directory import (
    find_people,
    known_people,
    people_near,
    person_page,
    relationships_of,
)
from tests import make

TODAY = date(2026, 9, 14)


def names(desk, typed="", **options):
    return [line.name for line in desk.read(find_people, typed=typed, **options).lines]


def test_everyone_is_found_by_family_name_with_their_families(desk):
    family = make.family(desk)
    found = desk.read(find_people)
    assert found.lines[0].name == "Aimee Hollis"
    assert found.total == 5
    assert {line.families for line in found.lines} == {"Hollis family"}
    assert family["Dana"] in {line.person_id for line in found.lines}


@pytest.mark.parametrize("typed", ["zof", "ZOFIA", "żofia", "wisn zof", "Wiśniewska"])
def test_a_person_is_found_by_the_beginnings_of_words_accents_aside(desk, typed):
    make.kept(desk, make.person(given="Zofia", family="Wiśniewska"), make.person(given="Null"))
    assert names(desk, typed) == ["Zofia Wiśniewska"]


@pytest.mark.parametrize("typed", ['"', "*", "a AND", "NEAR(", "' OR 1=1", "\x00", "title:", "…" * 900])
def test_odd_text_finds_nobody_and_is_no_error(desk, typed):
    make.kept(desk, make.person(given="Zofia", family="Wren"))
    assert names(desk, typed) == []


def test_a_long_list_is_cut_and_counted(desk):
    make.kept(desk, *(make.person(given=f"N{number}") for number in range(12)))
    found = desk.read(find_people, most=5)
    assert (len(found.lines), found.total) == (5, 12)
    assert desk.read(find_people, typed="hollis", most=5).total == 12


def test_a_page_holds_the_cases_and_what_protects_the_person(desk):
    family = make.family(desk)
    make.kept(
        desk,
        make.restriction(family["Dana"], family["Jon"], (Hides.ADDRESS,), family.case_id),
        make.restriction(family["Dana"], None, (Hides.PHONE,), family.case_id, until=date(2026, 9, 1)),
    )
    page = desk.read(person_page, person_id=family["Dana"], today=TODAY)
    assert [(one.family, one.part, one.is_open) for one in page.cases] == [("Hollis family", "Parent", True)]
    assert [(one.kept_from, one.hides, one.holds) for one in page.protections] == [
        ("Jon Hollis", (Hides.ADDRESS,), True),
        ("everyone else", (Hides.PHONE,), False),
    ]


def test_a_person_who_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere):
        desk.read(person_page, person_id=make.an_id(), today=TODAY)


def test_those_near_share_a_case_or_a_relationship(desk):
    family = make.family(desk)
    apart, related = make.person(given="Apart"), make.person(given="Related")
    tie = Relationship(person_id=related.id, other_id=family["Dana"], kind=RelationshipKind.OTHER)
    make.kept(desk, apart, related)
    make.kept(desk, tie)
    near = dict(desk.read(people_near, person_id=family["Dana"]))
    assert related.id in near
    assert family["Jon"] in near
    assert apart.id not in near
    assert [one.id for one in desk.read(relationships_of, person_id=related.id)] == [tie.id]


def test_the_bin_is_left_out(desk):
    person = make.kept(desk, make.person())
    desk.do(put_in_bin, record_type=Person, record_id=person.id).result()
    assert desk.read(find_people).total == 0


def test_only_people_of_the_same_commissioner_are_known(desk):
    north, south = make.kept(desk, Commissioner(name="North"), Commissioner(name="South"))
    make.kept(
        desk,
        make.person(given="Jon", family="Hollis", commissioner_id=north.id),
        make.person(given="Jonah", family="Reed", commissioner_id=south.id),
        make.person(given="Joan", family="Hollis"),
    )
    known = [one.name for one in desk.read(known_people, typed="jo hol", commissioner_id=north.id)]
    assert known == ["Jon Hollis"]
    assert [one.name for one in desk.read(known_people, typed="jo", commissioner_id=None)] == ["Joan Hollis"]
    assert desk.read(known_people, typed=" ", commissioner_id=None) == ()
