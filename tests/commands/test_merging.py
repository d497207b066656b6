"""Two records become one person: every reference follows, nothing is lost, no protection is loosened."""

from random import Random

import pytest

from coordinator.commands.casefile import import_case
from coordinator.commands.kinds import command
from coordinator.commands.merging import MOVED_AS_COPIES, merge_people
from coordinator.commands.plan import start_new_version
from coordinator.commands.release import release_plan
from coordinator.errors import NotAllowed
from coordinator.exchange import casefile
from coordinator.models.base import columns_of, every_record
from coordinator.models.choices import Hides, InviteState, RelationshipKind, Sharing
from coordinator.models.conference import Attendance
from coordinator.models.kinds import Kind
from coordinator.models.network import KeepApart, Participant, PicturePosition, Restriction, SharingAgreement
from coordinator.models.person import ContactPoint, Person, Relationship
from coordinator.models.plan import PlanAction
from coordinator.models.referral import CaseChild
from coordinator.practice.leaks import fold
from coordinator.practice.privacy import KIND_OF_CONTACT_POINT
from coordinator.queries.circulation import copies_of_case
from coordinator.queries.merging import naming, references_to_people
from coordinator.queries.plan import snapshot_of
from coordinator.queries.records import record, records
from coordinator.queries.secrets import secrets_for, unseen_by
from tests import make
from tests.casefiles import a_document, as_bytes

TODAY = make.CONFERENCE
MAY_STAY = {SharingAgreement, *MOVED_AS_COPIES}


def merge(desk, keep, lose, **particulars):
    return desk.do(merge_people, keep_id=keep, lose_id=lose, **particulars).result()


def live(desk, record_type, **where):
    return desk.read(records, record_type=record_type, **where)


@pytest.fixture
def pair(desk):
    return tuple(one.id for one in make.kept(desk, make.person(given="Jackie"), make.person(given="Jacqui")))


@command("Name somebody everywhere")
def name_everywhere(session, *, person_id):
    """Copy a record for each column that names people, and let it name this one."""
    for record_type, keys in references_to_people():
        first = session.query(record_type).first()
        for key in keys:
            kept = {name: getattr(first, name) for name in columns_of(record_type) if name != "id"}
            several = columns_of(record_type)[key].info["kind"] is Kind.REFERENCES
            session.add(
                record_type(**{**kept, "binned_at": None, key: (person_id,) if several else person_id})
            )


def test_every_column_that_names_people_follows(desk, pair):
    keep, lose = pair
    document = casefile.read(as_bytes(a_document(Random(3))))
    desk.do(import_case, casefile=document).result()
    desk.do(name_everywhere, person_id=lose).result()
    merge(desk, keep, lose)

    def naming_them(session, person_id):
        return {
            kind
            for kind, _ in references_to_people()
            for one in session.query(kind).filter(naming(kind, person_id))
            if one.binned_at is None
        }

    every = {kind for kind, _ in references_to_people()}
    assert every == {
        kind
        for kind in every_record()
        if any(column.info.get("to") == "person" for column in columns_of(kind).values())
    }
    assert desk.read(naming_them, lose) == set()
    assert every - desk.read(naming_them, keep) <= {SharingAgreement}


def test_the_second_goes_to_the_bin_and_undo_makes_two_of_them_again(desk, pair):
    keep, lose = pair
    assert merge(desk, keep, lose) == keep
    assert [one.id for one in desk.read(make.everyone)] == [keep]
    assert desk.next_undo() == "Merge two people"
    desk.undo().result()
    assert len(desk.read(make.everyone)) == 2


def test_values_are_chosen_field_by_field(desk, pair):
    keep, lose = pair
    make.kept(desk, make.phone(lose))
    merge(desk, keep, lose, taken={"given"})
    assert desk.read(record, record_type=Person, record_id=keep).given == "Jacqui"


def test_two_commissioners_are_never_crossed(desk):
    first, second = make.kept(desk, make.commissioner(), make.commissioner(name="Another"))
    one, other, nobodys = make.kept(
        desk,
        make.person(commissioner_id=first.id),
        make.person(commissioner_id=second.id),
        make.person(),
    )
    for lose in (other, nobodys):
        with pytest.raises(NotAllowed, match="different commissioners"):
            merge(desk, one.id, lose.id)
    assert len(desk.read(make.everyone)) == 3


@pytest.mark.parametrize(
    "between",
    [
        lambda case, a, b: make.restriction(a, b, case_id=case),
        lambda case, a, b: KeepApart(case_id=case, person_id=b, other_id=a),
        lambda case, a, b: make.agreement(a, b, case_id=case),
        lambda _case, a, b: Relationship(person_id=a, other_id=b, kind=RelationshipKind.SIBLING),
    ],
)
def test_who_is_kept_from_whom_shows_that_they_are_two(desk, pair, between):
    keep, lose = pair
    case = make.kept(desk, make.case())
    make.kept(desk, between(case.id, lose, keep))
    for one, other in ((keep, lose), (lose, keep)):
        with pytest.raises(NotAllowed, match="on record as two people"):
            merge(desk, one, other)


def test_the_same_record_and_one_in_the_bin_are_refused(desk, pair, now):
    with pytest.raises(NotAllowed, match="same record"):
        merge(desk, pair[0], pair[0])
    binned = make.kept(desk, make.person(binned_at=now))
    with pytest.raises(NotAllowed, match="in the bin"):
        merge(desk, pair[0], binned.id)


def test_a_merge_that_closes_a_circle_of_descent_is_refused(desk, pair):
    keep, lose = pair
    mother = make.kept(desk, make.person(given="Rose"))
    make.kept(
        desk,
        Relationship(person_id=keep, other_id=mother.id, kind=RelationshipKind.PARENT),
        Relationship(person_id=mother.id, other_id=lose, kind=RelationshipKind.PARENT),
    )
    with pytest.raises(NotAllowed, match="own forebear"):
        merge(desk, keep, lose)


def test_two_parts_in_one_case_become_one(desk):
    family = make.family(desk)
    again = make.kept(desk, make.person(given="Jacqueline"))
    extra = (
        make.participant(
            family.case_id, again.id, invite_state=InviteState.EXCLUDED, decided_by="Dana", can_offer="Tea"
        ),
        make.attendance(family.case_id, family.meeting_id, again.id, followed_up="Rang on Friday"),
        make.case_child(family.case_id, again.id, fears="Late nights"),
        make.case_child(family.case_id, family["Jackie"], own_words="Mine"),
    )
    make.kept(desk, *extra)
    merge(desk, family["Jackie"], again.id)
    (part,) = live(desk, Participant, person_id=family["Jackie"])
    assert (part.invite_state, part.decided_by, part.can_offer) == (InviteState.EXCLUDED, "Dana", "Tea")
    (came,) = live(desk, Attendance, person_id=family["Jackie"])
    assert (came.came, came.followed_up) == (True, "Rang on Friday")
    (child,) = live(desk, CaseChild, person_id=family["Jackie"])
    assert (child.fears, child.own_words) == ("Late nights", "Mine")
    assert live(desk, Participant, person_id=again.id) == []


def test_what_a_child_said_is_shared_only_where_all_of_it_was(desk):
    family = make.family(desk)
    again = make.kept(desk, make.person(given="Aimée"))
    make.kept(
        desk, make.case_child(family.case_id, again.id, own_words="Other", own_words_may_be_shared=True)
    )
    (own,) = live(desk, CaseChild, person_id=family["Aimee"])
    make.kept(desk, make.case_child(family.case_id, make.kept(desk, make.person()).id))
    assert own.own_words == ""
    merge(desk, again.id, family["Aimee"])
    (child,) = live(desk, CaseChild, person_id=again.id)
    assert child.own_words_may_be_shared


def test_a_part_that_lay_in_the_bin_comes_back_with_the_other_one(desk, pair, now):
    keep, lose = pair
    case = make.kept(desk, make.case())
    make.kept(desk, make.participant(case.id, keep, binned_at=now), make.participant(case.id, lose))
    merge(desk, keep, lose)
    (part,) = live(desk, Participant, case_id=case.id)
    assert part.person_id == keep


def test_the_same_tie_to_the_same_person_is_kept_once(desk, pair):
    keep, lose = pair
    child = make.kept(desk, make.person(given="Aimee"))
    mine = Relationship(person_id=keep, other_id=child.id, kind=RelationshipKind.PARENT)
    theirs = Relationship(
        person_id=lose, other_id=child.id, kind=RelationshipKind.PARENT, parental_responsibility=True
    )
    make.kept(desk, mine, theirs)
    merge(desk, keep, lose)
    (tie,) = live(desk, Relationship)
    assert (tie.id, tie.parental_responsibility) == (mine.id, True)


def test_a_number_both_have_is_kept_once_with_the_stricter_sharing(desk, pair):
    keep, lose = pair
    everyone = {"shared_with": Sharing.EVERYONE}
    make.kept(
        desk,
        make.phone(keep, "01632 960118", **everyone),
        make.phone(lose, "+44 1632 960118", safe_to_use=False),
        make.phone(lose, "01632 960119", **everyone),
    )
    merge(desk, keep, lose)
    found = {one.value: one for one in live(desk, ContactPoint, person_id=keep)}
    assert found.keys() == {"01632 960118", "01632 960119"}
    same = found["01632 960118"]
    assert (same.shared_with, same.safe_to_use) == (Sharing.NOBODY, False)
    assert found["01632 960119"].shared_with is Sharing.EVERYONE


def test_a_place_in_a_picture_goes_over_unless_the_first_has_one(desk, pair):
    keep, lose = pair
    here, there = make.kept(desk, make.case(), make.case(reference="2"))
    make.kept(
        desk,
        PicturePosition(case_id=here.id, subject=lose, x=5),
        PicturePosition(case_id=there.id, subject=lose, x=7),
        PicturePosition(case_id=there.id, subject=keep, x=9),
    )
    merge(desk, keep, lose)
    assert sorted((one.subject == keep, one.x) for one in live(desk, PicturePosition)) == [
        (True, 5),
        (True, 9),
    ]


def secrets(desk, case_id, reader_id):
    found = desk.read(secrets_for, case_id=case_id, reader_id=reader_id, today=TODAY)
    return {(one.kind, fold(one.text).replace(" ", "")) for one in found}


def ways_of(desk, person_id):
    found = live(desk, ContactPoint, person_id=person_id)
    return {(KIND_OF_CONTACT_POINT[one.kind], fold(one.one_line).replace(" ", "")) for one in found}


def a_network(desk, chance):
    """Six people in two cases, with details, restrictions and agreements by chance, in a chance order."""
    people = [make.person(given=f"P{n}") for n in range(6)]
    cases = [make.case(reference=str(n)) for n in range(2)]
    ids = [one.id for one in people]
    make.kept(desk, *people, *cases)
    parts = {(chance.choice(cases).id, one) for one in ids} | {(cases[0].id, ids[0]), (cases[0].id, ids[1])}
    make.kept(desk, *(make.participant(case_id, one) for case_id, one in sorted(parts)))
    for number in range(14):
        whose, reader = chance.sample(ids, 2)
        case_id, shared = chance.choice(cases).id, chance.choice(list(Sharing))
        kinds = tuple(chance.sample([Hides.PHONE, Hides.ADDRESS, Hides.ATTENDANCE], 2))
        reader = reader if {whose, reader} != set(ids[:2]) else ids[5]
        made = chance.choice(
            [
                make.phone(whose, f"01632 9601{chance.randint(10, 15)}", shared_with=shared),
                make.home(whose, address=f"{number} Larkspur Road", shared_with=shared),
                make.restriction(whose, chance.choice([None, reader]), kinds, case_id=case_id),
                make.agreement(whose, reader, kinds, case_id=case_id),
            ]
        )
        make.kept(desk, made)
    return [case.id for case in cases], ids


@pytest.mark.parametrize("seed", range(25))
def test_nobody_may_see_more_after_a_merge_than_before(desk, seed):
    cases, ids = a_network(desk, Random(seed))
    keep, lose, *others = ids
    before = {(case, one): secrets(desk, case, one) for case in cases for one in ids}
    unseen = {
        (case, one): desk.read(unseen_by, case_id=case, reader_id=one, person_ids=ids, today=TODAY)
        for case in cases
        for one in ids
    }
    own = {text for one in (keep, lose) for text in ways_of(desk, one)}
    merge(desk, keep, lose)
    for case in cases:
        for reader in others:
            assert before[case, reader] <= secrets(desk, case, reader), seed
            after = desk.read(unseen_by, case_id=case, reader_id=reader, person_ids=ids, today=TODAY)
            assert {keep if one == lose else one for one in unseen[case, reader]} <= after, seed
        neither_had = (before[case, keep] & before[case, lose]) - own
        assert neither_had <= secrets(desk, case, keep), seed


def test_an_agreement_never_covers_the_details_of_the_other_record(desk, pair):
    keep, lose = pair
    reader = make.kept(desk, make.person(given="Suzie"))
    case = make.kept(desk, make.case())
    make.kept(desk, *(make.participant(case.id, one) for one in (keep, lose, reader.id)))
    make.kept(desk, make.home(lose))
    make.kept(desk, make.agreement(keep, reader.id, (Hides.ADDRESS,), case_id=case.id))
    hidden = secrets(desk, case.id, reader.id)
    assert hidden
    merge(desk, keep, lose)
    assert secrets(desk, case.id, reader.id) == hidden


def released(desk):
    family = make.family(desk)
    make.kept(
        desk, make.restriction(family["Jackie"], family["Jon"], (Hides.ATTENDANCE,), case_id=family.case_id)
    )
    desk.do(
        release_plan,
        version_id=family.version_id,
        reader_ids=[family["Jackie"], family["Priya"]],
        reason="Later",
    ).result()
    return family


def test_a_released_plan_is_not_rewritten_and_its_record_is_the_one_that_stays(desk):
    family = released(desk)
    again = make.kept(desk, make.person(given="Jacqueline", diet="Halal"))
    kept = desk.read(snapshot_of, version_id=family.version_id)
    assert merge(desk, again.id, family["Jackie"], taken=()) == family["Jackie"]
    person = desk.read(record, record_type=Person, record_id=family["Jackie"])
    assert (person.given, person.diet) == ("Jacqueline", "Halal")
    assert desk.read(snapshot_of, version_id=family.version_id) == kept


def test_where_both_are_in_released_plans_each_goes_on_as_it_was_sent(desk):
    family, other = released(desk), released(desk)
    merge(desk, other["Jackie"], family["Jackie"])
    action = live(desk, PlanAction, version_id=family.version_id)[0]
    assert action.doer_ids == (family["Jackie"],)
    assert family["Jackie"] in desk.read(snapshot_of, version_id=family.version_id).people_ids
    assert other["Jackie"] in {
        line.reader.person_id for line in desk.read(copies_of_case, case_id=family.case_id)
    }
    hidden = desk.read(
        unseen_by, case_id=family.case_id, reader_id=family["Jon"], person_ids=[family["Jackie"]], today=TODAY
    )
    assert hidden == {family["Jackie"]}
    assert {one.protected_id for one in live(desk, Restriction, case_id=family.case_id)} == {
        family["Jackie"],
        other["Jackie"],
    }


def test_the_next_version_names_the_person_who_stayed(desk):
    family, other = released(desk), released(desk)
    merge(desk, other["Jackie"], family["Jackie"])
    new_id = desk.do(start_new_version, case_id=family.case_id, why="A new number").result()
    action = live(desk, PlanAction, version_id=new_id)[0]
    assert action.doer_ids == (other["Jackie"],)


def test_what_lay_in_the_bin_of_either_is_private_after_the_merge_as_well(desk, pair, now):
    keep, lose = pair
    reader = make.kept(desk, make.person(given="Suzie"))
    case = make.kept(desk, make.case())
    make.kept(desk, *(make.participant(case.id, one) for one in (keep, lose, reader.id)))
    make.kept(
        desk, make.home(lose, binned_at=now), make.agreement(keep, reader.id, (Hides.ADDRESS,), case.id)
    )
    hidden = secrets(desk, case.id, reader.id)
    assert hidden
    merge(desk, keep, lose)
    assert secrets(desk, case.id, reader.id) == hidden
    assert live(desk, ContactPoint) == []


def test_a_restriction_made_after_a_merge_holds_for_the_plans_that_name_the_second(desk):
    family, other = released(desk), released(desk)
    merge(desk, other["Jackie"], family["Jackie"])
    make.kept(
        desk, make.restriction(other["Jackie"], family["Dana"], (Hides.ATTENDANCE,), case_id=other.case_id)
    )
    hidden = desk.read(
        unseen_by,
        case_id=family.case_id,
        reader_id=family["Dana"],
        person_ids=[family["Jackie"]],
        today=TODAY,
    )
    assert hidden == {family["Jackie"]}
