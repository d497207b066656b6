"""Failures shown to a person as a sentence: what happened, what is safe, what to do next."""

from typing import ClassVar


class CoordinatorError(Exception):
    """The world went wrong, not the program; its text is the sentence a person reads.

    ``exit_code`` is what the command line returns for it.
    """

    exit_code: ClassVar[int] = 1


class NotAllowed(CoordinatorError):
    """A rule of practice or of the record refuses this; the sentence says which and what to do."""

    exit_code = 15


class NotThere(CoordinatorError):
    """A casebook, case, person or file that was asked for is not there."""

    exit_code = 10


class InUse(CoordinatorError):
    """The casebook is open in another window."""

    exit_code = 11


class WrongPassphrase(CoordinatorError):
    """The passphrase, recovery sheet or keyring entry did not open the casebook."""

    exit_code = 12


class Damaged(CoordinatorError):
    """The casebook, its header or a kept file is damaged; nothing was changed."""

    exit_code = 13


class NewerVersion(CoordinatorError):
    """The file was last used with a newer version of the program."""

    exit_code = 14


class ReadOnly(CoordinatorError):
    """The folder or file cannot be written to."""


class DiskFull(CoordinatorError):
    """There is no room left on the drive."""


class Replaced(CoordinatorError):
    """The casebook was moved, replaced or removed while it was open; writing has stopped."""


class BadInput(CoordinatorError):
    """A file or text handed to the program cannot be used; the sentence says where and why."""

    exit_code = 15
