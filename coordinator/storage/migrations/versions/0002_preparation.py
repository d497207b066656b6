"""The second schema: preparing a family up to the eve of its conference."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the records of preparation and the weeks, and the columns that go with them."""
    op.create_table(
        "day_off",
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_off")),
    )
    op.create_table(
        "time_target",
        sa.Column("commissioner_id", sa.String(), nullable=False),
        sa.Column("time_set", sa.String(), server_default="usual", nullable=False),
        sa.Column("step", sa.String(), server_default="conference", nullable=False),
        sa.Column("amount", sa.Integer(), server_default="1", nullable=False),
        sa.Column("unit", sa.String(), server_default="working days", nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["commissioner_id"],
            ["commissioner.id"],
            name=op.f("fk_time_target_commissioner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_target")),
    )
    op.create_index(op.f("ix_time_target_commissioner_id"), "time_target", ["commissioner_id"], unique=False)
    op.create_table(
        "availability",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="cannot come", nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("weekdays", sa.String(), server_default="[]", nullable=False),
        sa.Column("from_time", sa.Time(), nullable=True),
        sa.Column("until_time", sa.Time(), nullable=True),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_availability_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_availability_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_availability")),
    )
    op.create_index(op.f("ix_availability_case_id"), "availability", ["case_id"], unique=False)
    op.create_index(op.f("ix_availability_person_id"), "availability", ["person_id"], unique=False)
    op.create_table(
        "baseline",
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("with_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("agreed", sa.String(), server_default="", nullable=False),
        sa.Column("workers_willing", sa.String(), nullable=True),
        sa.Column("workers_willing_words", sa.String(), server_default="", nullable=False),
        sa.Column("carers_willing", sa.String(), nullable=True),
        sa.Column("carers_willing_words", sa.String(), server_default="", nullable=False),
        sa.Column("information_due", sa.Date(), nullable=True),
        sa.Column("information_received", sa.Date(), nullable=True),
        sa.Column("parents_saw_on", sa.Date(), nullable=True),
        sa.Column("parents_saw_how", sa.String(), server_default="", nullable=False),
        sa.Column("mediation", sa.String(), nullable=True),
        sa.Column("mediation_on", sa.Date(), nullable=True),
        sa.Column("mediation_words", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_baseline_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_baseline")),
    )
    op.create_index(op.f("ix_baseline_case_id"), "baseline", ["case_id"], unique=False)
    op.create_table(
        "binding_date",
        sa.Column("kind", sa.String(), server_default="court hearing", nullable=False),
        sa.Column("falls_on", sa.Date(), nullable=True),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_binding_date_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_binding_date")),
    )
    op.create_index(op.f("ix_binding_date_case_id"), "binding_date", ["case_id"], unique=False)
    op.create_table(
        "clock_pause",
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), server_default="other", nullable=False),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_clock_pause_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_pause")),
    )
    op.create_index(op.f("ix_clock_pause_case_id"), "clock_pause", ["case_id"], unique=False)
    op.create_table(
        "incident",
        sa.Column("kind", sa.String(), server_default="a worry about safety", nullable=False),
        sa.Column("happened", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(), server_default="Europe/London", nullable=False),
        sa.Column("said_by_id", sa.String(), nullable=True),
        sa.Column("about_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("what_was_said", sa.String(), server_default="", nullable=False),
        sa.Column("what_was_asked", sa.String(), server_default="", nullable=False),
        sa.Column("told_whom", sa.String(), server_default="", nullable=False),
        sa.Column("told_when", sa.DateTime(), nullable=True),
        sa.Column("told_how", sa.String(), server_default="", nullable=False),
        sa.Column("family_knows", sa.Boolean(), nullable=True),
        sa.Column("what_followed", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_incident_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["said_by_id"],
            ["person.id"],
            name=op.f("fk_incident_said_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_case_id"), "incident", ["case_id"], unique=False)
    op.create_index(op.f("ix_incident_said_by_id"), "incident", ["said_by_id"], unique=False)
    op.create_table(
        "offer",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=True),
        sa.Column("offered_by", sa.String(), server_default="", nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("reply", sa.String(), nullable=True),
        sa.Column("replied_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("decided_by", sa.String(), server_default="", nullable=False),
        sa.Column("child_views", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_offer_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_offer_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
    )
    op.create_index(op.f("ix_offer_case_id"), "offer", ["case_id"], unique=False)
    op.create_index(op.f("ix_offer_person_id"), "offer", ["person_id"], unique=False)
    op.create_table(
        "override",
        sa.Column("judgement", sa.String(), server_default="", nullable=False),
        sa.Column("subject", sa.String(), server_default="", nullable=False),
        sa.Column("sentence", sa.String(), server_default="", nullable=False),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_override_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_override")),
    )
    op.create_index(op.f("ix_override_case_id"), "override", ["case_id"], unique=False)
    op.create_table(
        "picture_position",
        sa.Column("picture", sa.String(), server_default="genogram", nullable=False),
        sa.Column("subject", sa.String(), server_default="", nullable=False),
        sa.Column("x", sa.Integer(), server_default="0", nullable=False),
        sa.Column("y", sa.Integer(), server_default="0", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_picture_position_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picture_position")),
    )
    op.create_index(op.f("ix_picture_position_case_id"), "picture_position", ["case_id"], unique=False)
    op.create_table(
        "resource_on_offer",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("offered_by", sa.String(), server_default="", nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_resource_on_offer_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource_on_offer")),
    )
    op.create_index(op.f("ix_resource_on_offer_case_id"), "resource_on_offer", ["case_id"], unique=False)
    op.create_table(
        "routine_line",
        sa.Column("weekdays", sa.String(), server_default="[]", nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("what", sa.String(), server_default="", nullable=False),
        sa.Column("person_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("needs_cover", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_routine_line_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routine_line")),
    )
    op.create_index(op.f("ix_routine_line_case_id"), "routine_line", ["case_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("due_by", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_task_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_task_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_case_id"), "task", ["case_id"], unique=False)
    op.create_index(op.f("ix_task_person_id"), "task", ["person_id"], unique=False)
    op.create_table(
        "tie",
        sa.Column("from_id", sa.String(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("service", sa.String(), server_default="", nullable=False),
        sa.Column("strength", sa.String(), server_default="ordinary", nullable=False),
        sa.Column("stressful", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("flow", sa.String(), server_default="both ways", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_tie_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["from_id"], ["person.id"], name=op.f("fk_tie_from_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_tie_person_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie")),
    )
    op.create_index(op.f("ix_tie_case_id"), "tie", ["case_id"], unique=False)
    op.create_index(op.f("ix_tie_from_id"), "tie", ["from_id"], unique=False)
    op.create_index(op.f("ix_tie_person_id"), "tie", ["person_id"], unique=False)
    op.create_table(
        "told_what",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("may_hear", sa.String(), server_default="", nullable=False),
        sa.Column("may_not_hear", sa.String(), server_default="", nullable=False),
        sa.Column("agreed_by", sa.String(), server_default="[]", nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_told_what_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_told_what_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told_what")),
    )
    op.create_index(op.f("ix_told_what_case_id"), "told_what", ["case_id"], unique=False)
    op.create_index(op.f("ix_told_what_person_id"), "told_what", ["person_id"], unique=False)
    op.create_table(
        "postponement",
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("new_meeting_id", sa.String(), nullable=True),
        sa.Column("was_planned", sa.DateTime(), nullable=True),
        sa.Column("moved_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), server_default="other", nullable=False),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.Column("asked_by", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_postponement_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_postponement_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["new_meeting_id"],
            ["meeting.id"],
            name=op.f("fk_postponement_new_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_postponement")),
    )
    op.create_index(op.f("ix_postponement_case_id"), "postponement", ["case_id"], unique=False)
    op.create_index(op.f("ix_postponement_meeting_id"), "postponement", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_postponement_new_meeting_id"), "postponement", ["new_meeting_id"], unique=False)
    op.add_column("case", sa.Column("close_reason", sa.String(), nullable=True))
    op.add_column("case", sa.Column("one_side_reason", sa.String(), server_default="", nullable=False))
    op.add_column("case_child", sa.Column("context", sa.String(), nullable=True))
    op.add_column("case_child", sa.Column("context_since", sa.Date(), nullable=True))
    op.add_column("case_child", sa.Column("reasons", sa.String(), server_default="[]", nullable=False))
    op.add_column("case_child", sa.Column("no_voice_reason", sa.String(), server_default="", nullable=False))
    op.add_column("case_child", sa.Column("wants_to_raise", sa.String(), server_default="", nullable=False))
    op.add_column("commissioner", sa.Column("nation", sa.String(), server_default="England", nullable=False))
    op.add_column(
        "commissioner", sa.Column("counts_from", sa.String(), server_default="the allocation", nullable=False)
    )
    op.add_column("contact", sa.Column("next_step_done", sa.Date(), nullable=True))
    op.add_column("interpreter", sa.Column("born", sa.String(), nullable=True))
    _point_at_person("interpreter", "person_id")
    op.add_column("interpreter", sa.Column("modes", sa.String(), server_default="[]", nullable=False))
    op.add_column("interpreter", sa.Column("area", sa.String(), server_default="", nullable=False))
    op.add_column("interpreter", sa.Column("notice_days", sa.Integer(), nullable=True))
    op.add_column("interpreter", sa.Column("cancel_days", sa.Integer(), nullable=True))
    op.add_column(
        "interpreter", sa.Column("cancel_counts", sa.String(), server_default="working days", nullable=False)
    )
    op.create_index(op.f("ix_interpreter_person_id"), "interpreter", ["person_id"], unique=False)
    op.add_column("participant", sa.Column("asked_on", sa.Date(), nullable=True))
    op.add_column("participant", sa.Column("replied_on", sa.Date(), nullable=True))
    _point_at_person("participant", "spokesperson_id")
    _point_at_person("participant", "looked_after_by_id")
    op.add_column("participant", sa.Column("offer_confirmed_on", sa.Date(), nullable=True))
    op.add_column("participant", sa.Column("offer_confirmed_how", sa.String(), nullable=True))
    op.add_column("participant", sa.Column("good_for", sa.String(), server_default="[]", nullable=False))
    op.add_column("participant", sa.Column("good_for_words", sa.String(), server_default="", nullable=False))
    op.add_column("participant", sa.Column("helped_before", sa.String(), server_default="", nullable=False))
    op.add_column("participant", sa.Column("lost_touch", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("participant", sa.Column("knows", sa.String(), nullable=True))
    op.create_index(
        op.f("ix_participant_looked_after_by_id"), "participant", ["looked_after_by_id"], unique=False
    )
    op.create_index(op.f("ix_participant_spokesperson_id"), "participant", ["spokesperson_id"], unique=False)
    op.add_column("person", sa.Column("symbol", sa.String(), nullable=True))
    _point_at_person("person", "merged_into_id")
    op.create_index(op.f("ix_person_merged_into_id"), "person", ["merged_into_id"], unique=False)
    op.add_column("venue", sa.Column("area", sa.String(), server_default="", nullable=False))
    op.add_column("venue", sa.Column("quiet_space", sa.Boolean(), nullable=True))
    op.add_column("venue", sa.Column("has_parking", sa.Boolean(), nullable=True))
    op.add_column("venue", sa.Column("cancel_days", sa.Integer(), nullable=True))
    op.add_column("venue", sa.Column("cancel_counts", sa.String(), server_default="days", nullable=False))
    op.add_column("venue_booking", sa.Column("side_room", sa.String(), server_default="", nullable=False))
    op.add_column("visit", sa.Column("risk_flagged", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("visit", sa.Column("buddy_agreed", sa.Boolean(), server_default="0", nullable=False))


def _point_at_person(table: str, column: str) -> None:
    """Add a column that points at a person: SQLite takes such a key only together with its column."""
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR "
        f"CONSTRAINT fk_{table}_{column} REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED"
    )
