"""The fixed lists of the conference day, of what stands in a plan, and of its reviews."""

from coordinator.models.kinds import Choice


class NotHeld(Choice):
    """Why a meeting was not held, or was stopped, in words that blame nobody."""

    ILLNESS = "somebody was ill"
    NOBODY_THERE = "too few people could be there"
    PLACE = "the place was not usable"
    CONNECTION = "the connection failed"
    INTERPRETER = "there was no interpreter"
    SAFETY = "it was not safe to go on"
    CONSENT = "consent was withdrawn"
    UPSET = "people needed to stop"
    NEWS = "something had happened that came first"
    OTHER = "other"


class MeetingOutcome(Choice):
    """What a meeting that was held ended with."""

    PLAN = "with a plan"
    NO_PLAN = "without a plan"


class NextStep(Choice):
    """What follows a meeting that was not held, was stopped, or ended without a plan."""

    MEET_AGAIN = "we meet again"
    REFERRER_ARRANGES = "the referrer makes other arrangements"
    NOT_YET = "not decided yet"


class HandOverCheck(Choice):
    """What is seen to before the family is left to itself."""

    PROFESSIONALS_LEFT = "the professionals have left the room"
    LEFT_CALL = "the professionals have left the call"
    FAMILY_HOSTS = "somebody of the family hosts the call"
    NOT_RECORDED = "nothing is recorded"
    INTERPRETER = "the family has said whether the interpreter stays"
    PAPER = "the blank plan is on the table"
    HOW_TO_CALL = "everyone knows how to call the coordinator back"


class ClosingStep(Choice):
    """What is gone through before people leave."""

    AGENDA = "everything on the agenda was talked about"
    WHO_DOES_WHAT = "everyone has heard who does what"
    PLAN_B = "there is a Plan B for rocky patches"
    WHO_TELLS_CHILD = "it is agreed who tells the child, and when"
    MEET_AGAIN = "it is agreed whether and when we meet again"
    COPIES = "everyone who wants one has a copy of what was agreed"


class WhyAbsent(Choice):
    """Why somebody who was expected did not come, in words that blame nobody."""

    ILL = "ill"
    WORK = "work"
    CARE = "caring for somebody"
    TRAVEL = "transport"
    CONNECTION = "could not connect"
    TOO_MUCH = "it was too much that day"
    MIXED_UP = "a mix-up about time or place"
    CHANGED_MIND = "changed their mind"
    NOT_KNOWN = "not known yet"
    OTHER = "other"


class NetworkRole(Choice):
    """A role somebody of the network can play, as a network meeting asks for."""

    CALLS = "phone calls"
    VISITS = "visits"
    MONITORING = "keeping an eye on things"
    FAMILY_TIME = "family time"
    SUPERVISION = "being there during family time"
    TRANSPORT = "transport"
    RESPITE = "respite"
    OTHER = "something else"


class ResourceState(Choice):
    """How a resource asked of a service stands."""

    ASKED = "asked for"
    AGREED = "agreed"
    NOT_AGREED = "not agreed"


class Stand(Choice):
    """Where one person stands on the plan."""

    AGREES = "agrees"
    IN_PART = "agrees in part"
    DOES_NOT = "does not agree"
    UNDECIDED = "wants to think about it"


class SupportKind(Choice):
    """Whether a family network support package is given once or for a time."""

    ONE_OFF = "one-off"
    FOR_A_TIME = "for a time"


class SupportPurpose(Choice):
    """What a family network support package is for."""

    STAY_HOME = "to stay at home"
    STAY_IN_NETWORK = "to stay within the family network"
    REUNIFICATION = "to come home again"


class PanelDecision(Choice):
    """What a panel said of a request."""

    AGREED = "agreed"
    AGREED_IN_PART = "agreed in part"
    DEFERRED = "put off"
    REFUSED = "refused"


class ActionResult(Choice):
    """How an action stands at a review."""

    DONE = "done"
    PARTLY = "partly done"
    NOT_DONE = "not done"
    CHANGED = "changed"
    NO_LONGER = "no longer needed"


class Evidence(Choice):
    """How it is known that an action happened."""

    TOLD = "told"
    DIARY = "diary or journal"
    TEXTS = "texts"
    CALL_LOG = "call log"
    PHOTO = "photo"
    PROFESSIONAL = "a professional saw it"


class TrialKind(Choice):
    """How a plan is tried out."""

    OVERNIGHT = "overnight stay"
    SUPERVISED = "supervised time"
    STEP_IN = "the network steps in"
    OTHER = "other"


class CouncilPlanKind(Choice):
    """The council's own plan that takes in the family's actions, so that there is one plan."""

    CARE = "care plan"
    PATHWAY = "pathway plan"
    CHILD_PROTECTION = "child protection plan"
    CHILD_IN_NEED = "child in need plan"
    OTHER = "other plan"


class FeedbackFrom(Choice):
    """Whose feedback it is."""

    CHILD = "child or young person"
    FAMILY = "family or friend"
    PROFESSIONAL = "professional"


class Felt(Choice):
    """An answer to a question of the feedback form."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
