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
    ADOPTIVE_PARENT = "adoptive parent of"
    STEP_PARENT = "step-parent of"
    FOSTER_CARER = "foster carer of"
    GUARDIAN = "guardian of"
    GRANDPARENT = "grandparent of"
    SIBLING = "brother or sister of"
    PARTNER = "partner of"
    SPOUSE = "married to"
    SEPARATED = "separated from"
    DIVORCED = "divorced from"
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
    COUNCIL = "the council, holding parental responsibility"


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
    STOPPED = "stopped"


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


class Nation(Choice):
    """Whose bank holidays and law a commissioner works by."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


class CountsFrom(Choice):
    """The day from which the weeks are counted."""

    RECEIVED = "the referral"
    ALLOCATED = "the allocation"


class TimeSet(Choice):
    """Which set of target times a case goes by."""

    USUAL = "usual"
    URGENT = "urgent"
    UNDER_ONE = "baby under one or unborn"


class TargetStep(Choice):
    """The steps of a case that have a target time, in their order."""

    ACKNOWLEDGE = "acknowledge the referral"
    ALLOCATE = "allocate"
    CONTACT_REFERRER = "contact the referrer"
    BASELINE = "baseline meeting"
    FIRST_VISIT = "first family visit"
    INVITATIONS = "invitations out"
    CONFERENCE = "conference"
    CONFERENCE_LATE = "conference at the latest"
    PLAN_SENT = "plan with the last person"
    CHILD_PLAN = "words and pictures plan"
    FIRST_REVIEW = "first review"


class TimeUnit(Choice):
    """How a target time is counted."""

    WORKING_DAYS = "working days"
    WEEKS = "weeks"


class PauseReason(Choice):
    """Why the clock of a case stands still."""

    FAMILY_ASKED = "the family asked for time"
    ILLNESS = "illness in the family"
    BEREAVEMENT = "bereavement"
    BIRTH = "a birth"
    CONSENT = "consent is being thought over"
    REFERRER = "waiting for the referrer"
    COURT = "waiting for the court"
    HOLIDAYS = "school or family holidays"
    OTHER = "other"


class CloseReason(Choice):
    """Why a case ended, or never began."""

    COMPLETED = "the work is done"
    FAMILY_DECLINED = "the family said no"
    CONSENT_WITHDRAWN = "consent was withdrawn"
    REFERRER_WITHDREW = "the referrer withdrew"
    NOT_SAFE = "it could not be made safe"
    NO_TIME = "not enough time before a court date"
    NO_CAPACITY = "no coordinator free"
    NOT_REACHED = "the family could not be reached"
    MOVED = "the family moved away"
    OTHER = "other"


class OfferReply(Choice):
    """What came of offering a family meeting to somebody."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    NO_REPLY = "no reply"
    NOT_OFFERED = "not offered"


class OfferMethod(Choice):
    """How a family meeting was offered."""

    LETTER_BEFORE_PROCEEDINGS = "letter before proceedings"
    VISIT = "visit"
    MEETING = "meeting"
    PHONE = "phone"
    EMAIL = "e-mail"
    LETTER = "letter"


class Willing(Choice):
    """Whether somebody would take the family's plan seriously."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Mediation(Choice):
    """Whether mediation was offered or used before the conference."""

    NOT_NEEDED = "not needed"
    OFFERED = "offered"
    DECLINED = "declined"
    UNDER_WAY = "under way"
    USED = "used"


class BindingKind(Choice):
    """Why a date binds."""

    COURT = "court hearing"
    LEGAL_MEETING = "legal planning meeting"
    PROTECTION_CONFERENCE = "child protection conference"
    LOOKED_AFTER_REVIEW = "looked-after review"
    BIRTH = "due date"
    PLACEMENT = "a placement ends"
    OTHER = "other"


class IncidentKind(Choice):
    """What kind of thing must be told on."""

    DISCLOSURE = "something a person disclosed"
    WORRY = "a worry about safety"
    THREAT = "a threat"
    BREACH = "a data breach"
    COMPLAINT = "a complaint"


class Weekday(Choice):
    """A day of the week."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


class GoodFor(Choice):
    """What the family turns to somebody for."""

    EMERGENCY = "an emergency"
    EMOTIONAL = "emotional support"
    PRACTICAL = "practical help"
    ONE_THING = "one particular thing"


class Knows(Choice):
    """How much somebody knows of what has happened."""

    EVERYTHING = "everything"
    SOME = "some of it"
    NOTHING = "nothing yet"


class SymbolKind(Choice):
    """The symbol under which somebody stands in a genogram."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"


class PictureKind(Choice):
    """One of the pictures of the network."""

    GENOGRAM = "genogram"
    CIRCLES = "network circles"
    ECOMAP = "ecomap"
    SAFETY_CIRCLES = "safety circles"
    TREE_OF_LIFE = "tree of life"


class TieStrength(Choice):
    """How strong a tie is."""

    STRONG = "strong"
    ORDINARY = "ordinary"
    WEAK = "weak"


class TieFlow(Choice):
    """Which way support goes along a tie."""

    BOTH = "both ways"
    GIVES = "towards the family"
    TAKES = "from the family"


class DayCount(Choice):
    """How days of notice are counted."""

    WORKING = "working days"
    CALENDAR = "days"


class AvailabilityKind(Choice):
    """Whether somebody can come only then, or cannot come then."""

    ONLY = "can come only"
    NOT = "cannot come"


class PostponeReason(Choice):
    """Why a meeting was moved."""

    FAMILY_NOT_READY = "the family needs more time"
    ILLNESS = "illness"
    KEY_PERSON = "somebody who matters cannot come"
    VENUE = "the meeting place fell through"
    INTERPRETER = "no interpreter"
    REFERRER = "the referrer cannot come"
    SAFETY = "safety"
    COURT = "a court date"
    BEREAVEMENT = "bereavement"
    WEATHER = "weather or travel"
    OTHER = "other"
