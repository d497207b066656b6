"""Who may have which detail: nobody by default, restriction over sharing, agreement over both."""

from datetime import date

import pytest

from coordinator.models.choices import FactKind, Hides, Sharing
from coordinator.practice.leaks import Secret
from coordinator.practice.privacy import (
    Detail,
    contact_detail,
    fact_detail,
    in_force,
    is_agreed,
    is_restricted,
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


def hidden_from(reader, *details, restrictions=(), agreements=()):
    """Return the kinds of detail that stay hidden from a reader."""
    secrets = secrets_from(
        reader, details=details, restrictions=restrictions, agreements=agreements, today=TODAY
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
        about = {"protected_id": DANA, "reader_id": reader, "kind": Hides.ATTENDANCE, "today": TODAY}
        assert is_restricted(rule, **about) is restricted


def test_an_agreement_is_one_kind_for_one_reader():
    rule = [make.agreement(DANA, JON, (Hides.ATTENDANCE,))]
    about = {"protected_id": DANA, "today": TODAY}
    assert is_agreed(rule, **about, reader_id=JON, kind=Hides.ATTENDANCE)
    assert not is_agreed(rule, **about, reader_id=JON, kind=Hides.PHONE)
    assert not is_agreed(rule, **about, reader_id=PRIYA, kind=Hides.ATTENDANCE)


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
    assert contact_detail(point, "Dana") == Detail(DANA, "Dana", kind, text, shared=False)
    point.shared_with = Sharing.EVERYONE
    assert contact_detail(point, "Dana").shared


@pytest.mark.parametrize("kind", list(FactKind))
def test_each_kind_of_fact_can_be_restricted_by_its_own_name(kind):
    detail = fact_detail(make.school(DANA, kind=kind), "Dana")
    assert (detail.kind.value, detail.shared) == (kind.value, False)
