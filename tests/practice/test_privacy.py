"""Who may have which detail: nobody by default, restriction over sharing, agreement over both."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator.models.choices import FactKind, Hides, Sharing
from coordinator.practice.leaks import Secret
from coordinator.practice.privacy import (
    About,
    Detail,
    agreed_at,
    contact_details,
    fact_detail,
    in_force,
    is_kept_from,
    restricted_at,
    secrets_from,
)
from tests import make

DANA, JON, PRIYA = "dana", "jon", "priya"
TODAY = date(2026, 9, 14)
BEFORE, AFTER = date(2026, 9, 13), date(2026, 9, 15)
HOME = Detail(DANA, "Dana", Hides.ADDRESS, make.HOME, shared=False)
PHONE = Detail(DANA, "Dana", Hides.PHONE, "01632 960118", shared=False)


def shared(detail):
    return Detail(detail.person_id, detail.whose, detail.kind, detail.text, shared=True)


def hidden_from(reader, *details, restrictions=(), agreements=(), **settled):
    """Return the kinds of detail that stay hidden from a reader."""
    secrets = secrets_from(
        reader, details=details, restrictions=restrictions, agreements=agreements, today=TODAY, **settled
    )
    return {secret.kind for secret in secrets}


@pytest.mark.parametrize("reader", [JON, PRIYA, "a stranger"])
def test_nobody_has_another_person_s_details_by_default(reader):
    assert hidden_from(reader, HOME, PHONE) == {Hides.ADDRESS, Hides.PHONE}


def test_a_secret_says_what_it_is_and_whose():
    (secret,) = secrets_from(JON, details=[HOME], restrictions=[], agreements=[], today=TODAY)
    assert secret == Secret(Hides.ADDRESS, make.HOME, "Dana")


def test_a_person_s_own_details_are_theirs_whatever_is_restricted():
    everything = [make.restriction(DANA), make.restriction(DANA, DANA)]
    assert hidden_from(DANA, HOME, PHONE, restrictions=everything) == set()


@pytest.mark.parametrize(
    ("typed", "theirs"),
    [
        ("01632 960118", True),
        ("01632960118", True),
        ("+44 (0)1632 960 118", True),
        ("0044 1632 960118", True),
        ("01632 960119", False),
        ("1632", False),
    ],
)
def test_a_telephone_two_people_share_is_no_secret_between_them(typed, theirs):
    own = Detail(JON, "Jon", Hides.PHONE, typed, shared=False)
    hidden = hidden_from(JON, PHONE, HOME, own, restrictions=[make.restriction(DANA, JON)])
    assert hidden == ({Hides.ADDRESS} if theirs else {Hides.ADDRESS, Hides.PHONE})


def test_next_door_is_not_one_s_own_home():
    own = Detail(JON, "Jon", Hides.ADDRESS, make.HOME.replace("14", "12"), shared=False)
    assert hidden_from(JON, HOME, own) == {Hides.ADDRESS}


def test_a_shared_telephone_stays_hidden_from_everyone_else():
    own = Detail(JON, "Jon", Hides.PHONE, PHONE.text, shared=False)
    assert hidden_from(PRIYA, PHONE, own) == {Hides.PHONE}


def test_the_same_words_of_another_kind_do_not_count_as_one_s_own():
    own = Detail(JON, "Jon", Hides.WORKPLACE, make.HOME, shared=False)
    assert hidden_from(JON, HOME, own) == {Hides.ADDRESS}


def test_an_empty_detail_is_no_secret():
    assert hidden_from(JON, Detail(DANA, "Dana", Hides.ADDRESS, " – ", shared=False)) == set()


# What is shared, what restricts it, what is agreed, and whether Jon has Dana's home.
TABLE = [
    (False, [], [], False),
    (True, [], [], True),
    (True, [make.restriction(DANA, JON, (Hides.ADDRESS,))], [], False),
    (True, [make.restriction(DANA, JON, (Hides.PHONE, Hides.SCHOOL))], [], True),
    (True, [make.restriction(DANA, PRIYA)], [], True),
    (True, [make.restriction(PRIYA, JON)], [], True),
    (True, [make.restriction(DANA, None)], [], False),
    (True, [make.restriction(DANA, JON, ())], [], True),
    (False, [], [make.agreement(DANA, JON)], True),
    (True, [make.restriction(DANA, JON)], [make.agreement(DANA, JON)], True),
    (False, [make.restriction(DANA, None)], [make.agreement(DANA, JON, (Hides.ADDRESS,))], True),
    (False, [], [make.agreement(DANA, JON, (Hides.PHONE,))], False),
    (False, [], [make.agreement(DANA, PRIYA)], False),
    (False, [], [make.agreement(PRIYA, JON)], False),
    (False, [], [make.agreement(DANA, JON, agreed_on=None)], False),
    (False, [], [make.agreement(DANA, JON, agreed_on=TODAY)], True),
    (False, [], [make.agreement(DANA, JON, agreed_on=AFTER)], False),
    (False, [], [make.agreement(DANA, JON, withdrawn_on=AFTER)], True),
    (False, [], [make.agreement(DANA, JON, withdrawn_on=TODAY)], False),
    (True, [make.restriction(DANA, JON)], [make.agreement(DANA, JON, withdrawn_on=BEFORE)], False),
    (True, [], [make.agreement(DANA, JON, withdrawn_on=BEFORE)], True),
    (True, [make.restriction(DANA, JON, since=AFTER)], [], True),
    (True, [make.restriction(DANA, JON, since=TODAY)], [], False),
    (True, [make.restriction(DANA, JON, until=TODAY)], [], False),
    (True, [make.restriction(DANA, JON, until=BEFORE)], [], True),
    (True, [make.restriction(DANA, JON, until=BEFORE), make.restriction(DANA, None)], [], False),
]


@pytest.mark.parametrize(("is_shared", "restrictions", "agreements", "has_it"), TABLE)
def test_a_reader_has_a_detail_or_has_it_not(is_shared, restrictions, agreements, has_it):
    home = shared(HOME) if is_shared else HOME
    hidden = hidden_from(JON, home, restrictions=restrictions, agreements=agreements)
    assert (Hides.ADDRESS not in hidden) is has_it


def test_a_restriction_on_everyone_else_spares_the_protected_person_alone():
    rule = [make.restriction(DANA, None, (Hides.ATTENDANCE,))]
    for reader, restricted in ((DANA, False), (JON, True), (PRIYA, True)):
        about = About(DANA, reader, Hides.ATTENDANCE)
        assert (restricted_at(rule, about, TODAY) is not None) is restricted
        assert is_kept_from(about, restrictions=rule, agreements=[], today=TODAY) is restricted


def test_an_agreement_is_one_kind_for_one_reader():
    rule = [make.agreement(DANA, JON, (Hides.ATTENDANCE,))]
    assert agreed_at(rule, About(DANA, JON, Hides.ATTENDANCE), TODAY) is not None
    assert agreed_at(rule, About(DANA, JON, Hides.PHONE), TODAY) is None
    assert agreed_at(rule, About(DANA, PRIYA, Hides.ATTENDANCE), TODAY) is None


@pytest.mark.parametrize(
    ("detail", "restriction", "agreement", "has_it"),
    [(1, 2, 3, True), (3, 1, 2, False), (1, 3, 2, False), (1, 0, 1, True), (0, 0, 0, True)],
)
def test_an_agreement_covers_what_was_on_record_when_it_was_given(detail, restriction, agreement, has_it):
    home = replace(HOME, record_id="home")
    kept, said = make.restriction(DANA, JON), make.agreement(DANA, JON)
    settled = {"home": detail, kept.id: restriction, said.id: agreement}
    hidden = hidden_from(JON, home, restrictions=[kept], agreements=[said], settled=settled)
    assert (hidden == set()) is has_it


@pytest.mark.parametrize(("restriction", "agreement", "seen"), [(1, 2, True), (2, 1, False)])
def test_being_seen_is_hidden_again_by_a_later_restriction(restriction, agreement, seen):
    kept, said = make.restriction(DANA, JON), make.agreement(DANA, JON)
    hidden = is_kept_from(
        About(DANA, JON, Hides.ATTENDANCE),
        restrictions=[kept],
        agreements=[said],
        today=TODAY,
        settled={kept.id: restriction, said.id: agreement},
    )
    assert hidden is not seen


def test_what_lies_in_the_bin_is_a_secret_still():
    assert hidden_from(JON, replace(HOME, in_bin=True)) == {Hides.ADDRESS}


def test_a_detail_put_down_for_the_wrong_person_does_not_become_theirs():
    mistaken = Detail(JON, "Jon", Hides.ADDRESS, make.HOME, shared=False, in_bin=True)
    assert hidden_from(JON, mistaken, HOME) == {Hides.ADDRESS}


def test_what_was_typed_afresh_is_as_private_as_it_is_now():
    binned = replace(HOME, in_bin=True, text=make.HOME.upper())
    assert hidden_from(JON, binned, shared(HOME)) == set()
    assert hidden_from(JON, binned, HOME) == {Hides.ADDRESS}


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (BEFORE, None, True),
        (AFTER, None, False),
        (None, BEFORE, False),
        (None, AFTER, True),
        (AFTER, BEFORE, False),
    ],
)
def test_both_ends_belong_to_the_time_in_force(since, until, holds):
    assert in_force(since, until, TODAY) is holds


@pytest.mark.parametrize(
    ("point", "kind", "text"),
    [
        (make.phone(DANA), Hides.PHONE, "01632 960118"),
        (make.email(DANA), Hides.EMAIL, "dana.hollis@example.org"),
        (make.home(DANA), Hides.ADDRESS, make.HOME),
    ],
)
def test_a_way_to_reach_somebody_is_a_detail_hidden_unless_shared(point, kind, text):
    (detail,) = contact_details(point, "Dana")
    assert detail == Detail(DANA, "Dana", kind, text, shared=False, record_id=point.id)
    point.shared_with = Sharing.EVERYONE
    (detail,) = contact_details(point, "Dana")
    assert detail.shared


@pytest.mark.parametrize(
    ("point", "found"),
    [
        (make.phone(DANA, "01632 960118", address="14 Larkspur Road"), {Hides.PHONE, Hides.ADDRESS}),
        (make.email(DANA, "d@example.org", postcode="NR19 1ZZ"), {Hides.EMAIL, Hides.ADDRESS}),
        (make.home(DANA, value="01632 960118"), {Hides.PHONE, Hides.ADDRESS}),
        (make.home(DANA, value="d@example.org"), {Hides.EMAIL, Hides.ADDRESS}),
        (make.phone(DANA, ""), set()),
    ],
)
def test_whatever_is_typed_beside_the_number_or_the_address_is_private_too(point, found):
    assert {one.kind for one in contact_details(point, "Dana")} == found


@pytest.mark.parametrize("kind", list(FactKind))
def test_each_kind_of_fact_can_be_restricted_by_its_own_name(kind):
    detail = fact_detail(make.school(DANA, kind=kind), "Dana")
    assert (detail.kind.value, detail.shared) == (kind.value, False)
