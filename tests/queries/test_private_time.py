import pytest

from coordinator.queries.private_time import meant
from tests import make


@pytest.mark.parametrize(
    ("typed", "names", "words"),
    [
        ("Jackie", ("Jackie",), ""),
        ("jackie and JON", ("Jackie", "Jon"), ""),
        ("Jackie, Jon & Dana", ("Jackie", "Jon", "Dana"), ""),
        ("Dana Hollis", ("Dana",), ""),
        ("Nan", (), "Nan"),
        ("Jackie + the neighbour / Jackie", ("Jackie",), "the neighbour"),
        ("", (), ""),
        (" , and ", (), ""),
        ("all of us", (), "all of us"),
    ],
)
def test_a_name_means_one_person_for_certain_or_stays_words(desk, typed, names, words):
    of = make.family(desk)
    found = desk.read(meant, case_id=of.case_id, names=typed)
    assert found.person_ids == tuple(of[name] for name in names)
    assert found.words == words


def test_a_name_two_people_share_stays_words(desk):
    of = make.family(desk)
    other = make.kept(desk, make.person(given="Jon", family="Pike"))
    make.kept(desk, make.participant(of.case_id, other.id))
    assert desk.read(meant, case_id=of.case_id, names="Jon").words == "Jon"
    assert desk.read(meant, case_id=of.case_id, names="Jon Pike").person_ids == (other.id,)
