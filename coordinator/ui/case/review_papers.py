"""The record of a review on its way: made for each reader, saved, sent, and known to have arrived."""

from collections.abc import Sequence
from functools import partial

from coordinator.commands.review_records import make_review_records
from coordinator.errors import CoordinatorError
from coordinator.models.choices import MeetingStatus
from coordinator.models.circulation import Circulation, Document
from coordinator.models.conference import Meeting
from coordinator.models.day_choices import FeedbackFrom
from coordinator.queries.circulation import copy_to_save
from coordinator.queries.people import people_of_case
from coordinator.queries.review_papers import (
    RecordMade,
    feedback_form_file,
    readers_of_review,
    records_made,
)
from coordinator.ui.blocks import Card, Notice, Tone, button, flow, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.case.circulation_steps import ArrivedDialog, SentDialog
from coordinator.ui.case.circulation_tab import COPY, standing
from coordinator.ui.case.kept_files import SaveOut
from coordinator.ui.case.step_dialog import at_foot, labelled
from coordinator.ui.case.tab import here
from coordinator.ui.case.wording import joined
from coordinator.ui.choosers import ChoiceEditor, SeveralEditor
from coordinator.ui.dates import say_short_date
from coordinator.ui.list_row import Summary
from coordinator.ui.record_list import RecordList, RowAction

NOT_HELD_YET = "Once the review was held, its record is made here, one copy for each reader."
WHO = "Those who came, those who have something to do, and the professionals are ticked."


class RecordCard(Card):
    """Who gets the record of a review; a copy for each is made and read through."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("The record of the review")
        self.bridge, self.case_id = bridge, case_id
        self.meeting: Meeting | None = None
        self._ticked_for = ""
        self.told = words("", "muted", wrap=True)
        self.readers = SeveralEditor((), nothing="Nobody is in this case yet")
        self.asked = labelled("Who gets the record", self.readers)
        self.problem, self.done = Notice(Tone.DANGER), Notice(Tone.GOOD)
        self.make = button("Make their copies", self._make, icon="file-plus")
        self.add(self.told, self.asked, self.problem, self.done, row(self.make, None))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who should have the record; what was ticked for this review stays ticked."""
        self.meeting = meeting
        held = meeting.status is MeetingStatus.HELD
        self.told.setText(WHO if held else NOT_HELD_YET)
        for one in (self.asked, self.make):
            one.setVisible(held)
        found = self.bridge.read(readers_of_review, meeting_id=meeting.id) if held else ()
        self.readers.show_rows([(one.reader.person_id, one.called) for one in found])
        if held and self._ticked_for != meeting.id:
            self._ticked_for = meeting.id
            self.problem.say("")
            self.done.say("")
            self.readers.show_value(tuple(one.reader.person_id for one in found if one.wanted))

    def _make(self) -> None:
        if self.meeting is None:
            return
        self.problem.say("")
        self.done.say("")
        self.make.setEnabled(False)
        self.bridge.do(
            make_review_records,
            self._made,
            self._refused,
            meeting_id=self.meeting.id,
            reader_ids=self.readers.value(),
        )

    def _made(self, _ids: Sequence[str]) -> None:
        self.make.setEnabled(True)
        self.done.say("The copies are below. Save each, send it in the way you always do, and note it there.")

    def _refused(self, refusal: CoordinatorError) -> None:
        self.make.setEnabled(True)
        self.problem.say(str(refusal))


class RecordCopies(RecordList):
    """The copies of the record of one review, with how each went and how we know that it arrived."""

    def __init__(self, bridge: Bridge, out: SaveOut) -> None:
        self.meeting: Meeting | None = None
        self._out = out
        self._made: dict[str, RecordMade] = {}
        super().__init__(
            bridge,
            COPY,
            title="Copies of the record",
            rows=self._copies,
            summary=self._line,
            actions=(
                RowAction("Save this copy", "download", self._save),
                RowAction("Mark as sent", "send", self._send),
                RowAction("It arrived", "circle-check", self._arrive),
            ),
            also=frozenset({Document}),
            can_bin=False,
        )

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the copies of one review; hidden while there are none."""
        self.meeting = meeting
        self.refresh()
        self.setVisible(bool(self.records))

    def _copies(self) -> list[Circulation]:
        if self.meeting is None:
            return []
        found = self.bridge.read(records_made, meeting_id=self.meeting.id)
        self._made = {one.circulation.id: one for one in found}
        return [one.circulation for one in found]

    def _line(self, circulation: Circulation) -> Summary:
        reader = self._made[circulation.id].reader
        chip, tone = standing(circulation)
        method = circulation.method.label if circulation.method else ""
        sent = f"sent {say_short_date(circulation.sent_on)}" if circulation.sent_on else ""
        return Summary(reader.name, joined(circulation.why, method, sent), chip, tone, reader.initials)

    def _save(self, circulation: Circulation) -> None:
        day = here(self.bridge).date()
        read = partial(self.bridge.read, copy_to_save, circulation_id=circulation.id, today=day)
        self._out.ask("Where to save this copy", read)

    def _send(self, circulation: Circulation) -> None:
        name = self._made[circulation.id].reader.name
        SentDialog(self.bridge, circulation, name, self).begin()

    def _arrive(self, circulation: Circulation) -> None:
        name = self._made[circulation.id].reader.name
        ArrivedDialog(self.bridge, circulation, name, self).begin()


class FeedbackForms(Card):
    """A form to hand out: for one person, or for nobody in particular."""

    def __init__(self, bridge: Bridge, case_id: str) -> None:
        super().__init__("A form to hand out")
        self.bridge, self.case_id = bridge, case_id
        self.out = SaveOut(bridge, self)
        self.person = ChoiceEditor((), empty="Nobody in particular", width=13)
        kinds = [(one, one.label) for one in FeedbackFrom]
        self.given_as = ChoiceEditor(kinds, width=14)
        self.given_as.show_value(FeedbackFrom.FAMILY)
        self.save = button("Save the form", self._save, icon="download")
        who, how = labelled("For", self.person), labelled("Written for a", self.given_as)
        told = "Heard, prepared, safe, and whether the plan can work: four ticks and a few lines."
        self.add(
            words(told, "muted", wrap=True),
            flow(who, how, at_foot(self.save), gap=1.0),
            self.out.notice,
        )

    def refresh(self) -> None:
        """Offer everyone in the case."""
        people = self.bridge.read(people_of_case, case_id=self.case_id)
        self.person.show_rows([(one.person.id, one.short_name) for one in people])

    def _save(self) -> None:
        read = partial(
            self.bridge.read,
            feedback_form_file,
            case_id=self.case_id,
            given_as=self.given_as.value(),
            today=here(self.bridge).date(),
            reader_id=self.person.value() or "",
        )
        self.out.ask("Where to save the form", read)
