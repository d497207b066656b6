import random
import secrets

import pytest

from coordinator.errors import BadInput
from coordinator.storage.recovery_code import ALPHABET, decode, encode, same_key

VAULT = bytes(range(16))


def round_trips(count, seed):
    chance = random.Random(seed)
    for _ in range(count):
        key = chance.randbytes(32)
        code = encode(key, VAULT)
        assert decode(code).key == key, f"seed {seed}"
        place = chance.randrange(len(code))
        if code[place] != "-":
            wrong = chance.choice([sign for sign in ALPHABET if sign != code[place]])
            with pytest.raises(BadInput):
                decode(code[:place] + wrong + code[place + 1 :])


def test_a_code_comes_back_as_the_key_it_was_made_from():
    round_trips(50, seed=18)


@pytest.mark.full
def test_a_thousand_codes_come_back():
    round_trips(1_000, seed=1_018)


def test_a_code_is_twelve_groups_of_five():
    groups = encode(secrets.token_bytes(32), VAULT).split("-")
    assert [len(group) for group in groups] == [5] * 12


def test_every_single_wrong_sign_is_caught():
    code = encode(bytes(range(32)), VAULT)
    for place, right in enumerate(code):
        if right == "-":
            continue
        for wrong in ALPHABET:
            if wrong != right:
                with pytest.raises(BadInput, match="mistyped"):
                    decode(code[:place] + wrong + code[place + 1 :])


def test_two_swapped_neighbours_are_caught():
    signs = encode(bytes(range(7, 39)), VAULT).replace("-", "")
    for place in range(len(signs) - 1):
        first, second = signs[place : place + 2]
        if first != second:
            with pytest.raises(BadInput):
                decode(signs[:place] + second + first + signs[place + 2 :])


def test_small_letters_spaces_and_look_alikes_do_not_matter():
    key = bytes(32)
    code = encode(key, VAULT)
    assert "0" in code
    typed = " " + code.replace("0", "o").replace("1", "l").replace("-", "  ").lower() + "\n"
    assert decode(typed).key == key
    assert decode(code.replace("0", "O").replace("1", "I").replace("-", "–")).key == key


def test_a_missing_sign_and_a_strange_sign_are_named():
    code = encode(secrets.token_bytes(32), VAULT)
    with pytest.raises(BadInput, match="this has 59"):
        decode(code[:-1])
    with pytest.raises(BadInput, match="“U”"):
        decode("U" + code[1:])
    with pytest.raises(BadInput, match="this has 0"):
        decode("")


def test_a_sheet_of_another_casebook_is_recognised():
    code = decode(encode(secrets.token_bytes(32), VAULT))
    assert code.belongs_to(VAULT)
    assert not code.belongs_to(bytes(16))


def test_the_key_does_not_show_in_a_traceback():
    assert "key" not in repr(decode(encode(bytes(32), VAULT)))


def test_keys_are_compared_as_a_whole():
    assert same_key(b"a" * 32, b"a" * 32)
    assert not same_key(b"a" * 32, b"a" * 31 + b"b")
