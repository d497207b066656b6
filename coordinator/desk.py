"""The one seam between what is seen and what is kept: read, do, undo, redo, watch."""

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Concatenate, Final, ParamSpec, TypeVar

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from coordinator.commands.guards import refuse_changes_to_released
from coordinator.commands.journal import Heading, Recorder, do_again, take_back, write_entry
from coordinator.commands.kinds import CommandKind, kind_of
from coordinator.commands.search_index import index_changes
from coordinator.errors import CoordinatorError, NotAllowed
from coordinator.models.base import Kept
from coordinator.models.choices import EntryKind
from coordinator.practice import agendas, leaks
from coordinator.queries.journal import Step, undo_and_redo
from coordinator.storage.casebook import Casebook
from coordinator.storage.faults import from_database

P = ParamSpec("P")
T = TypeVar("T")
News = Callable[[frozenset[type[Kept]]], None]

IDLE_BEFORE_CHECKPOINT: Final = 2.0
"""Seconds without a write after which the write-ahead log is folded into the casebook."""


class ReadSession(Session):
    """A session for looking only: it refuses to write."""


@event.listens_for(ReadSession, "before_flush")
def _refuse_to_write(session: Session, *_: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("A query tried to write; writing is for commands")


class Desk:
    """Where everything that is seen reads and everything that is done happens, one thing at a time.

    Commands run on one writer thread and return futures; with ``inline`` they run at once and return
    finished futures (command line and tests). ``now`` gives the time in UTC.
    """

    def __init__(
        self,
        casebook: Casebook,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        inline: bool = False,
    ) -> None:
        self.casebook = casebook
        self.now = now
        self._watchers: list[News] = []
        self._inline = inline
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._checkpoint: threading.Timer | None = None
        self._closed = False

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query of a few milliseconds now; its records come back detached and are never written."""
        with ReadSession(self.casebook.reader, autoflush=False, expire_on_commit=False) as session:
            session.info.update(now=self.now, files=self.casebook.files)
            found = query(session, *args, **kwargs)
            session.expunge_all()
            return found

    def read_later(
        self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Run a longer query off the window's thread."""
        return self._queue(self._reader, lambda: self.read(query, *args, **kwargs))

    def do(
        self, command: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Do one thing: one transaction, one journal entry, one piece of news. A failure leaves no trace."""
        return self.do_as("", "", command, *args, **kwargs)

    def do_as(
        self,
        label: str,
        visit: str,
        command: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Future[T]:
        """Do one thing under a label of its own; autosaves of one ``visit`` to a form are one undo step."""
        kind = kind_of(command)

        def work(session: Session, recorder: Recorder) -> T:
            result = command(session, *args, **kwargs)
            session.flush()
            name = getattr(command, "__name__", "")
            self._enter(session, recorder, Heading(kind, name, label, visit, self.casebook.schema))
            return result

        return self._queue(self._writer, lambda: self._transact(work))

    def undo(self) -> Future[str]:
        """Take back the last thing done and return its label; refuses at what is final."""
        return self._queue(self._writer, lambda: self._transact(self._undo))

    def redo(self) -> Future[str]:
        """Do again what was taken back last and return its label."""
        return self._queue(self._writer, lambda: self._transact(self._redo))

    def next_undo(self) -> str | None:
        """Return the label of the step that undo would take back."""
        steps, _ = self.read(undo_and_redo)
        return steps[-1].label if steps else None

    def next_redo(self) -> str | None:
        """Return the label of the step that redo would do again."""
        _, steps = self.read(undo_and_redo)
        return steps[-1].label if steps else None

    def watch(self, callback: News) -> Callable[[], None]:
        """Call back after each commit with the record types that changed; returns how to stop.

        The call comes on the writer's thread; stopping is safe at any time, also once the desk is closed.
        """
        self._watchers.append(callback)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._watchers.remove(callback)

        return stop

    def close(self) -> None:
        """Finish what is queued, close the casebook and drop its key."""
        if self._closed:
            return
        self._closed = True
        if self._checkpoint is not None:
            self._checkpoint.cancel()
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._watchers.clear()
        leaks.forget()
        agendas.forget()
        self.casebook.close()

    def _queue(self, pool: ThreadPoolExecutor, work: Callable[[], T]) -> Future[T]:
        if not self._inline:
            return pool.submit(work)
        done: Future[T] = Future()
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001 - a future carries every failure to whoever asks
            done.set_exception(error)
        return done

    def _transact(self, work: Callable[[Session, Recorder], T]) -> T:
        self.casebook.check_in_place()
        try:
            with Session(self.casebook.writer, expire_on_commit=False) as session, session.begin():
                session.info.update(now=self.now, files=self.casebook.files)
                recorder = Recorder(session)
                result = work(session, recorder)
                session.flush()
        except DBAPIError as error:
            sentence = from_database(error.orig or error, self.casebook.folder)
            if sentence is None:
                raise
            raise sentence from error
        self._tell({change.record_type for change in recorder.real_changes()} | recorder.unjournalled)
        self._checkpoint_when_idle()
        return result

    def _enter(self, session: Session, recorder: Recorder, heading: Heading) -> None:
        refuse_changes_to_released(session, recorder)
        index_changes(session, recorder)
        write_entry(session, recorder, heading)

    def _undo(self, session: Session, recorder: Recorder) -> str:
        steps, _ = undo_and_redo(session)
        step = self._usable(steps, "There is nothing to undo.")
        if step.final:
            raise NotAllowed(step.remedy or "This step is final and stays as it is.")
        take_back(session, step)
        session.flush()
        self._enter_answer(session, recorder, step, EntryKind.UNDONE)
        return step.label

    def _redo(self, session: Session, recorder: Recorder) -> str:
        _, steps = undo_and_redo(session)
        step = self._usable(steps, "There is nothing to redo.")
        do_again(session, step)
        session.flush()
        self._enter_answer(session, recorder, step, EntryKind.REDONE)
        return step.label

    def _usable(self, steps: list[Step], nothing: str) -> Step:
        if not steps:
            raise NotAllowed(nothing)
        if steps[-1].schema != self.casebook.schema:
            raise NotAllowed(
                "That step was made before the program was updated, so it can no longer be undone."
            )
        return steps[-1]

    def _enter_answer(self, session: Session, recorder: Recorder, step: Step, what: EntryKind) -> None:
        heading = Heading(
            CommandKind(step.label),
            what.value,
            schema=self.casebook.schema,
            what=what,
            answers=step.sequence,
        )
        self._enter(session, recorder, heading)

    def _tell(self, changed: set[type[Kept]]) -> None:
        if changed:
            for callback in tuple(self._watchers):
                callback(frozenset(changed))

    def _checkpoint_when_idle(self) -> None:
        if self._inline or self._closed:
            return
        if self._checkpoint is not None:
            self._checkpoint.cancel()
        self._checkpoint = threading.Timer(IDLE_BEFORE_CHECKPOINT, self._checkpoint_now)
        self._checkpoint.daemon = True
        self._checkpoint.start()

    def _checkpoint_now(self) -> None:
        if self._closed:
            return
        try:
            self._writer.submit(self.casebook.checkpoint)
        except (RuntimeError, CoordinatorError):
            return
