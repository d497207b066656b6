import pytest

from coordinator.errors import Replaced
from coordinator.ui.in_place import InPlaceWatch


@pytest.fixture
def watch(qapp):
    made = InPlaceWatch()
    yield made
    made.stop()
    made.deleteLater()


def replaced():
    raise Replaced("The casebook was moved.")


def test_nothing_is_said_while_the_casebook_is_in_its_place(watch):
    said = []
    watch.gone.connect(said.append)
    watch.start(lambda: None)
    watch.look()
    assert said == []


def test_a_casebook_that_was_moved_is_told_once(watch):
    said = []
    watch.gone.connect(said.append)
    watch.start(replaced)
    watch.look()
    watch.look()
    assert said == ["The casebook was moved."]


def test_it_looks_no_more_once_stopped(watch):
    said = []
    watch.gone.connect(said.append)
    watch.start(replaced)
    watch.stop()
    watch.look()
    assert said == []
