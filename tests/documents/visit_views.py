"""A visit as its sheet says it, and one of which nothing is known."""

from datetime import date

from coordinator.models.choices import Topic
from coordinator.practice.visiting import VisitSheetView

VISIT = VisitSheetView(
    day=date(2026, 3, 3),
    times="3pm to 4.30pm",
    who=("DC (Mum)", "JC (Dad)"),
    place="14 Larkspur Road, Dereham, NR19 1ZZ",
    travel="25 minutes to get there",
    needs=("DC: interpreter: British Sign Language", "JC: step-free", "Interpreter for BSL: confirmed"),
    risks=("A dog, shut in the kitchen when asked.", "A neighbour may call by; leave if he does."),
    to_cover=("The process", "The family’s questions", "Safety", "The child’s view"),
    buddy="Sam Reed",
    buddy_phone="01632 960 200",
    due_back="5pm",
    notes="Park by the chapel. Ring twice.",
    reference="FGC-2026-014",
)
NO_VISIT = VisitSheetView(
    day=None,
    times="",
    who=(),
    place="",
    travel="",
    needs=(),
    risks=(),
    to_cover=tuple(topic.label for topic in Topic),
    buddy="",
    buddy_phone="",
    due_back="",
    notes="",
    reference="",
)
