import gc

from coordinator.ui.collecting import Collecting


class Ring:
    """Refers to itself, so only the collector can let it go."""

    alive = 0

    def __init__(self):
        self.me = self
        Ring.alive += 1

    def __del__(self):
        Ring.alive -= 1


def test_collection_waits_for_the_timer(qtbot):
    collecting = Collecting()
    collecting.start()
    assert not gc.isenabled()
    Ring()
    assert Ring.alive == 1
    collecting.collect()
    collecting.collect()
    assert Ring.alive == 0
    collecting.stop()
    assert gc.isenabled()
    gc.freeze()
