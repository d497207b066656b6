import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.practice.pictures.drawing import Moved
from coordinator.practice.pictures.kin import (
    Descent,
    DescentKind,
    Family,
    Kin,
    Relative,
    RelativeKind,
    Union,
    UnionKind,
    find_circle,
    without_circles,
)
from tests.practice.pictures.families import tangled


def ties(*pairs):
    return [Descent(*pair) for pair in pairs]


@pytest.mark.parametrize("pairs", [[], ["ab", "bc"], ["ac", "bc", "cd", "ce"], ["ab", "ac", "bd", "cd"]])
def test_descent_without_a_circle_is_found_sound(pairs):
    assert find_circle(ties(*pairs)) == ()
    assert without_circles(ties(*pairs)) == tuple(ties(*pairs))


@pytest.mark.parametrize(
    ("pairs", "circle"), [(["aa"], "a"), (["ab", "ba"], "ab"), (["xa", "ab", "bc", "ca", "cd"], "abc")]
)
def test_a_circle_is_found_parent_by_parent(pairs, circle):
    assert sorted(find_circle(ties(*pairs))) == sorted(circle)
    found = find_circle(ties(*pairs))
    ring = {(found[at - 1], found[at]) for at in range(len(found))}
    assert ring <= {tuple(pair) for pair in pairs}


@settings(deadline=None)
@given(seed=st.integers(0, 10_000))
def test_leaving_out_what_closes_a_circle_leaves_none(seed):
    assert find_circle(without_circles(tangled(seed).descents)) == ()


def test_a_very_long_line_of_descent_is_followed_to_its_end():
    chain = [Descent(str(number), str(number + 1)) for number in range(3000)]
    assert find_circle(chain[:300]) == ()
    assert len(find_circle([*chain[:300], Descent("300", "0")])) == 301


def test_a_family_is_made_sound():
    family = Family(
        (Kin("a", "Old"), Kin("b", "B"), Kin("a", "A")),
        (Union("a", "b"), Union("b", "a", UnionKind.MARRIED), Union("a", "a"), Union("a", "x")),
        (Descent("a", "a"), Descent("a", "b"), Descent("a", "b"), Descent("x", "b")),
        (Moved("x", 1, 1), Moved("a", 1, 1), Moved("a", 2, 2)),
    ).sound()
    assert [one.name for one in family.kin] == ["A", "B"]
    assert family.unions == (Union("b", "a", UnionKind.MARRIED),)
    assert family.descents == (Descent("a", "b"),)
    assert family.moved == (Moved("a", 2, 2),)


def test_who_has_adoptive_parents_is_adopted():
    people = (Kin("a", "A"), Kin("b", "B"), Kin("c", "C", adopted=True))
    family = Family(people, (), (Descent("a", "b", DescentKind.ADOPTED),)).sound()
    assert [one.adopted for one in family.kin] == [False, True, True]


def test_siblings_count_only_where_no_parent_is_known_to_be_theirs_both():
    people = tuple(Kin(one, one) for one in "pabc")
    ties = (("a", "b"), ("b", "a"), ("a", "c"), ("a", "a"), ("a", "x"))
    family = Family(people, (), (Descent("p", "a"), Descent("p", "b")), siblings=ties)
    assert family.sound().siblings == (("a", "c"),)


@pytest.mark.parametrize(
    ("kind", "one", "other", "kept"),
    [
        (RelativeKind.GRANDPARENT, "g", "k", False),
        (RelativeKind.GRANDPARENT, "g", "l", False),
        (RelativeKind.GRANDPARENT, "h", "k", True),
        (RelativeKind.AUNT_UNCLE, "b", "k", False),
        (RelativeKind.AUNT_UNCLE, "c", "k", False),
        (RelativeKind.AUNT_UNCLE, "h", "k", True),
        (RelativeKind.COUSIN, "l", "k", False),
        (RelativeKind.COUSIN, "h", "k", True),
        (RelativeKind.COUSIN, "k", "k", False),
        (RelativeKind.COUSIN, "k", "x", False),
    ],
)
def test_a_relative_counts_only_where_the_parents_between_do_not_say_it(kind, one, other, kept):
    people = tuple(Kin(one, one) for one in "gabcklh")
    descents = tuple(Descent(*pair) for pair in ("ga", "gb", "ak", "bl"))
    tie = Relative(one, other, kind)
    family = Family(people, (), descents, siblings=(("a", "c"),), relatives=(tie, tie))
    assert family.sound().relatives == ((tie,) if kept else ())
