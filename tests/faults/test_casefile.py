"""Casefiles damaged on their way: refused with the right reason, or not harmed at all; nothing else."""

import json
from random import Random

import pytest

from coordinator.assets import resource
from coordinator.errors import BadInput, NewerVersion
from coordinator.exchange.casefile import read, write
from tests.casefiles import a_document, as_bytes

SEED = 20261121
FLIPS = 2000


@pytest.fixture(scope="module")
def whole():
    """A casefile with every kind of record and kept files, and one that a person might send."""
    return [write(read(as_bytes(a_document(Random(SEED))))), resource("examples", "saheed.json").read_bytes()]


def survives(damaged, original):
    """Tell that a damaged casefile was refused in words, or that its damage changed nothing."""
    try:
        return write(read(damaged)) == original
    except (BadInput, NewerVersion) as refused:
        return "Nothing was added." in str(refused)


def flip(content, chance):
    damaged = bytearray(content)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


@pytest.mark.parametrize("count", [FLIPS // 20, pytest.param(FLIPS, marks=pytest.mark.full)])
def test_a_flipped_bit_is_noticed_or_harmless(whole, count):
    chance = Random(SEED)
    for number in range(count):
        content = whole[number % 2]
        assert survives(flip(content, chance), content), f"seed {SEED}, flip {number}"


@pytest.mark.parametrize("count", [100, pytest.param(FLIPS, marks=pytest.mark.full)])
def test_a_casefile_cut_anywhere_is_refused_as_cut_short(whole, count):
    chance = Random(SEED)
    for number in range(count):
        content = whole[number % 2].rstrip()
        cut = chance.randrange(1, len(content))
        with pytest.raises(BadInput, match="casefile") as refused:
            read(content[:cut])
        assert "Nothing was added." in str(refused.value), f"seed {SEED}, cut at {cut}"


@pytest.mark.parametrize("count", [40, pytest.param(400, marks=pytest.mark.full)])
def test_parts_swapped_between_two_casefiles_are_refused(whole, count):
    chance = Random(SEED)
    one, other = (json.loads(content) for content in whole)
    lists = [key for key in one if isinstance(one[key], list) and one[key] != other.get(key)]
    for number in range(count):
        swapped = {**one, (key := chance.choice(lists)): other.get(key, [])}
        with pytest.raises(BadInput) as refused:
            read(as_bytes(swapped))
        assert "Nothing was added." in str(refused.value), f"seed {SEED}, swap {number}"


@pytest.mark.parametrize("count", [200, pytest.param(4000, marks=pytest.mark.full)])
def test_a_strange_value_anywhere_is_refused_or_read(whole, count):
    strange = [None, True, -1, 1.5, 10**400, "", "x", "\ud800", "\x00", [], [[]], {}, {"id": 1}, ["x"] * 3]
    chance = Random(SEED)
    for number in range(count):
        document = json.loads(whole[number % 2])
        document.pop("fingerprint")
        name = chance.choice([key for key in document if key not in {"format", "version"}])
        place = chance.choice(document[name]) if isinstance(document[name], list) else document
        key = chance.choice(list(place)) if place is not document else name
        place[key] = chance.choice(strange)
        try:
            read(json.dumps(document).encode())
        except (BadInput, NewerVersion) as refused:
            assert "Nothing was added." in str(refused), f"seed {SEED}, value {number}"  # noqa: PT017 - both ways are right
