"""Ways between screens for tests: where somebody went is kept in a list."""

from coordinator.ui.screen import Ways


def recording():
    """Return ways, and the list of places they were asked to go to."""
    gone = []
    return Ways(
        to_case=lambda case_id, tab: gone.append(("case", case_id, tab)),
        to_line=lambda case_id, tab, line_id, field: gone.append(("line", case_id, tab, line_id, field)),
        to_person=lambda person_id: gone.append(("person", person_id)),
        to_place=lambda name: gone.append(("place", name)),
        to_day=lambda meeting_id: gone.append(("day", meeting_id)),
        to_hand_over=lambda meeting_id: gone.append(("hand over", meeting_id)),
        to_lock=lambda: gone.append(("lock",)),
    ), gone
