"""The fixed lists a coordinator chooses from; their words are the field's own."""

from coordinator.models.kinds import Choice


class CommissionerKind(Choice):
    """Who commissions the work."""

    COUNCIL = "council"
    CHARITY = "charity"
    TRUST = "trust"
    OTHER = "other"


class DataRole(Choice):
    """The part played in data protection law towards a commissioner."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    JOINT = "joint controller"


class Model(Choice):
    """The kind of family meeting the case works towards."""

    FGC = "family group conference"
    NETWORK_MEETING = "network meeting"


class Context(Choice):
    """Where the case stands in children's services."""

    EARLY_HELP = "early help"
    CHILD_IN_NEED = "child in need"
    CHILD_PROTECTION = "child protection"
    PRE_PROCEEDINGS = "pre-proceedings"
    PROCEEDINGS = "proceedings"
    LOOKED_AFTER = "looked after"
    LEAVING_CARE = "leaving care"
    REUNIFICATION = "reunification"
    KINSHIP = "kinship"
    OTHER = "other"


class ReferralReason(Choice):
    """Why families are referred."""

    PROTECTION = "protection issues"
    NEGLECT = "neglect"
    DISABILITY_CARE = "disability care plan"
    PARENT_ILL = "parent seriously ill"
    PARENT_DISABILITY = "parent’s disability"
    RELATIVE_CARE = "relative care"
    SCHOOL = "school attendance"
    SEPARATION = "divorce or separation"
    OTHER = "other"


class Stage(Choice):
    """The stages of a case, in their order."""

    REFERRAL = "referral"
    NETWORK = "network"
    PREPARATION = "preparation"
    CONFERENCE = "conference"
    PLAN = "plan"
    CIRCULATION = "circulation"
    REVIEW = "review"
    CLOSURE = "closure"


class CaseStatus(Choice):
    """Whether a case is being worked on."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class LegalStatus(Choice):
    """A child's legal status."""

    NONE = "no order"
    CHILD_IN_NEED = "child in need (section 17)"
    CHILD_PROTECTION_PLAN = "child protection plan (section 47)"
    ACCOMMODATED = "accommodated (section 20)"
    INTERIM_CARE_ORDER = "interim care order"
    CARE_ORDER = "care order (section 31)"
    SUPERVISION_ORDER = "supervision order"
    SPECIAL_GUARDIANSHIP = "special guardianship"
    CARE_LEAVER = "care leaver"
    OTHER = "other"


class WantsToAttend(Choice):
    """How much of the conference a child wants to come to."""

    ALL = "all of it"
    PART = "part of it"
    NO = "no"


class AccessNeed(Choice):
    """What a person needs in order to take part."""

    STEP_FREE = "step-free"
    TOILET = "accessible toilet"
    LOOP = "hearing loop"
    QUIET = "quiet space"
    PARKING = "parking"
    LARGE_PRINT = "large print"
    EASY_READ = "easy read"
    TRANSPORT = "transport"
    CHILDCARE = "childcare"


class ContactPointKind(Choice):
    """A way to reach a person."""

    PHONE = "phone"
    EMAIL = "e-mail"
    POST = "post"


class FactKind(Choice):
    """A fact that tells where somebody can be found."""

    SCHOOL = "school"
    WORKPLACE = "workplace"
    WHEREABOUTS = "whereabouts"
    CAR = "car"


class Sharing(Choice):
    """Who besides the person and the coordinator may have a detail."""

    NOBODY = "nobody else"
    EVERYONE = "everyone who made the plan"


class Hides(Choice):
    """What a restriction keeps from a reader."""

    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "e-mail"
    SCHOOL = "school"
    WORKPLACE = "workplace"
    WHEREABOUTS = "whereabouts"
    ATTENDANCE = "attendance"
    CAR = "car"


class RelationshipKind(Choice):
    """What one person is to another."""

    PARENT = "parent of"
    STEP_PARENT = "step-parent of"
    FOSTER_CARER = "foster carer of"
    GUARDIAN = "guardian of"
    GRANDPARENT = "grandparent of"
    SIBLING = "brother or sister of"
    PARTNER = "partner of"
    SPOUSE = "married to"
    SEPARATED = "separated from"
    AUNT_UNCLE = "aunt or uncle of"
    COUSIN = "cousin of"
    FRIEND = "friend of"
    NEIGHBOUR = "neighbour of"
    WORKER = "works with"
    OTHER = "other"


class Side(Choice):
    """The side of the family."""

    MATERNAL = "mother’s side"
    PATERNAL = "father’s side"
    BOTH = "both sides"
    NEITHER = "neither side"


class Quality(Choice):
    """How a relationship is at present."""

    STRONG = "strong"
    GOOD = "good"
    STRAINED = "strained"
    BROKEN = "lost touch"


class Role(Choice):
    """A person's part in a case."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"
    FAMILY = "family"
    FRIEND = "friend"
    REFERRER = "referrer"
    INFORMATION_GIVER = "information giver"
    REVIEWING_OFFICER = "reviewing officer"
    ADVOCATE = "advocate"
    SUPPORTER = "supporter"
    INTERPRETER = "interpreter"
    OBSERVER = "observer"


class InviteState(Choice):
    """How far the invitation of a person has come."""

    CONSIDERED = "considered"
    TO_ASK = "to ask"
    ASKED = "asked"
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"
    EXCLUDED = "excluded"
    WITHDRAWN = "withdrawn"


class InviteReason(Choice):
    """Why somebody said no, or was left out."""

    PREFERS_NOT_TO_SAY = "prefers not to say"
    DISTANCE = "distance or travel"
    WORK = "work"
    HEALTH = "health"
    CHILDCARE = "childcare"
    CONFLICT = "conflict in the family"
    SAFETY = "safety"
    ORDER = "a court order"
    CHILD_ASKED = "the child asked for it"
    NOT_REACHED = "could not be reached"
    OTHER = "other"


class Mode(Choice):
    """How a person takes part."""

    IN_PERSON = "in person"
    PHONE = "by phone"
    VIDEO = "by video"
    LETTER = "by letter"
    RECORDED = "by recording"
    SPOKESPERSON = "through a spokesperson"


class CountsAs(Choice):
    """How a person counts when network members and professionals are compared."""

    NETWORK = "network"
    PROFESSIONAL = "professional"
    NEITHER = "neither"


class ApartLevel(Choice):
    """How far two people must be kept apart."""

    NEVER_SAME_ROOM = "never in the same room"
    STAGGER = "stagger arrival"
    AWARE = "be aware"


class ConsentKind(Choice):
    """What a consent is for."""

    REFERRAL = "referral"
    SHARE_INFORMATION = "share information"
    APPROACH = "approach this person"
    PHOTO = "photo"
    RESEARCH = "research"


class GivenAs(Choice):
    """In what capacity consent is given."""

    PARENT = "parent with parental responsibility"
    PR_HOLDER = "other holder of parental responsibility"
    CHILD = "child or young person"
    CARE_LEAVER = "adult care leaver"
    SELF = "for themselves"


class HowGiven(Choice):
    """How a word was given."""

    SIGNED = "signed form"
    SPOKEN = "spoken, in person"
    PHONE = "spoken, by phone"
    EMAIL = "e-mail"
    TEXT = "text message"
    LETTER = "letter"


class ContactKind(Choice):
    """The means of a call or visit."""

    CALL = "call"
    TEXT = "text"
    EMAIL = "e-mail"
    LETTER = "letter"
    VISIT = "visit"
    VIDEO = "video"


class ContactOutcome(Choice):
    """What came of a call or visit."""

    REACHED = "reached"
    NO_ANSWER = "no answer"
    MESSAGE = "message left"
    REFUSED = "refused"
    WRONG_NUMBER = "wrong number"


class Topic(Choice):
    """What was covered while preparing somebody."""

    PROCESS = "the process"
    QUESTIONS = "the family’s questions"
    BOTTOM_LINES = "the bottom lines"
    GROUND_RULES = "ground rules"
    SAFETY = "safety"
    TRAVEL = "travel"
    FOOD = "food"
    ACCESS = "access"
    CHILD_VIEW = "the child’s view"
    OFFER = "what they can offer"


class VenueKind(Choice):
    """The kind of meeting place."""

    VILLAGE_HALL = "village hall"
    CHURCH_HALL = "church or faith hall"
    COMMUNITY_CENTRE = "community centre"
    CHILDRENS_CENTRE = "children’s centre"
    SCHOOL = "school"
    LIBRARY = "library"
    HOTEL = "hotel or café"
    FAMILY_HOME = "family home"
    COUNCIL_OFFICE = "council office"
    OTHER = "other"


class BookingStatus(Choice):
    """How far a booking has come."""

    ENQUIRED = "enquired"
    HELD = "held"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    DONE = "done"


class Gender(Choice):
    """An interpreter's gender, where a family asks."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Platform(Choice):
    """A way to meet online."""

    TEAMS = "Microsoft Teams"
    ZOOM = "Zoom"
    WHATSAPP = "WhatsApp"
    FACETIME = "FaceTime"
    PHONE = "phone conference"
    OTHER = "other"


class MeetingKind(Choice):
    """The kind of meeting."""

    BASELINE = "baseline"
    CONFERENCE = "conference"
    RECONVENED = "reconvened"
    REVIEW = "review"
    NETWORK = "network"


class MeetingStatus(Choice):
    """How far a meeting has come."""

    PLANNED = "planned"
    HELD = "held"
    POSTPONED = "postponed"
    NOT_HELD = "not held"


class MeetingPart(Choice):
    """The three parts of the conference, in their order."""

    INFORMATION_SHARING = "information sharing"
    PRIVATE_FAMILY_TIME = "private family time"
    AGREEING_THE_PLAN = "agreeing the plan"


class VersionStatus(Choice):
    """How far a version of the plan has come; *superseded* is derived, never kept."""

    DRAFT = "draft"
    AGREED = "agreed"
    RELEASED = "released"


class Decision(Choice):
    """What the referrer said of the plan."""

    AGREED = "agreed"
    AGREED_WITH_CHANGES = "agreed with changes"
    NOT_ACCEPTED = "not accepted"


class SendMethod(Choice):
    """How a paper reaches its reader."""

    HAND = "by hand"
    POST = "post"
    TRACKED_POST = "tracked post"
    ENCRYPTED_MAIL = "encrypted e-mail"
    SECURE_LINK = "secure link"
    READ_ALOUD = "read aloud"


class Proof(Choice):
    """How we know that it arrived; sent is not proof."""

    REPLY = "a reply"
    SIGNATURE = "a signature"
    TRACKED = "tracked delivery"
    WITNESSED = "a witnessed reading"
    HANDED_OVER = "handed over in person"


class EntryKind(Choice):
    """What a journal entry did."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"
