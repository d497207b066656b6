"""The one way between the window and the desk: commands out, results and news back on the window's thread."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, wait
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from shiboken6 import isValid

from coordinator.commands.fields import change_fields
from coordinator.commands.window import keep_place
from coordinator.desk import Desk
from coordinator.errors import CoordinatorError, NotAllowed, NotThere
from coordinator.models.base import Record
from coordinator.models.journal import Draft

T = TypeVar("T")
Then = Callable[[Any], object] | None
Failed = Callable[[CoordinatorError], object] | None
RecordKey = tuple[type[Record], str]
"""A record by its type and id."""


@dataclass(frozen=True)
class _Job:
    """One thing asked of the desk and what to do when it is answered."""

    begin: Callable[[], "Future[Any]"]
    then: Then
    failed: Failed
    saves: "tuple[RecordKey, dict[str, object]] | None" = None
    quiet: bool = False
    future: "list[Future[Any]]" = field(default_factory=list)


@dataclass
class Waiting:
    """Typed values of one record that have not been written yet, and whom to tell of a refusal."""

    values: dict[str, object]
    label: str
    visit: str
    failed: Failed


def _heed_not(_refusal: CoordinatorError) -> None:
    return


def is_gone(heard_by: Callable[..., object]) -> bool:
    """Say whether what was to hear an answer belongs to a page or dialog that was closed meanwhile."""
    owner = getattr(heard_by, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


class Bridge(QObject):
    """Carries commands to the desk and brings results, refusals and news to the window's thread.

    ``changed`` carries the record types that changed; ``saved`` a sentence and whether saving failed;
    ``told`` a sentence that explains a refusal; ``stepped`` says that undo and redo have other names.
    """

    changed = Signal(object)
    saved = Signal(str, bool)
    told = Signal(str)
    stepped = Signal()
    _finished = Signal(object)
    _news = Signal(object)

    def __init__(self, desk: Desk, *, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.desk = desk
        self.now = now
        self._under_way: set[Future[Any]] = set()
        self._unsaved: dict[RecordKey, Waiting] = {}
        self._place = ""
        self._closed = False
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self._tell_news, Qt.ConnectionType.QueuedConnection)
        self._unwatch = desk.watch(self._carry_news)

    def read(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Look something up; for work under 10 milliseconds."""
        return self.desk.read(query, *args, **kwargs)

    def read_later(
        self,
        query: Callable[..., T],
        then: Callable[[T], object],
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Look something up on another thread and hand the answer to ``then`` on this one."""
        self._start(_Job(lambda: self.desk.read_later(query, *args, **kwargs), then, None, quiet=True))

    def do(self, command: Callable[..., Any], then: Then = None, failed: Failed = None, **facts: Any) -> None:
        """Do a command; ``then`` receives its result, ``failed`` its refusal, else the refusal is shown."""
        self._start(_Job(lambda: self.desk.do(command, **facts), then, failed))

    def save_fields(
        self, key: RecordKey, values: dict[str, object], *, label: str, visit: str, failed: Failed = None
    ) -> None:
        """Write what was typed into one record.

        What cannot be written now is kept and joins the next attempt, so that an older value never
        overwrites a newer one; a refusal by a rule is handed to ``failed`` and not tried again.
        """
        waiting = self._unsaved.get(key)
        if waiting is None:
            self._unsaved[key] = Waiting(dict(values), label, visit, failed)
        else:
            waiting.values.update(values)
            waiting.label, waiting.visit, waiting.failed = label, visit, failed
        self._write(key)

    def keep_place(self, place: str) -> None:
        """Remember where the window is, without a word about saving; what refuses it is told elsewhere."""
        if place != self._place:
            self._place = place
            desk = self.desk
            self._start(_Job(lambda: desk.do(keep_place, place=place), None, _heed_not, quiet=True))

    def retry(self) -> None:
        """Try again everything that could not be saved."""
        for key in tuple(self._unsaved):
            self._write(key)

    def undo(self) -> None:
        """Take back the newest step that can be undone."""
        self._start(_Job(self.desk.undo, None, None))

    def redo(self) -> None:
        """Do again the step that was undone last."""
        self._start(_Job(self.desk.redo, None, None))

    @property
    def unsaved(self) -> int:
        """How many records hold changes that are not written yet."""
        return len(self._unsaved)

    def waiting_for(self, key: RecordKey) -> dict[str, object]:
        """Return the typed values of a record that are not written yet, by field."""
        waiting = self._unsaved.get(key)
        return dict(waiting.values) if waiting is not None else {}

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until everything asked has been answered, and hear the answers; returns whether all was."""
        answered = not wait(tuple(self._under_way), timeout=seconds).not_done
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return answered

    def hand_over(self) -> "dict[RecordKey, Waiting]":
        """Return what could not be written, for the bridge after the next unlock to take over."""
        return dict(self._unsaved)

    def take_over(self, unsaved: "dict[RecordKey, Waiting]") -> None:
        """Write what the bridge before could not write."""
        for key, waiting in unsaved.items():
            self.save_fields(key, waiting.values, label=waiting.label, visit=waiting.visit)

    @property
    def is_closed(self) -> bool:
        """Whether the casebook was locked or closed."""
        return self._closed

    def close(self) -> None:
        """Stop listening; answers that come later reach nobody."""
        if not self._closed:
            self._closed = True
            self._unwatch()

    def _write(self, key: RecordKey) -> None:
        waiting = self._unsaved[key]
        values = dict(waiting.values)
        desk, label, visit = self.desk, waiting.label, waiting.visit
        self._start(
            _Job(
                lambda: desk.do_as(
                    label, visit, change_fields, record_type=key[0], record_id=key[1], values=values
                ),
                None,
                waiting.failed,
                saves=(key, values),
            )
        )

    def _start(self, job: _Job) -> None:
        if self._closed:
            return
        try:
            future = job.begin()
        except CoordinatorError as refusal:
            self._refuse(job, refusal)
            return
        job.future.append(future)
        self._under_way.add(future)
        future.add_done_callback(lambda _done: self._carry(job))

    def _carry(self, job: _Job) -> None:
        if not self._closed:
            self._finished.emit(job)

    def _carry_news(self, types: frozenset[Any]) -> None:
        if not self._closed:
            self._news.emit(types)

    def _tell_news(self, types: frozenset[Any]) -> None:
        if not self._closed:
            self.changed.emit(types)
            if types != {Draft}:
                self.stepped.emit()

    def _finish(self, job: _Job) -> None:
        future = job.future[-1]
        self._under_way.discard(future)
        if self._closed:
            return
        try:
            result = future.result()
        except CoordinatorError as refusal:
            self._refuse(job, refusal)
            return
        except CancelledError:
            return
        self._written(job)
        if not self._unsaved and not job.quiet:
            self.saved.emit(f"Saved {self.now():%H:%M}", False)
        if job.then is not None and not is_gone(job.then):
            job.then(result)

    def _written(self, job: _Job) -> None:
        """Forget the values that were written, unless newer ones were typed meanwhile."""
        if job.saves is None or job.saves[0] not in self._unsaved:
            return
        key, sent = job.saves
        waiting = self._unsaved[key].values
        for name, value in sent.items():
            if name in waiting and waiting[name] is value:
                del waiting[name]
        if not waiting:
            del self._unsaved[key]

    def _refuse(self, job: _Job, refusal: CoordinatorError) -> None:
        if job.saves is not None:
            if isinstance(refusal, NotAllowed | NotThere):
                self._written(job)
            else:
                self.saved.emit(f"Not saved – {refusal}", True)
                return
        if job.failed is not None:
            job.failed(refusal)
        else:
            self.told.emit(str(refusal))
