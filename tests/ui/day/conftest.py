"""The tests of the conference day work with the families and the clock of the case page."""

from tests.ui.case.conftest import (  # noqa: F401 -- pytest finds fixtures by their names here
    aimee,
    bridge,
    casebook_folder,
    saheed,
    shown,
    two_families,
)
