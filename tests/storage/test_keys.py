import pytest

from coordinator.errors import Damaged
from coordinator.storage.keys import (
    DEFAULT_COST,
    KeyCost,
    new_data_key,
    passphrase_key,
    seal,
    subkey,
    unseal,
    wait_after,
)

TEST_COST = KeyCost(8 * 1024, 1, 1)


def test_the_real_cost_is_a_quarter_of_a_gigabyte_and_three_passes():
    assert KeyCost(memory_kib=262_144, passes=3, lanes=4) == DEFAULT_COST


@pytest.mark.parametrize("cost", [(1, 1, 1), (2**30, 1, 1), (8192, 0, 1), (8192, 1, 99), (8192, 10_000, 1)])
def test_a_cost_out_of_bounds_is_refused_before_any_memory_is_taken(cost):
    with pytest.raises(Damaged):
        KeyCost(*cost)


def test_waits_grow_from_nothing_to_thirty_seconds_and_never_lock_out():
    assert [wait_after(tries) for tries in range(1, 11)] == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert wait_after(0) == 0
    assert wait_after(1_000_000) == 30


def test_a_passphrase_gives_the_same_key_however_the_keyboard_composes_it():
    salt = b"s" * 16
    composed, decomposed = "caf\u00e9 by the river", "cafe\u0301 by\u00a0the river\n"
    assert passphrase_key(composed, salt, TEST_COST) == passphrase_key(decomposed, salt, TEST_COST)
    assert passphrase_key("Caf\u00e9 by the river", salt, TEST_COST) != passphrase_key(
        composed, salt, TEST_COST
    )


def test_subkeys_differ_by_purpose_and_a_short_key_is_refused():
    key = new_data_key()
    assert subkey(key, "sealed files") != subkey(key, "header")
    assert subkey(key, "header") == subkey(bytearray(key), "header")
    with pytest.raises(ValueError, match="32 bytes"):
        subkey(key[:31], "header")


def test_sealed_content_opens_only_with_its_key_in_its_place():
    key = new_data_key()
    sealed = seal(key, b"the plan", b"here")
    assert unseal(key, sealed, b"here") == b"the plan"
    assert unseal(key, sealed, b"there") is None
    assert unseal(new_data_key(), sealed, b"here") is None
    assert unseal(key, sealed[:5], b"here") is None
    assert unseal(key, sealed[:-1] + bytes([sealed[-1] ^ 1]), b"here") is None
