from coordinator.ui.preferences import Preferences
from coordinator.ui.surroundings import Surroundings


def test_without_an_application_the_settings_still_have_what_they_reach(qapp, tmp_path):
    around = Surroundings(Preferences(tmp_path))
    assert around.preferences.lock_minutes == 10
    assert around.lock_after(3) is None
