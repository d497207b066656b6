import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.pictures import move_in_picture, place_again
from coordinator.documents.parts.reading import opened
from coordinator.errors import NotThere
from coordinator.exchange import casefile
from coordinator.models.choices import PictureKind, RelationshipKind
from coordinator.models.person import Relationship
from coordinator.models.values import LooseDate
from coordinator.queries.people import people_of_case
from coordinator.queries.pictures import network_picture_file, picture, picture_file, years_of
from tests import make


@pytest.fixture
def zayd(desk):
    example = casefile.read(resource("examples", "zayd.json").read_bytes())
    desk.do(import_case, casefile=example).result()
    return example.case["id"]


def drawn(desk, case_id, kind):
    return desk.read(picture, case_id=case_id, kind=kind).drawing


def called(desk, case_id):
    return {one.short_name: one.person.id for one in desk.read(people_of_case, case_id=case_id)}


def test_the_genogram_shows_the_family_with_the_dead_and_the_unborn_and_no_worker(desk, zayd):
    found = drawn(desk, zayd, PictureKind.GENOGRAM)
    told = " ".join(one.words for one in found.subjects)
    for name in ("Zayd", "Baby", "Leanne", "Tariq", "Marcus", "Nasreen", "Rashid", "Conor"):
        assert name in told
    assert "Grace" not in told
    assert "Hannah" not in told
    assert any("separated" in sentence for sentence in found.described)


def test_an_adopted_child_is_drawn_as_adopted(desk):
    of = make.family(desk)
    make.kept(
        desk,
        Relationship(person_id=of["Dana"], other_id=of["Aimee"], kind=RelationshipKind.ADOPTIVE_PARENT),
    )
    found = drawn(desk, of.case_id, PictureKind.GENOGRAM)
    assert any("adopted" in sentence or "adoptive" in sentence for sentence in found.described)


def test_a_sister_stands_beside_her_brother_though_their_parents_are_not_known(desk):
    example = casefile.read(resource("examples", "saheed.json").read_bytes())
    desk.do(import_case, casefile=example).result()
    people = called(desk, example.case["id"])
    found = drawn(desk, example.case["id"], PictureKind.GENOGRAM)
    sister, brother = found.by_id[people["Jamila"]], found.by_id[people["Abdul"]]
    assert sister.y == brother.y
    assert abs(sister.x - brother.x) < 2 * (brother.box.right - brother.box.left)
    assert "Jamila is Abdul’s sister." in found.described
    assert not any("Hauwa is Saheed’s" in sentence for sentence in found.described)


def test_a_grandparent_stands_two_rows_above_though_nobody_between_is_known(desk):
    of = make.family(desk)
    tie = Relationship(person_id=of["Jackie"], other_id=of["Aimee"], kind=RelationshipKind.GRANDPARENT)
    make.kept(desk, tie)
    found = drawn(desk, of.case_id, PictureKind.GENOGRAM)
    assert found.by_id[of["Jackie"]].y < found.by_id[of["Aimee"]].y - 300


def test_the_circles_hold_everyone_but_the_children_and_say_who_is_how_close(desk, zayd):
    found = drawn(desk, zayd, PictureKind.CIRCLES)
    assert "Closest, 5" in found.alt_text
    assert any(one.startswith("Nasreen") and "closest" in one for one in found.described)


def test_the_safety_circles_go_by_what_each_knows(desk, zayd):
    found = drawn(desk, zayd, PictureKind.SAFETY_CIRCLES)
    assert any(one.startswith("Imran") and "some of the worries" in one for one in found.described)


def test_the_ecomap_shows_people_services_strength_and_strain(desk, zayd):
    found = drawn(desk, zayd, PictureKind.ECOMAP)
    assert "under strain" in found.alt_text
    assert any(one.startswith("Bicycle workshop") and "strong" in one for one in found.described)


def test_the_tree_of_life_is_read_from_what_is_on_record(desk, zayd):
    told = " ".join(drawn(desk, zayd, PictureKind.TREE_OF_LIFE).described)
    for words in ("Bicycle workshop", "Leanne left", "calm grown-ups", "Fridays after school", "Hannah"):
        assert words in told


@pytest.mark.parametrize("kind", list(PictureKind))
def test_a_case_with_nobody_in_it_has_its_pictures_all_the_same(desk, kind):
    case = make.kept(desk, make.case())
    assert drawn(desk, case.id, kind).alt_text


@pytest.mark.parametrize("kind", [PictureKind.GENOGRAM, PictureKind.CIRCLES])
def test_who_was_moved_by_hand_stays_there_until_the_program_may_place_them_again(desk, zayd, kind):
    nasreen = called(desk, zayd)["Nasreen"]
    before = drawn(desk, zayd, kind).by_id[nasreen]
    desk.do(
        move_in_picture, case_id=zayd, picture=kind, subject=nasreen, x=before.x + 40, y=before.y
    ).result()
    moved = drawn(desk, zayd, kind).by_id[nasreen]
    assert (moved.x, moved.y) == (before.x + 40, before.y)
    desk.do(place_again, case_id=zayd, picture=kind).result()
    again = drawn(desk, zayd, kind).by_id[nasreen]
    assert (again.x, again.y) == (before.x, before.y)


def test_a_case_that_is_gone_has_no_picture(desk):
    with pytest.raises(NotThere):
        drawn(desk, "gone", PictureKind.GENOGRAM)


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({"born": LooseDate(1957, about=True)}, "born about 1957"),
        ({"born": LooseDate(1951), "died": True, "died_on": LooseDate(2021)}, "1951–2021"),
        ({"born": None, "died": True}, "?–?"),
        ({"born": None, "due": make.CONFERENCE}, "due September 2026"),
        ({"born": None}, ""),
    ],
)
def test_years_are_said_as_far_as_they_are_known(particulars, said):
    assert years_of(make.person(**particulars)) == said


@pytest.mark.parametrize(("form", "begins"), [("png", b"\x89PNG"), ("svg", b"<")])
def test_a_picture_comes_out_as_a_file_that_names_nobody(desk, zayd, form, begins):
    found = desk.read(picture_file, case_id=zayd, kind=PictureKind.GENOGRAM, form=form)
    assert found.content.startswith(begins)
    assert found.file_name == f"BRK-2026-049_genogram.{form}"


def test_the_pictures_go_into_word_with_words_for_those_who_cannot_see_them(desk, zayd):
    kinds = [PictureKind.GENOGRAM, PictureKind.ECOMAP]
    found = desk.read(network_picture_file, case_id=zayd, kinds=kinds, today=make.CONFERENCE)
    assert found.file_name == "BRK-2026-049_network-picture.docx"
    with opened(found.content) as package:
        markup = package.read("word/document.xml").decode()
    assert markup.count("<w:drawing>") >= len(kinds)
    for words in ("Genogram of", "An ecomap of Zayd and Baby"):
        assert words in markup


@pytest.mark.parametrize("kind", [PictureKind.CIRCLES, PictureKind.SAFETY_CIRCLES])
def test_who_has_no_circle_yet_stands_in_none_and_is_named(desk, kind):
    of = make.family(desk)
    found = drawn(desk, of.case_id, kind)
    assert of["Jackie"] not in found.by_id
    assert "Not placed yet" in found.alt_text
    assert any("Jackie" in sentence for sentence in found.described)
