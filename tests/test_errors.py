"""What a script is told when something goes wrong."""

import pytest

from coordinator import errors


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (errors.CoordinatorError, 1),
        (errors.NotThere, 10),
        (errors.InUse, 11),
        (errors.WrongPassphrase, 12),
        (errors.Damaged, 13),
        (errors.NewerVersion, 14),
        (errors.NotAllowed, 15),
        (errors.BadInput, 15),
        (errors.DiskFull, 1),
    ],
)
def test_each_failure_has_its_exit_code(failure, code):
    assert failure.exit_code == code


def test_a_failure_reads_as_its_sentence():
    sentence = "The casebook is open in another window. Close it there first."
    assert str(errors.InUse(sentence)) == sentence
