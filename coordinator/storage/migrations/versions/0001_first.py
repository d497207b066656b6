"""The first schema: everything a family's way to a written-up plan needs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, and the full-text index beside them."""
    op.create_table(
        "commissioner",
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("kind", sa.String(), server_default="council", nullable=False),
        sa.Column("team", sa.String(), server_default="", nullable=False),
        sa.Column("contact_name", sa.String(), server_default="", nullable=False),
        sa.Column("contact_phone", sa.String(), server_default="", nullable=False),
        sa.Column("contact_email", sa.String(), server_default="", nullable=False),
        sa.Column("mileage_rate", sa.Integer(), nullable=True),
        sa.Column("retention_rule", sa.String(), server_default="", nullable=False),
        sa.Column("secure_email", sa.String(), server_default="", nullable=False),
        sa.Column("data_role", sa.String(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commissioner")),
    )
    op.create_table(
        "coordinator",
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("trading_name", sa.String(), server_default="", nullable=False),
        sa.Column("strap_line", sa.String(), server_default="", nullable=False),
        sa.Column("address", sa.String(), server_default="", nullable=False),
        sa.Column("phone", sa.String(), server_default="", nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("registration", sa.String(), server_default="", nullable=False),
        sa.Column("registration_renewal", sa.Date(), nullable=True),
        sa.Column("dbs_number", sa.String(), server_default="", nullable=False),
        sa.Column("dbs_date", sa.Date(), nullable=True),
        sa.Column("insurance_until", sa.Date(), nullable=True),
        sa.Column("logo_sealed_name", sa.String(), server_default="", nullable=False),
        sa.Column("logo_sha256", sa.String(), server_default="", nullable=False),
        sa.Column("accent_colour", sa.String(), server_default="0E6666", nullable=False),
        sa.Column("marking", sa.String(), server_default="Private and confidential", nullable=False),
        sa.Column("lock_after_minutes", sa.Integer(), server_default="10", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coordinator")),
    )
    op.create_table(
        "draft",
        sa.Column("record_type", sa.String(), server_default="", nullable=False),
        sa.Column("record_id", sa.String(), server_default="", nullable=False),
        sa.Column("field", sa.String(), server_default="", nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("cursor", sa.Integer(), server_default="0", nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
    )
    op.create_index("ix_draft_record", "draft", ["record_type", "record_id"], unique=False)
    op.create_table(
        "interpreter",
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("agency", sa.String(), server_default="", nullable=False),
        sa.Column("is_agency", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("languages", sa.String(), server_default="[]", nullable=False),
        sa.Column("dialects", sa.String(), server_default="[]", nullable=False),
        sa.Column("sign_level", sa.String(), server_default="", nullable=False),
        sa.Column("register_number", sa.String(), server_default="", nullable=False),
        sa.Column("gender", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), server_default="", nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("dbs_number", sa.String(), server_default="", nullable=False),
        sa.Column("dbs_date", sa.Date(), nullable=True),
        sa.Column("confidentiality_signed", sa.Date(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=True),
        sa.Column("cancel_terms", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter")),
    )
    op.create_table(
        "journal",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("kind", sa.String(), server_default="done", nullable=False),
        sa.Column("command", sa.String(), server_default="", nullable=False),
        sa.Column("label", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), server_default="", nullable=False),
        sa.Column("schema", sa.String(), server_default="", nullable=False),
        sa.Column("final", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("remedy", sa.String(), server_default="", nullable=False),
        sa.Column("visit", sa.String(), server_default="", nullable=False),
        sa.Column("answers", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_journal")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_case", "journal", ["case_id"], unique=False)
    op.create_table(
        "journal_change",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("record_type", sa.String(), server_default="", nullable=False),
        sa.Column("record_id", sa.String(), server_default="", nullable=False),
        sa.Column("before", sa.String(), server_default="", nullable=False),
        sa.Column("after", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_change_record", "journal_change", ["record_type", "record_id"], unique=False)
    op.create_index("ix_journal_change_sequence", "journal_change", ["sequence"], unique=False)
    op.create_table(
        "platform_limit",
        sa.Column("platform", sa.String(), server_default="other", nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("numbers_visible", sa.Boolean(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platform_limit")),
    )
    op.create_table(
        "search_row",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("record_type", sa.String(), server_default="", nullable=False),
        sa.Column("record_id", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_search_row")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_search_row_record", "search_row", ["record_type", "record_id"], unique=False)
    op.create_table(
        "venue",
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("address", sa.String(), server_default="", nullable=False),
        sa.Column("postcode", sa.String(), server_default="", nullable=False),
        sa.Column("side_room", sa.Boolean(), nullable=True),
        sa.Column("step_free", sa.Boolean(), nullable=True),
        sa.Column("accessible_toilet", sa.Boolean(), nullable=True),
        sa.Column("hearing_loop", sa.Boolean(), nullable=True),
        sa.Column("kitchen", sa.Boolean(), nullable=True),
        sa.Column("wifi", sa.Boolean(), nullable=True),
        sa.Column("mobile_signal", sa.String(), server_default="", nullable=False),
        sa.Column("parking", sa.String(), server_default="", nullable=False),
        sa.Column("bus", sa.String(), server_default="", nullable=False),
        sa.Column("key_holder", sa.String(), server_default="", nullable=False),
        sa.Column("phone", sa.String(), server_default="", nullable=False),
        sa.Column("email", sa.String(), server_default="", nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("cost_terms", sa.String(), server_default="", nullable=False),
        sa.Column("cancel_terms", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue")),
    )
    op.create_table(
        "case",
        sa.Column("reference", sa.String(), server_default="", nullable=False),
        sa.Column("family_name", sa.String(), server_default="", nullable=False),
        sa.Column("commissioner_id", sa.String(), nullable=True),
        sa.Column("commissioner_reference", sa.String(), server_default="", nullable=False),
        sa.Column("model", sa.String(), server_default="family group conference", nullable=False),
        sa.Column("context", sa.String(), nullable=True),
        sa.Column("reasons", sa.String(), server_default="[]", nullable=False),
        sa.Column("purpose", sa.String(), server_default="", nullable=False),
        sa.Column("received", sa.Date(), nullable=True),
        sa.Column("allocated", sa.Date(), nullable=True),
        sa.Column("target_conference", sa.Date(), nullable=True),
        sa.Column("urgent", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("stage", sa.String(), server_default="referral", nullable=False),
        sa.Column("status", sa.String(), server_default="open", nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), server_default="", nullable=False),
        sa.Column("legal_hold", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["commissioner_id"],
            ["commissioner.id"],
            name=op.f("fk_case_commissioner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
    )
    op.create_index(op.f("ix_case_commissioner_id"), "case", ["commissioner_id"], unique=False)
    op.create_index("ix_case_status", "case", ["status"], unique=False)
    op.create_table(
        "person",
        sa.Column("commissioner_id", sa.String(), nullable=True),
        sa.Column("given", sa.String(), server_default="", nullable=False),
        sa.Column("family", sa.String(), server_default="", nullable=False),
        sa.Column("known_as", sa.String(), server_default="", nullable=False),
        sa.Column("born", sa.String(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("died", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("died_on", sa.String(), nullable=True),
        sa.Column("pronouns", sa.String(), server_default="", nullable=False),
        sa.Column("ethnicity", sa.String(), server_default="", nullable=False),
        sa.Column("faith", sa.String(), server_default="", nullable=False),
        sa.Column("speaks", sa.String(), server_default="[]", nullable=False),
        sa.Column("reads", sa.String(), server_default="[]", nullable=False),
        sa.Column("dialect", sa.String(), server_default="", nullable=False),
        sa.Column("sign_language", sa.String(), server_default="", nullable=False),
        sa.Column("interpreter_needed", sa.Boolean(), nullable=True),
        sa.Column("access_needs", sa.String(), server_default="[]", nullable=False),
        sa.Column("access_notes", sa.String(), server_default="", nullable=False),
        sa.Column("diet", sa.String(), server_default="", nullable=False),
        sa.Column("literacy", sa.String(), server_default="", nullable=False),
        sa.Column("job_title", sa.String(), server_default="", nullable=False),
        sa.Column("organisation", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["commissioner_id"],
            ["commissioner.id"],
            name=op.f("fk_person_commissioner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_commissioner_id"), "person", ["commissioner_id"], unique=False)
    op.create_table(
        "venue_room",
        sa.Column("venue_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), server_default="", nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["venue_id"],
            ["venue.id"],
            name=op.f("fk_venue_room_venue_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue_room")),
    )
    op.create_index(op.f("ix_venue_room_venue_id"), "venue_room", ["venue_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("original_name", sa.String(), server_default="", nullable=False),
        sa.Column("about_id", sa.String(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=True),
        sa.Column("sealed_name", sa.String(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["about_id"],
            ["person.id"],
            name=op.f("fk_attachment_about_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_attachment_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_about_id"), "attachment", ["about_id"], unique=False)
    op.create_index(op.f("ix_attachment_case_id"), "attachment", ["case_id"], unique=False)
    op.create_table(
        "bottom_line",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("agreed_by", sa.String(), server_default="", nullable=False),
        sa.Column("met", sa.Boolean(), nullable=True),
        sa.Column("met_how", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_bottom_line_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bottom_line")),
    )
    op.create_index(op.f("ix_bottom_line_case_id"), "bottom_line", ["case_id"], unique=False)
    op.create_table(
        "case_child",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("legal_status", sa.String(), nullable=True),
        sa.Column("legal_status_since", sa.Date(), nullable=True),
        sa.Column("wants_to_attend", sa.String(), nullable=True),
        sa.Column("wants_there", sa.String(), server_default="", nullable=False),
        sa.Column("does_not_want_there", sa.String(), server_default="", nullable=False),
        sa.Column("own_words", sa.String(), server_default="", nullable=False),
        sa.Column("own_words_may_be_shared", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("interpretation", sa.String(), server_default="", nullable=False),
        sa.Column("adults_believe", sa.String(), server_default="", nullable=False),
        sa.Column("believed_by", sa.String(), server_default="[]", nullable=False),
        sa.Column("views_sought_on", sa.Date(), nullable=True),
        sa.Column("views_sought_by", sa.String(), server_default="", nullable=False),
        sa.Column("views_sought_how", sa.String(), server_default="", nullable=False),
        sa.Column("voiced_by_id", sa.String(), nullable=True),
        sa.Column("advocate_id", sa.String(), nullable=True),
        sa.Column("told_by_id", sa.String(), nullable=True),
        sa.Column("tell_by", sa.Date(), nullable=True),
        sa.Column("during_the_meeting", sa.String(), server_default="", nullable=False),
        sa.Column("wanted_but_feared_id", sa.String(), nullable=True),
        sa.Column("fears", sa.String(), server_default="", nullable=False),
        sa.Column("existing_safety", sa.String(), server_default="", nullable=False),
        sa.Column("must_happen_first", sa.String(), server_default="", nullable=False),
        sa.Column("child_was_told", sa.String(), server_default="", nullable=False),
        sa.Column("look_again_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["advocate_id"],
            ["person.id"],
            name=op.f("fk_case_child_advocate_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_case_child_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_case_child_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["told_by_id"],
            ["person.id"],
            name=op.f("fk_case_child_told_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["voiced_by_id"],
            ["person.id"],
            name=op.f("fk_case_child_voiced_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["wanted_but_feared_id"],
            ["person.id"],
            name=op.f("fk_case_child_wanted_but_feared_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_child")),
    )
    op.create_index(op.f("ix_case_child_advocate_id"), "case_child", ["advocate_id"], unique=False)
    op.create_index(op.f("ix_case_child_case_id"), "case_child", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_child_person_id"), "case_child", ["person_id"], unique=False)
    op.create_index(op.f("ix_case_child_told_by_id"), "case_child", ["told_by_id"], unique=False)
    op.create_index(op.f("ix_case_child_voiced_by_id"), "case_child", ["voiced_by_id"], unique=False)
    op.create_index(
        op.f("ix_case_child_wanted_but_feared_id"), "case_child", ["wanted_but_feared_id"], unique=False
    )
    op.create_table(
        "concern",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("worry_statement", sa.String(), server_default="", nullable=False),
        sa.Column("safety_goal", sa.String(), server_default="", nullable=False),
        sa.Column("raised_by_id", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_concern_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["raised_by_id"],
            ["person.id"],
            name=op.f("fk_concern_raised_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern")),
    )
    op.create_index(op.f("ix_concern_case_id"), "concern", ["case_id"], unique=False)
    op.create_index(op.f("ix_concern_raised_by_id"), "concern", ["raised_by_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("giver_id", sa.String(), nullable=False),
        sa.Column("given_as", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default="referral", nullable=False),
        sa.Column("scope", sa.String(), server_default="", nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_words", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_consent_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["giver_id"],
            ["person.id"],
            name=op.f("fk_consent_giver_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_case_id"), "consent", ["case_id"], unique=False)
    op.create_index(op.f("ix_consent_giver_id"), "consent", ["giver_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("person_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("happened", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), server_default="call", nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("summary", sa.String(), server_default="", nullable=False),
        sa.Column("topics", sa.String(), server_default="[]", nullable=False),
        sa.Column("next_step", sa.String(), server_default="", nullable=False),
        sa.Column("next_step_by", sa.Date(), nullable=True),
        sa.Column("miles", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_contact_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_case_id"), "contact", ["case_id"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="phone", nullable=False),
        sa.Column("value", sa.String(), server_default="", nullable=False),
        sa.Column("address", sa.String(), server_default="", nullable=False),
        sa.Column("town", sa.String(), server_default="", nullable=False),
        sa.Column("postcode", sa.String(), server_default="", nullable=False),
        sa.Column("safe_to_use", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("safe_times", sa.String(), server_default="", nullable=False),
        sa.Column("leave_message", sa.Boolean(), nullable=True),
        sa.Column("shared_with", sa.String(), server_default="nobody else", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_contact_point_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    op.create_index(op.f("ix_contact_point_person_id"), "contact_point", ["person_id"], unique=False)
    op.create_table(
        "family_question",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("agreed_by", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_family_question_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_question")),
    )
    op.create_index(op.f("ix_family_question_case_id"), "family_question", ["case_id"], unique=False)
    op.create_table(
        "keep_apart",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("other_id", sa.String(), nullable=False),
        sa.Column("level", sa.String(), server_default="be aware", nullable=False),
        sa.Column("order_reference", sa.String(), server_default="", nullable=False),
        sa.Column("order_expires", sa.Date(), nullable=True),
        sa.Column("court_permission", sa.String(), server_default="", nullable=False),
        sa.Column("arrangement", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_keep_apart_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["person.id"],
            name=op.f("fk_keep_apart_other_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_keep_apart_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keep_apart")),
    )
    op.create_index(op.f("ix_keep_apart_case_id"), "keep_apart", ["case_id"], unique=False)
    op.create_index(op.f("ix_keep_apart_other_id"), "keep_apart", ["other_id"], unique=False)
    op.create_index(op.f("ix_keep_apart_person_id"), "keep_apart", ["person_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("kind", sa.String(), server_default="conference", nullable=False),
        sa.Column("starts", sa.DateTime(), nullable=True),
        sa.Column("ends", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("place", sa.String(), server_default="", nullable=False),
        sa.Column("place_chosen_by_family", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("status", sa.String(), server_default="planned", nullable=False),
        sa.Column("reason_not_held", sa.String(), server_default="", nullable=False),
        sa.Column("chair", sa.String(), server_default="", nullable=False),
        sa.Column("note_taker", sa.String(), server_default="", nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("sharing_started", sa.Time(), nullable=True),
        sa.Column("sharing_ended", sa.Time(), nullable=True),
        sa.Column("sharing_notes", sa.String(), server_default="", nullable=False),
        sa.Column("private_started", sa.Time(), nullable=True),
        sa.Column("private_ended", sa.Time(), nullable=True),
        sa.Column("private_breaks", sa.String(), server_default="", nullable=False),
        sa.Column("private_calls_for_help", sa.String(), server_default="", nullable=False),
        sa.Column("agreeing_started", sa.Time(), nullable=True),
        sa.Column("agreeing_ended", sa.Time(), nullable=True),
        sa.Column("agreeing_notes", sa.String(), server_default="", nullable=False),
        sa.Column("child_spoken_for", sa.String(), server_default="", nullable=False),
        sa.Column("agenda", sa.String(), server_default="", nullable=False),
        sa.Column("ground_rules", sa.String(), server_default="", nullable=False),
        sa.Column("refreshments", sa.String(), server_default="", nullable=False),
        sa.Column("childcare", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_meeting_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_case_id"), "meeting", ["case_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), server_default="family", nullable=False),
        sa.Column("described_as", sa.String(), server_default="", nullable=False),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("counts_as", sa.String(), server_default="network", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("invited_by_id", sa.String(), nullable=True),
        sa.Column("invite_state", sa.String(), server_default="considered", nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("reason_words", sa.String(), server_default="", nullable=False),
        sa.Column("decided_by", sa.String(), server_default="", nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("with_them_if_remote", sa.String(), server_default="", nullable=False),
        sa.Column("can_offer", sa.String(), server_default="", nullable=False),
        sa.Column("circle", sa.Integer(), nullable=True),
        sa.Column("strengths", sa.String(), server_default="", nullable=False),
        sa.Column("brings", sa.String(), server_default="", nullable=False),
        sa.Column("transport", sa.String(), server_default="", nullable=False),
        sa.Column("childcare", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_participant_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["invited_by_id"],
            ["person.id"],
            name=op.f("fk_participant_invited_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_participant_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )
    op.create_index(op.f("ix_participant_case_id"), "participant", ["case_id"], unique=False)
    op.create_index(op.f("ix_participant_invited_by_id"), "participant", ["invited_by_id"], unique=False)
    op.create_index(op.f("ix_participant_person_id"), "participant", ["person_id"], unique=False)
    op.create_table(
        "person_fact",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="school", nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("shared_with", sa.String(), server_default="nobody else", nullable=False),
        sa.Column("current", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_person_fact_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_fact")),
    )
    op.create_index(op.f("ix_person_fact_person_id"), "person_fact", ["person_id"], unique=False)
    op.create_table(
        "relationship",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("other_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="other", nullable=False),
        sa.Column("parental_responsibility", sa.Boolean(), nullable=True),
        sa.Column("responsibility_from", sa.String(), server_default="", nullable=False),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("lives_with", sa.Boolean(), nullable=True),
        sa.Column("since", sa.String(), nullable=True),
        sa.Column("until", sa.String(), nullable=True),
        sa.Column("quality", sa.String(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["person.id"],
            name=op.f("fk_relationship_other_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_relationship_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relationship")),
    )
    op.create_index(op.f("ix_relationship_other_id"), "relationship", ["other_id"], unique=False)
    op.create_index(op.f("ix_relationship_person_id"), "relationship", ["person_id"], unique=False)
    op.create_table(
        "restriction",
        sa.Column("protected_id", sa.String(), nullable=False),
        sa.Column("viewer_id", sa.String(), nullable=True),
        sa.Column("hides", sa.String(), server_default="[]", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("source", sa.String(), server_default="", nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_restriction_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["protected_id"],
            ["person.id"],
            name=op.f("fk_restriction_protected_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["viewer_id"],
            ["person.id"],
            name=op.f("fk_restriction_viewer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
    )
    op.create_index(op.f("ix_restriction_case_id"), "restriction", ["case_id"], unique=False)
    op.create_index(op.f("ix_restriction_protected_id"), "restriction", ["protected_id"], unique=False)
    op.create_index(op.f("ix_restriction_viewer_id"), "restriction", ["viewer_id"], unique=False)
    op.create_table(
        "sharing_agreement",
        sa.Column("protected_id", sa.String(), nullable=False),
        sa.Column("viewer_id", sa.String(), nullable=False),
        sa.Column("shares", sa.String(), server_default="[]", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("recorded_words", sa.String(), server_default="", nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_sharing_agreement_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["protected_id"],
            ["person.id"],
            name=op.f("fk_sharing_agreement_protected_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["viewer_id"],
            ["person.id"],
            name=op.f("fk_sharing_agreement_viewer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sharing_agreement")),
    )
    op.create_index(op.f("ix_sharing_agreement_case_id"), "sharing_agreement", ["case_id"], unique=False)
    op.create_index(
        op.f("ix_sharing_agreement_protected_id"), "sharing_agreement", ["protected_id"], unique=False
    )
    op.create_index(op.f("ix_sharing_agreement_viewer_id"), "sharing_agreement", ["viewer_id"], unique=False)
    op.create_table(
        "strength",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("seen_by_id", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_strength_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["seen_by_id"],
            ["person.id"],
            name=op.f("fk_strength_seen_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strength")),
    )
    op.create_index(op.f("ix_strength_case_id"), "strength", ["case_id"], unique=False)
    op.create_index(op.f("ix_strength_seen_by_id"), "strength", ["seen_by_id"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("expected_mode", sa.String(), nullable=True),
        sa.Column("actual_mode", sa.String(), nullable=True),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.Column("arrived", sa.Time(), nullable=True),
        sa.Column("left", sa.Time(), nullable=True),
        sa.Column("parts", sa.String(), server_default="[]", nullable=False),
        sa.Column("absence_reason", sa.String(), server_default="", nullable=False),
        sa.Column("followed_up", sa.String(), server_default="", nullable=False),
        sa.Column("spokesperson_id", sa.String(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_attendance_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_attendance_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_attendance_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["spokesperson_id"],
            ["person.id"],
            name=op.f("fk_attendance_spokesperson_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_case_id"), "attendance", ["case_id"], unique=False)
    op.create_index(op.f("ix_attendance_meeting_id"), "attendance", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)
    op.create_index(op.f("ix_attendance_spokesperson_id"), "attendance", ["spokesperson_id"], unique=False)
    op.create_table(
        "online_room",
        sa.Column("meeting_id", sa.String(), nullable=True),
        sa.Column("platform", sa.String(), server_default="Microsoft Teams", nullable=False),
        sa.Column("link", sa.String(), server_default="", nullable=False),
        sa.Column("room_number", sa.String(), server_default="", nullable=False),
        sa.Column("passcode", sa.String(), server_default="", nullable=False),
        sa.Column("dial_in", sa.String(), server_default="", nullable=False),
        sa.Column("hosted_by", sa.String(), server_default="", nullable=False),
        sa.Column("tested_on", sa.Date(), nullable=True),
        sa.Column("tested_with", sa.String(), server_default="", nullable=False),
        sa.Column("numbers_visible", sa.Boolean(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_online_room_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_online_room_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_online_room")),
    )
    op.create_index(op.f("ix_online_room_case_id"), "online_room", ["case_id"], unique=False)
    op.create_index(op.f("ix_online_room_meeting_id"), "online_room", ["meeting_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("meeting_id", sa.String(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_plan_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_plan_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_case_id"), "plan", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_meeting_id"), "plan", ["meeting_id"], unique=False)
    op.create_table(
        "venue_booking",
        sa.Column("venue_id", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=True),
        sa.Column("room", sa.String(), server_default="", nullable=False),
        sa.Column("set_up_from", sa.DateTime(), nullable=True),
        sa.Column("starts", sa.DateTime(), nullable=True),
        sa.Column("ends", sa.DateTime(), nullable=True),
        sa.Column("clear_up_until", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("cancel_by", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), server_default="enquired", nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_venue_booking_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_venue_booking_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["venue_id"],
            ["venue.id"],
            name=op.f("fk_venue_booking_venue_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venue_booking")),
    )
    op.create_index(op.f("ix_venue_booking_case_id"), "venue_booking", ["case_id"], unique=False)
    op.create_index(op.f("ix_venue_booking_meeting_id"), "venue_booking", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_venue_booking_venue_id"), "venue_booking", ["venue_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("person_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("starts", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), server_default="", nullable=False),
        sa.Column("travel_minutes", sa.Integer(), nullable=True),
        sa.Column("to_cover", sa.String(), server_default="[]", nullable=False),
        sa.Column("risk_checked", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("risk_notes", sa.String(), server_default="", nullable=False),
        sa.Column("buddy", sa.String(), server_default="", nullable=False),
        sa.Column("buddy_phone", sa.String(), server_default="", nullable=False),
        sa.Column("due_back", sa.DateTime(), nullable=True),
        sa.Column("checked_in", sa.DateTime(), nullable=True),
        sa.Column("status", sa.String(), server_default="confirmed", nullable=False),
        sa.Column("contact_id", sa.String(), nullable=True),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_visit_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_visit_contact_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(op.f("ix_visit_case_id"), "visit", ["case_id"], unique=False)
    op.create_index(op.f("ix_visit_contact_id"), "visit", ["contact_id"], unique=False)
    op.create_table(
        "interpreter_booking",
        sa.Column("interpreter_id", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=True),
        sa.Column("visit_id", sa.String(), nullable=True),
        sa.Column("for_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("language", sa.String(), server_default="", nullable=False),
        sa.Column("dialect", sa.String(), server_default="", nullable=False),
        sa.Column("starts", sa.DateTime(), nullable=True),
        sa.Column("ends", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("no_link_checked", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("pre_brief", sa.DateTime(), nullable=True),
        sa.Column("stays_in_private_time", sa.Boolean(), nullable=True),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("cancel_by", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), server_default="enquired", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_interpreter_booking_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreter.id"],
            name=op.f("fk_interpreter_booking_interpreter_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_interpreter_booking_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"],
            ["visit.id"],
            name=op.f("fk_interpreter_booking_visit_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_booking")),
    )
    op.create_index(op.f("ix_interpreter_booking_case_id"), "interpreter_booking", ["case_id"], unique=False)
    op.create_index(
        op.f("ix_interpreter_booking_interpreter_id"), "interpreter_booking", ["interpreter_id"], unique=False
    )
    op.create_index(
        op.f("ix_interpreter_booking_meeting_id"), "interpreter_booking", ["meeting_id"], unique=False
    )
    op.create_index(
        op.f("ix_interpreter_booking_visit_id"), "interpreter_booking", ["visit_id"], unique=False
    )
    op.create_table(
        "plan_version",
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("status", sa.String(), server_default="draft", nullable=False),
        sa.Column("wanted", sa.String(), server_default="", nullable=False),
        sa.Column("family_time", sa.String(), server_default="", nullable=False),
        sa.Column("asks_of_services", sa.String(), server_default="", nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decision_reason", sa.String(), server_default="", nullable=False),
        sa.Column("decided_by", sa.String(), server_default="", nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("monitor", sa.String(), server_default="", nullable=False),
        sa.Column("referrer_checks", sa.String(), server_default="", nullable=False),
        sa.Column("who_tells_child", sa.String(), server_default="", nullable=False),
        sa.Column("tell_child_by", sa.Date(), nullable=True),
        sa.Column("if_difficult", sa.String(), server_default="", nullable=False),
        sa.Column("who_to_ask", sa.String(), server_default="", nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("review_place", sa.String(), server_default="", nullable=False),
        sa.Column("review_note", sa.String(), server_default="", nullable=False),
        sa.Column("why_new_version", sa.String(), server_default="", nullable=False),
        sa.Column("released_at", sa.DateTime(), nullable=True),
        sa.Column("snapshot", sa.String(), server_default="", nullable=False),
        sa.Column("snapshot_sha256", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_plan_version_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_plan_version_plan_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_version")),
    )
    op.create_index(op.f("ix_plan_version_case_id"), "plan_version", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_version_plan_id"), "plan_version", ["plan_id"], unique=False)
    op.create_table(
        "back_up_line",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("if_this", sa.String(), server_default="", nullable=False),
        sa.Column("then", sa.String(), server_default="", nullable=False),
        sa.Column("doer_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_back_up_line_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_back_up_line_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_back_up_line")),
    )
    op.create_index(op.f("ix_back_up_line_case_id"), "back_up_line", ["case_id"], unique=False)
    op.create_index(op.f("ix_back_up_line_version_id"), "back_up_line", ["version_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("paper", sa.String(), server_default="", nullable=False),
        sa.Column("title", sa.String(), server_default="", nullable=False),
        sa.Column("file_name", sa.String(), server_default="", nullable=False),
        sa.Column("reader_id", sa.String(), nullable=True),
        sa.Column("version_id", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=True),
        sa.Column("sealed_name", sa.String(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), server_default="0", nullable=False),
        sa.Column("view_sha256", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_document_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"],
            ["person.id"],
            name=op.f("fk_document_reader_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_document_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_case_id"), "document", ["case_id"], unique=False)
    op.create_index(op.f("ix_document_reader_id"), "document", ["reader_id"], unique=False)
    op.create_index(op.f("ix_document_version_id"), "document", ["version_id"], unique=False)
    op.create_table(
        "neutral_wording",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("instead_of", sa.String(), server_default="", nullable=False),
        sa.Column("say", sa.String(), server_default="", nullable=False),
        sa.Column("agreed_with_id", sa.String(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreed_with_id"],
            ["person.id"],
            name=op.f("fk_neutral_wording_agreed_with_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_neutral_wording_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_neutral_wording_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neutral_wording")),
    )
    op.create_index(
        op.f("ix_neutral_wording_agreed_with_id"), "neutral_wording", ["agreed_with_id"], unique=False
    )
    op.create_index(op.f("ix_neutral_wording_case_id"), "neutral_wording", ["case_id"], unique=False)
    op.create_index(op.f("ix_neutral_wording_version_id"), "neutral_wording", ["version_id"], unique=False)
    op.create_table(
        "plan_action",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("heading", sa.String(), server_default="", nullable=False),
        sa.Column("what", sa.String(), server_default="", nullable=False),
        sa.Column("doer_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("who_words", sa.String(), server_default="", nullable=False),
        sa.Column("by_when", sa.String(), server_default="", nullable=False),
        sa.Column("by_date", sa.Date(), nullable=True),
        sa.Column("helper_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("help_words", sa.String(), server_default="", nullable=False),
        sa.Column("support_needed", sa.String(), server_default="", nullable=False),
        sa.Column("how_checked", sa.String(), server_default="", nullable=False),
        sa.Column("checker_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("critical", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("stand_in_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("service_task", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("resource_agreed", sa.String(), server_default="", nullable=False),
        sa.Column("question_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("bottom_line_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("child_words", sa.String(), server_default="", nullable=False),
        sa.Column("child_picture", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_plan_action_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_plan_action_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_action")),
    )
    op.create_index(op.f("ix_plan_action_case_id"), "plan_action", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_action_version_id"), "plan_action", ["version_id"], unique=False)
    op.create_table(
        "plan_answer",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("question_id", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), server_default="", nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_plan_answer_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["family_question.id"],
            name=op.f("fk_plan_answer_question_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_plan_answer_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_answer")),
    )
    op.create_index(op.f("ix_plan_answer_case_id"), "plan_answer", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_answer_question_id"), "plan_answer", ["question_id"], unique=False)
    op.create_index(op.f("ix_plan_answer_version_id"), "plan_answer", ["version_id"], unique=False)
    op.create_table(
        "circulation",
        sa.Column("document_id", sa.String(), nullable=True),
        sa.Column("version_id", sa.String(), nullable=True),
        sa.Column("recipient_id", sa.String(), nullable=False),
        sa.Column("why", sa.String(), server_default="", nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("password_sent_how", sa.String(), server_default="", nullable=False),
        sa.Column("link_expires", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("proof_notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_circulation_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_circulation_document_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"],
            ["person.id"],
            name=op.f("fk_circulation_recipient_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_circulation_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circulation")),
    )
    op.create_index(op.f("ix_circulation_case_id"), "circulation", ["case_id"], unique=False)
    op.create_index(op.f("ix_circulation_document_id"), "circulation", ["document_id"], unique=False)
    op.create_index(op.f("ix_circulation_recipient_id"), "circulation", ["recipient_id"], unique=False)
    op.create_index(op.f("ix_circulation_version_id"), "circulation", ["version_id"], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search_text USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
