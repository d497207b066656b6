"""What is seen to before the family is left to itself."""

from collections.abc import Collection

from coordinator.models.choices import Mode
from coordinator.models.day_choices import HandOverCheck

_ON_A_CALL = frozenset({Mode.PHONE, Mode.VIDEO})


def checks_before(modes: Collection[Mode], *, interpreter: bool) -> tuple[HandOverCheck, ...]:
    """Return what is to be seen to, by how people take part and whether somebody interprets."""
    call = bool(_ON_A_CALL & set(modes))
    room = not modes or Mode.IN_PERSON in modes
    wanted = {
        HandOverCheck.PROFESSIONALS_LEFT: room,
        HandOverCheck.LEFT_CALL: call,
        HandOverCheck.FAMILY_HOSTS: call,
        HandOverCheck.NOT_RECORDED: call,
        HandOverCheck.INTERPRETER: interpreter,
        HandOverCheck.PAPER: room,
        HandOverCheck.HOW_TO_CALL: True,
    }
    return tuple(check for check in HandOverCheck if wanted[check])
