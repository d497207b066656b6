"""The words of referral forms: whom they name, which detail they ask for, what is said of the case."""

from typing import Final

from coordinator.exchange.found import Target

CHILD: Final = "child"
MOTHER: Final = "mother"
FATHER: Final = "father"
PARENT: Final = "parent"
CARER: Final = "carer"
REFERRER: Final = "referrer"
OFFICER: Final = "reviewing officer"
ADVOCATE: Final = "advocate"
RELATIVE: Final = "family"
OTHER_WORKER: Final = "information giver"

WHOSE: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        OFFICER,
        (
            r"independent reviewing officer",
            r"reviewing officer",
            r"\biro\b",
        ),
    ),
    (
        ADVOCATE,
        (r"\badvocates?\b",),
    ),
    (
        REFERRER,
        (
            r"referr(er|ers|ing (person|worker|professional|practitioner|agency))",
            r"referred by",
            r"person making (the |this )?referral",
            r"(allocated |childs |current )?social workers?",
            r"key ?workers?",
            r"lead (professional|practitioner)",
            r"case ?workers?",
            r"allocated worker",
            r"\bsw\b",
            r"worker making referral",
        ),
    ),
    (
        OTHER_WORKER,
        (
            r"(team |service |practice )managers?",
            r"health visitors?",
            r"family support workers?",
            r"head ?teachers?",
            r"class teachers?",
            r"school nurses?",
            r"midwi(fe|ves)",
            r"personal advisers?",
            r"supervising social workers?",
        ),
    ),
    (
        MOTHER,
        (
            r"(birth )?mothers?",
            r"\bmums?\b",
            r"\bmaternal parent\b",
        ),
    ),
    (
        FATHER,
        (
            r"(birth )?fathers?",
            r"\bdads?\b",
        ),
    ),
    (
        CARER,
        (
            r"(foster |current |main |kinship )?carers?",
            r"guardians?",
        ),
    ),
    (
        PARENT,
        (
            r"(birth )?parents?",
            r"parents? (and|or) carers?",
            r"(adults? )?with parental responsibility",
        ),
    ),
    (
        CHILD,
        (
            r"(subject )?child(ren)?s?",
            r"young (persons?|people)s?",
            r"\byp\b",
            r"unborn",
            r"bab(y|ies)",
            r"pupils?",
            r"siblings?",
        ),
    ),
    (
        RELATIVE,
        (
            r"(family|network|household)( network)?( members?| and friends)+",
            r"(family|significant|important)( persons?| people| others?)+",
            r"relatives?",
            r"(maternal |paternal )?(grand(mother|father|parent)s?|aunts?|uncles?)",
            r"household",
        ),
    ),
)
"""Patterns for the words that name somebody; the first that is found counts."""

DETAILS: Final[dict[Target, str]] = {
    Target.NAME: """
        name, full name, names, full names, name in full, print name
    """,
    Target.GIVEN: """
        first name, first names, forename, forenames, given name, given names, christian name
    """,
    Target.SURNAME: """
        surname, last name, family name, second name
    """,
    Target.KNOWN_AS: """
        known as, preferred name, nickname, also known as, aka, other names, likes to be called
    """,
    Target.BORN: """
        dob, d o b, date of birth, birth date, birthdate, born, birthday, date born, bday
    """,
    Target.DUE: """
        due date, edd, expected date of delivery, expected delivery date, due
    """,
    Target.RELATIONSHIP: """
        relationship, relation, relationship to, relation to, relationship with, how related, who
        they are, relationship to family, role in family, connection
    """,
    Target.RESPONSIBILITY: """
        parental responsibility, pr, has pr, has parental responsibility, holds pr, pr held, holds
        parental responsibility, does have pr, with pr
    """,
    Target.PHONE: """
        phone, telephone, tel, tel no, phone number, telephone number, telephone no, mobile,
        mobile number, mobile phone, mobile no, contact number, contact numbers, contact no, home
        phone, home telephone, work phone, landline, phone no, cell, contact tel, contact
        telephone, contact telephone number, phone numbers, telephone numbers, mobile tel, phone
        mobile, phone home, phone work, contact phone number, contact phone, tel number, direct
        dial, office number, contact details
    """,
    Target.EMAIL: """
        email, e mail, email address, e mail address, mail, secure email
    """,
    Target.ADDRESS: """
        address, home address, current address, postal address, full address, street, address and
        postcode, address including postcode, present address, lives at, placement address, office
        address, work address, address 1, address line 1, where living
    """,
    Target.POSTCODE: """
        postcode, post code, zip
    """,
    Target.SCHOOL: """
        school, nursery, school nursery, nursery school, education, college, school or nursery,
        school attended, name of school, education provision, education setting, education
        placement, school college, nursery school college, school name
    """,
    Target.LEGAL_STATUS: """
        legal status, status, legal order, legal orders, current legal status, order, orders in
        place
    """,
    Target.LANGUAGE: """
        language, languages, first language, preferred language, language spoken, languages
        spoken, main language, home language, spoken language, language at home, speaks, mother
        tongue, preferred spoken language
    """,
    Target.INTERPRETER: """
        interpreter, interpreter needed, interpreter required, is interpreter needed, is
        interpreter required, needs interpreter, interpreter y n, interpreter yes no, requires
        interpreter
    """,
    Target.ACCESS: """
        access needs, disability, disabilities, additional needs, communication needs, access,
        special needs, accessibility, access requirements, support needs, disability or additional
        needs, any disabilities, any access needs, health or disability, access or communication
        needs
    """,
    Target.ETHNICITY: """
        ethnicity, ethnic origin, ethnic group, ethnic background
    """,
    Target.FAITH: """
        religion, faith, religion faith, faith religion, religion or belief
    """,
    Target.PRONOUNS: """
        pronouns, preferred pronouns
    """,
    Target.DIET: """
        dietary needs, diet, dietary requirements, food
    """,
    Target.JOB: """
        job, job title, role, position, title, designation, post, job role
    """,
    Target.ORGANISATION: """
        organisation, organization, agency, team, department, employer, service, local authority,
        company, org, team name, agency organisation, organisation team, office, agency team
    """,
    Target.NOTES: """
        notes, note, comments, comment, other information, remarks
    """,
}
"""Labels for each detail of a person, with commas between them."""

OF_CASE: Final[tuple[tuple[Target, tuple[str, ...]], ...]] = (
    (
        Target.COMMISSIONER_REFERENCE,
        (
            r"\b(reference|ref)\b",
            r"\b(case|client|file|system|child|person|service user) (id|no|number)\b",
            r"\b(mosaic|liquidlogic|carefirst|lcs|swift) (id|no|number)\b",
            r"\bunique (id|number)",
        ),
    ),
    (
        Target.RECEIVED,
        (
            r"^(date )?(of )?referral( form)?( date| received| made| completed)*$",
            r"date of (this )?referral",
            r"referral date",
            r"date (referral )?(received|completed|referred|of request)",
            r"^date( of form)?$",
            r"^received$",
        ),
    ),
    (
        Target.BINDING_DATE,
        (
            r"court",
            r"hearing",
            r"legal planning",
            r"icpc",
            r"rcpc",
            r"child protection conference",
            r"review conference",
            r"case conference",
            r"lac review",
            r"looked after review",
            r"cla review",
            r"deadline",
            r"key dates?",
            r"important dates?",
            r"placement ends?",
            r"statutory review",
            r"initial conference",
        ),
    ),
    (
        Target.REASONS,
        (
            r"^(main |primary )?reasons?( for)?( the| this)? ?referrals?( reasons?)?$",
            r"categor(y|ies) of (need|abuse)",
            r"referral reasons?",
            r"category",
            r"^reasons?$",
        ),
    ),
    (
        Target.CONTEXT,
        (
            r"level of (need|intervention)",
            r"where.*(case|child) (stands|is at)",
            r"current (status|plan|involvement)",
            r"type of (plan|case)",
            r"threshold",
            r"stage of (involvement|process)",
            r"statutory (status|basis)",
            r"plan type",
            r"case status",
        ),
    ),
    (
        Target.BOTTOM_LINE,
        (
            r"bottom ?lines?",
            r"non ?negotiables?",
            r"must (the|any) (family )?plan",
            r"not (be )?(acceptable|accepted)",
            r"cannot be (part|accepted)",
            r"must (be in|include)",
            r"unacceptable",
        ),
    ),
    (
        Target.QUESTION,
        (
            r"questions?\b.*(family|address|conference|answer|fgc|meeting|plan)",
            r"family questions?",
            r"(family|conference|meeting).*\bquestions?",
            r"^questions?$",
            r"(would|do) you (like|want) the family to (answer|decide|consider|plan|address)",
        ),
    ),
    (
        Target.PURPOSE,
        (
            r"purpose",
            r"\baims?\b",
            r"hoped? (for|to)",
            r"(desired|hoped for|intended|expected) outcomes?",
            r"objectives?",
            r"what (needs|has|must) to? ?(change|happen)",
            r"decisions? (to be made|needed|that need)",
            r"goals?",
            r"why (an? )?(fgc|conference|family)",
            r"what (would|do) you (like|want).*(achieve|happen|change)",
        ),
    ),
    (
        Target.STRENGTH,
        (
            r"strengths?",
            r"working well",
            r"(what|things) (is|are|goes|going) (going )?well",
            r"protective factors?",
            r"positives?",
            r"goes well",
            r"resilience",
        ),
    ),
    (
        Target.RESOURCE,
        (
            r"resources?",
            r"(support|help|services?) (on offer|available|offered|that can be)",
            r"what can .* offer",
            r"agency support",
        ),
    ),
    (
        Target.WORRY,
        (
            r"worr(y|ies|ied|ying)",
            r"concern(s|ed)?",
            r"\brisks?( factors?)?\b",
            r"danger",
            r"harm\b",
            r"difficult(y|ies)",
            r"problems?",
            r"not (going|working) well",
            r"issues?",
        ),
    ),
    (
        Target.FAMILY_NAME,
        (
            r"^(family|families) (name|surname)s?$",
            r"name of (the )?family",
            r"case name",
        ),
    ),
)
"""Patterns for what is said of the whole case; the first that is found counts."""
