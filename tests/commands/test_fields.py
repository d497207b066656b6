"""Plain changes: what is typed is cleaned and kept, what has consequences is not typed over."""

import pytest

from coordinator.commands.fields import (
    WITH_CONSEQUENCES,
    add_record,
    change_fields,
    move,
    put_in_bin,
    take_out_of_bin,
)
from coordinator.errors import NotAllowed, NotThere
from coordinator.models.base import columns_of
from coordinator.models.choices import Sharing
from coordinator.models.circulation import Document
from coordinator.models.person import Person
from coordinator.models.plan import PlanAction
from coordinator.models.referral import Concern
from coordinator.models.values import LooseDate
from coordinator.queries.records import case_records, record, records
from coordinator.text import LONGEST_TEXT
from tests import make


def change(desk, kept, **values):
    desk.do(change_fields, record_type=type(kept), record_id=kept.id, values=values).result()
    return desk.read(record, record_type=type(kept), record_id=kept.id)


@pytest.fixture
def person(desk):
    return make.kept(desk, make.person())


def test_text_is_cleaned_as_it_is_kept(desk, person):
    changed = change(desk, person, given=" Mary\u202e \n Ann\x07 ", notes="one\r\ntwo\x0bthree\ufffe")
    assert (changed.given, changed.notes) == ("Mary Ann", "one\ntwo\nthree")


def test_words_are_cleaned_and_empty_ones_fall_away(desk, person):
    assert change(desk, person, speaks=[" Urdu\x00", "", " \n"]).speaks == ("Urdu",)


def test_a_new_record_is_cleaned_too(desk):
    person_id = desk.do(add_record, record=make.person(given="  Jon \x1b")).result()
    assert desk.read(record, record_type=Person, record_id=person_id).given == "Jon"


def test_the_longest_text_is_kept_and_one_letter_more_is_refused(desk, person):
    assert len(change(desk, person, notes="x" * LONGEST_TEXT).notes) == LONGEST_TEXT
    with pytest.raises(NotAllowed, match="longer than a field holds"):
        change(desk, person, given="Dora", notes="y" * (LONGEST_TEXT + 1))
    kept = desk.read(record, record_type=Person, record_id=person.id)
    assert (kept.given, kept.notes[0]) == ("Dana", "x")


def test_ten_million_characters_are_refused_in_words(desk, person):
    with pytest.raises(NotAllowed, match="200,000 characters"):
        change(desk, person, notes="a" * 10_000_000)


def test_a_name_is_the_same_after_it_was_typed(desk, person):
    for name in ("O’Connor", "D'Arcy", "Null", "محمد", "רות", "Siân Ŵyn-Jones", "Ọlábísí", "x" * 120, "李"):
        changed = change(desk, person, given=name, family="", born=LooseDate(2020, 2, 29))
        assert (changed.given, changed.name, changed.born) == (name, name, LooseDate(2020, 2, 29))


@pytest.mark.parametrize("record_type", WITH_CONSEQUENCES, ids=lambda kind: kind.__name__)
def test_what_has_consequences_is_not_typed_over(desk, record_type):
    case, person = make.kept(desk, make.case(), make.person())
    links = {"plan_id": make.Plan(case_id=case.id), "recipient_id": person, "case_id": case}
    keys = columns_of(record_type).keys() & links.keys()
    make.kept(desk, links["plan_id"])
    kept = make.kept(desk, record_type(**{key: links[key].id for key in keys}))
    for column in sorted(WITH_CONSEQUENCES[record_type]):
        with pytest.raises(NotAllowed, match="changes only through the step that belongs to it"):
            change(desk, kept, **{column: None})


@pytest.mark.parametrize("column", ["id", "binned_at"])
def test_nobody_types_over_an_id_or_the_bin(desk, person, column):
    with pytest.raises(NotAllowed):
        change(desk, person, **{column: None})


def test_one_refused_column_keeps_the_others_as_they_were(desk, person):
    with pytest.raises(NotAllowed):
        change(desk, person, given="Dora", id="another")
    assert desk.read(record, record_type=Person, record_id=person.id).given == "Dana"


def test_a_date_that_cannot_be_is_refused_and_everything_stays_as_it_was(desk, person):
    with pytest.raises(NotAllowed, match=r"born on a day still ahead.*Nothing was changed"):
        change(desk, person, given="Dora", born=LooseDate(2031))
    assert desk.read(record, record_type=Person, record_id=person.id).given == "Dana"


def test_a_record_that_is_gone_is_said_to_be_gone(desk):
    with pytest.raises(NotThere):
        change(desk, make.person(), given="Nobody")


@pytest.fixture
def concerns(desk):
    case = make.kept(desk, make.case())
    for text in "abcd":
        desk.do(add_record, record=make.concern(case.id, text)).result()
    make.kept(desk, other := make.case(reference="2"))
    desk.do(add_record, record=make.concern(other.id, "of another case")).result()
    return Concerns(desk, case.id)


class Concerns:
    """Four concerns of one case, by their text."""

    def __init__(self, desk, case_id):
        self.desk, self.case_id = desk, case_id
        self.ids = {one.text: one.id for one in self.listed()}

    def listed(self):
        return self.desk.read(case_records, record_type=Concern, case_id=self.case_id)

    def order(self):
        return [(one.position, one.text) for one in self.listed()]

    def do(self, command, text, **particulars):
        particulars |= {"record_type": Concern, "record_id": self.ids[text]}
        self.desk.do(command, **particulars).result()


def numbered(letters):
    return list(enumerate(letters, start=1))


def test_new_records_come_last_in_their_own_case(concerns):
    assert concerns.order() == numbered("abcd")


@pytest.mark.parametrize(
    ("text", "to", "order"),
    [
        ("d", 1, "dabc"),
        ("a", 4, "bcda"),
        ("b", 3, "acbd"),
        ("c", 3, "abcd"),
        ("b", 99, "acdb"),
        ("c", -5, "cabd"),
    ],
)
def test_moving_a_record_closes_the_gap_it_leaves(concerns, text, to, order):
    concerns.do(move, text, to=to)
    assert concerns.order() == numbered(order)


def test_the_bin_closes_the_gap_and_what_comes_out_goes_to_the_end(concerns):
    concerns.do(put_in_bin, "b")
    assert concerns.order() == numbered("acd")
    concerns.do(take_out_of_bin, "b")
    assert concerns.order() == numbered("acdb")


def test_taking_out_what_is_not_in_the_bin_leaves_the_order_alone(concerns):
    concerns.do(take_out_of_bin, "b")
    assert concerns.order() == numbered("abcd")


def test_actions_are_counted_within_their_version(desk):
    of, other = make.family(desk), make.family(desk)
    added = desk.do(add_record, record=make.action(of.case_id, of.version_id)).result()
    desk.do(move, record_type=PlanAction, record_id=added, to=1).result()
    ordered = desk.read(records, record_type=PlanAction, version_id=of.version_id)
    assert [one.position for one in ordered] == [1, 2, 3]
    assert ordered[0].id == added
    assert len(desk.read(records, record_type=PlanAction, version_id=other.version_id)) == 2


def test_an_issued_paper_and_a_version_of_the_plan_do_not_go_in_the_bin(desk):
    of = make.family(desk)
    paper = make.kept(desk, Document(case_id=of.case_id))
    for kept in (paper, desk.read(record, record_type=make.PlanVersion, record_id=of.version_id)):
        with pytest.raises(NotAllowed, match="stays on record"):
            desk.do(put_in_bin, record_type=type(kept), record_id=kept.id).result()


SHARED = {"shared_with": Sharing.EVERYONE}


@pytest.mark.parametrize(
    ("made", "values", "shared"),
    [
        (make.phone("p", **SHARED), {"value": "01632 960999"}, False),
        (make.phone("p", **SHARED), {"value": "01632 960118"}, True),
        (make.phone("p", **SHARED), {"notes": "Ring after six"}, True),
        (make.phone("p", **SHARED), {"current": False}, True),
        (make.phone("p", **SHARED), {"value": "01632 960999", **SHARED}, True),
        (make.email("p", **SHARED), {"value": "new@example.org"}, False),
        (make.home("p", **SHARED), {"address": "2 Teasel Court"}, False),
        (make.home("p", **SHARED), {"town": "Holt"}, False),
        (make.home("p", **SHARED), {"postcode": "NR25 6ZZ"}, False),
        (make.school("p", **SHARED), {"text": "Holt Primary School"}, False),
        (make.school("p", **SHARED), {"current": False}, True),
        (make.phone("p"), {"value": "01632 960999"}, False),
    ],
)
def test_what_is_typed_over_a_shared_detail_is_nobody_elses(desk, person, made, values, shared):
    kept = type(made)(**{key: getattr(made, key) for key in columns_of(type(made)) if key != "id"})
    kept.person_id = person.id
    make.kept(desk, kept)
    changed = change(desk, kept, **values)
    assert (changed.shared_with is Sharing.EVERYONE) is shared


def test_undoing_what_was_typed_over_gives_back_who_may_have_it(desk, person):
    phone = make.kept(desk, make.phone(person.id, **SHARED))
    change(desk, phone, value="01632 960999")
    desk.undo().result()
    again = desk.read(record, record_type=type(phone), record_id=phone.id)
    assert (again.value, again.shared_with) == ("01632 960118", Sharing.EVERYONE)
