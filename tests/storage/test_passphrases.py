import pytest

from coordinator.storage.passphrases import easily_guessed, generate, judge, word_list


@pytest.mark.parametrize("passphrase", ["", "short", "eleven char", "   padded    "])
def test_fewer_than_twelve_characters_is_refused_with_what_is_missing(passphrase):
    strength = judge(passphrase)
    assert not strength.allowed
    assert strength.score == 0
    assert "more" in strength.sentence or "at least 12" in strength.sentence


@pytest.mark.parametrize(
    "passphrase",
    [
        "Password1234!",
        "p@ssw0rd p@ssw0rd",
        "liverpool fc 2024",
        "Family Group Conference",
        "CorrectHorseBatteryStaple",
        "correct horse battery staple",
        "qwertyuiop[]",
        "abcdefghijklmn",
        "aaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "12345678901234",
        "07700 900 123",
        "31/12/1999 31/12/1999",
        "1qaz2wsx3edc",
        "mnbvcxzlkjhg",
        "iloveyou forever",
    ],
)
def test_what_people_guess_first_is_refused_with_a_reason(passphrase):
    strength = judge(passphrase)
    assert not strength.allowed, strength
    assert "guess" in strength.sentence


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven geese crossed Ipswich",
        "Mae'r gath yn cysgu",
        "kettle violin harbour moss",
        "żółw pije wodę rano",
    ],
)
def test_an_uncommon_sentence_is_allowed(passphrase):
    assert judge(passphrase).allowed


def test_generated_words_are_always_strong():
    for _ in range(200):
        passphrase = generate()
        assert len(passphrase.split()) == 4
        assert judge(passphrase).allowed, passphrase


def test_longer_is_never_judged_weaker():
    assert (
        judge("kettle violin harbour moss lantern quilt").score >= judge("kettle violin harbour moss").score
    )


def test_the_word_list_is_long_enough_and_plain():
    words = word_list()
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in words)


def test_the_list_of_guessed_phrases_is_folded():
    assert len(easily_guessed()) > 300
    assert all(entry.isascii() and entry.isalpha() and entry.islower() for entry in easily_guessed())
