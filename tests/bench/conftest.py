"""One table for every figure of a run."""

import sys

import pytest

from tests.bench.measuring import Table


@pytest.fixture(scope="session")
def table():
    made = Table()
    yield made
    sys.stdout.write("\n" + made.write())
