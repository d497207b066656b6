from coordinator.commands.off_table import keep_off_table
from coordinator.models.conference import Meeting
from coordinator.queries.records import record
from tests import make


def test_a_text_is_kept_off_the_table_once_and_let_lie_there_again(desk):
    of = make.family(desk)

    def keep(record_id, off):
        desk.do(keep_off_table, meeting_id=of.meeting_id, record_id=record_id, off=off).result()
        return desk.read(record, record_type=Meeting, record_id=of.meeting_id).off_table

    assert keep("a", off=True) == ("a",)
    assert keep("b", off=True) == ("a", "b")
    assert keep("a", off=True) == ("b", "a")
    assert keep("b", off=False) == ("a",)
    assert keep("b", off=False) == ("a",)
