"""The third schema: the conference day, a plan complete enough to work, and its reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is asked in the room, what a plan asks of services, its reviews, and the columns for them."""
    op.create_table(
        "family_day",
        sa.Column("falls_on", sa.Date(), nullable=True),
        sa.Column("every_year", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("what", sa.String(), server_default="", nullable=False),
        sa.Column("person_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("arrangements", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_family_day_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_day")),
    )
    op.create_index(op.f("ix_family_day_case_id"), "family_day", ["case_id"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("meeting_id", sa.String(), nullable=True),
        sa.Column("given_as", sa.String(), server_default="family or friend", nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("heard", sa.String(), nullable=True),
        sa.Column("prepared", sa.String(), nullable=True),
        sa.Column("safe", sa.String(), nullable=True),
        sa.Column("realistic", sa.String(), nullable=True),
        sa.Column("said", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_feedback_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_feedback_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_feedback_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_case_id"), "feedback", ["case_id"], unique=False)
    op.create_index(op.f("ix_feedback_meeting_id"), "feedback", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_feedback_person_id"), "feedback", ["person_id"], unique=False)
    op.create_table(
        "further_question",
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), server_default="", nullable=False),
        sa.Column("asked_by_id", sa.String(), nullable=True),
        sa.Column("answer", sa.String(), server_default="", nullable=False),
        sa.Column("answered_by", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by_id"],
            ["person.id"],
            name=op.f("fk_further_question_asked_by_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_further_question_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_further_question_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_further_question")),
    )
    op.create_index(
        op.f("ix_further_question_asked_by_id"), "further_question", ["asked_by_id"], unique=False
    )
    op.create_index(op.f("ix_further_question_case_id"), "further_question", ["case_id"], unique=False)
    op.create_index(op.f("ix_further_question_meeting_id"), "further_question", ["meeting_id"], unique=False)
    op.create_table(
        "carer_if_needed",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("how_long", sa.String(), server_default="", nullable=False),
        sa.Column("said", sa.String(), server_default="", nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=True),
        sa.Column("checked_by", sa.String(), server_default="", nullable=False),
        sa.Column("lineage", sa.String(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="1", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_carer_if_needed_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_carer_if_needed_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_carer_if_needed_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carer_if_needed")),
    )
    op.create_index(op.f("ix_carer_if_needed_case_id"), "carer_if_needed", ["case_id"], unique=False)
    op.create_index(op.f("ix_carer_if_needed_person_id"), "carer_if_needed", ["person_id"], unique=False)
    op.create_index(op.f("ix_carer_if_needed_version_id"), "carer_if_needed", ["version_id"], unique=False)
    op.create_table(
        "council_plan",
        sa.Column("kind", sa.String(), server_default="care plan", nullable=False),
        sa.Column("version_id", sa.String(), nullable=True),
        sa.Column("sent_to", sa.String(), server_default="", nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("came_back_on", sa.Date(), nullable=True),
        sa.Column("what_came_back", sa.String(), server_default="", nullable=False),
        sa.Column("differs", sa.String(), server_default="", nullable=False),
        sa.Column("shared_with_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("shared_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_council_plan_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_council_plan_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_plan")),
    )
    op.create_index(op.f("ix_council_plan_case_id"), "council_plan", ["case_id"], unique=False)
    op.create_index(op.f("ix_council_plan_version_id"), "council_plan", ["version_id"], unique=False)
    op.create_table(
        "plan_agreement",
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("stand", sa.String(), nullable=True),
        sa.Column("said", sa.String(), server_default="", nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_plan_agreement_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_plan_agreement_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_version.id"],
            name=op.f("fk_plan_agreement_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_agreement")),
    )
    op.create_index(op.f("ix_plan_agreement_case_id"), "plan_agreement", ["case_id"], unique=False)
    op.create_index(op.f("ix_plan_agreement_person_id"), "plan_agreement", ["person_id"], unique=False)
    op.create_index(op.f("ix_plan_agreement_version_id"), "plan_agreement", ["version_id"], unique=False)
    op.create_table(
        "plan_test",
        sa.Column("action_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), server_default="other", nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("person_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("what", sa.String(), server_default="", nullable=False),
        sa.Column("worked", sa.Boolean(), nullable=True),
        sa.Column("how_it_went", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["plan_action.id"],
            name=op.f("fk_plan_test_action_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_plan_test_case_id"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_test")),
    )
    op.create_index(op.f("ix_plan_test_action_id"), "plan_test", ["action_id"], unique=False)
    op.create_index(op.f("ix_plan_test_case_id"), "plan_test", ["case_id"], unique=False)
    op.create_table(
        "resource_request",
        sa.Column("action_id", sa.String(), nullable=True),
        sa.Column("applied_by", sa.String(), server_default="", nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("item", sa.String(), server_default="", nullable=False),
        sa.Column("kind", sa.String(), server_default="one-off", nullable=False),
        sa.Column("duration", sa.String(), server_default="", nullable=False),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("why", sa.String(), server_default="", nullable=False),
        sa.Column("not_otherwise", sa.String(), server_default="", nullable=False),
        sa.Column("sustained_how", sa.String(), server_default="", nullable=False),
        sa.Column("panel_on", sa.Date(), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decision_words", sa.String(), server_default="", nullable=False),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("what_changed", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["plan_action.id"],
            name=op.f("fk_resource_request_action_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_resource_request_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource_request")),
    )
    op.create_index(op.f("ix_resource_request_action_id"), "resource_request", ["action_id"], unique=False)
    op.create_index(op.f("ix_resource_request_case_id"), "resource_request", ["case_id"], unique=False)
    op.create_table(
        "review_outcome",
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("action_id", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=True),
        sa.Column("evidence", sa.String(), server_default="[]", nullable=False),
        sa.Column("evidence_words", sa.String(), server_default="", nullable=False),
        sa.Column("told_by_ids", sa.String(), server_default="[]", nullable=False),
        sa.Column("if_problems", sa.String(), server_default="", nullable=False),
        sa.Column("how_managed", sa.String(), server_default="", nullable=False),
        sa.Column("how_known", sa.String(), server_default="", nullable=False),
        sa.Column("what_next", sa.String(), server_default="", nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("binned_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["plan_action.id"],
            name=op.f("fk_review_outcome_action_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"],
            ["case.id"],
            name=op.f("fk_review_outcome_case_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_review_outcome_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_outcome")),
    )
    op.create_index(op.f("ix_review_outcome_action_id"), "review_outcome", ["action_id"], unique=False)
    op.create_index(op.f("ix_review_outcome_case_id"), "review_outcome", ["case_id"], unique=False)
    op.create_index(op.f("ix_review_outcome_meeting_id"), "review_outcome", ["meeting_id"], unique=False)
    _point_at("attachment", "meeting_id", "meeting")
    op.create_index(op.f("ix_attachment_meeting_id"), "attachment", ["meeting_id"], unique=False)
    op.add_column("attendance", sa.Column("unexpected", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("attendance", sa.Column("why_absent", sa.String(), nullable=True))
    op.add_column("back_up_line", sa.Column("lineage", sa.String(), server_default="", nullable=False))
    _point_at("meeting", "follows_id", "meeting")
    op.add_column("meeting", sa.Column("why_not_held", sa.String(), nullable=True))
    op.add_column("meeting", sa.Column("outcome", sa.String(), nullable=True))
    op.add_column("meeting", sa.Column("next_step", sa.String(), nullable=True))
    op.add_column("meeting", sa.Column("alternative", sa.String(), server_default="", nullable=False))
    op.add_column("meeting", sa.Column("room_checks", sa.String(), server_default="[]", nullable=False))
    op.add_column("meeting", sa.Column("off_table", sa.String(), server_default="[]", nullable=False))
    op.add_column("meeting", sa.Column("rules_agreed", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("meeting", sa.Column("handed_over", sa.String(), server_default="[]", nullable=False))
    _point_at("meeting", "call_host_id", "person")
    op.add_column("meeting", sa.Column("closing", sa.String(), server_default="[]", nullable=False))
    op.add_column("meeting", sa.Column("working_well", sa.String(), server_default="", nullable=False))
    op.add_column("meeting", sa.Column("worries", sa.String(), server_default="", nullable=False))
    op.add_column("meeting", sa.Column("changes", sa.String(), server_default="", nullable=False))
    _point_at("meeting", "run_by_id", "person")
    _point_at("meeting", "next_run_by_id", "person")
    op.add_column("meeting", sa.Column("next_run_evidence", sa.String(), server_default="", nullable=False))
    op.create_index(op.f("ix_meeting_call_host_id"), "meeting", ["call_host_id"], unique=False)
    op.create_index(op.f("ix_meeting_follows_id"), "meeting", ["follows_id"], unique=False)
    op.create_index(op.f("ix_meeting_next_run_by_id"), "meeting", ["next_run_by_id"], unique=False)
    op.create_index(op.f("ix_meeting_run_by_id"), "meeting", ["run_by_id"], unique=False)
    op.add_column("plan_action", sa.Column("picture", sa.String(), server_default="", nullable=False))
    op.add_column("plan_action", sa.Column("recurrence", sa.String(), server_default="", nullable=False))
    op.add_column("plan_action", sa.Column("starts_on", sa.Date(), nullable=True))
    op.add_column("plan_action", sa.Column("from_time", sa.Time(), nullable=True))
    op.add_column("plan_action", sa.Column("until_time", sa.Time(), nullable=True))
    op.add_column("plan_action", sa.Column("gives_cover", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("plan_action", sa.Column("role", sa.String(), nullable=True))
    op.add_column("plan_action", sa.Column("service", sa.String(), server_default="", nullable=False))
    op.add_column("plan_action", sa.Column("resource_state", sa.String(), nullable=True))
    op.add_column("plan_action", sa.Column("lineage", sa.String(), server_default="", nullable=False))
    op.add_column("plan_version", sa.Column("family_words", sa.String(), server_default="", nullable=False))


def _point_at(table: str, column: str, to: str) -> None:
    """Add a column that points at a record: SQLite takes such a key only together with its column."""
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR "
        f"CONSTRAINT fk_{table}_{column} REFERENCES {to} (id) DEFERRABLE INITIALLY DEFERRED"
    )
