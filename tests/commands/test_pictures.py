from coordinator.commands.pictures import move_in_picture, place_again, put_in_ring
from coordinator.models.choices import Knows, PictureKind
from coordinator.models.network import Participant, PicturePosition
from coordinator.queries.records import records
from tests import make


def positions(desk):
    return desk.read(records, record_type=PicturePosition)


def test_moving_twice_keeps_one_place_and_undo_leads_back(desk):
    case = make.kept(desk, make.case())
    for x in (10, 20):
        desk.do(
            move_in_picture, case_id=case.id, picture=PictureKind.CIRCLES, subject="p", x=x, y=-x
        ).result()
    (kept,) = positions(desk)
    assert (kept.x, kept.y) == (20, -20)
    desk.undo().result()
    assert positions(desk)[0].x == 10


def test_one_may_be_placed_again_and_the_others_stay(desk):
    case = make.kept(desk, make.case())
    for subject in ("p", "q"):
        desk.do(
            move_in_picture, case_id=case.id, picture=PictureKind.ECOMAP, subject=subject, x=1, y=1
        ).result()
    desk.do(place_again, case_id=case.id, picture=PictureKind.ECOMAP, subject="p").result()
    assert [one.subject for one in positions(desk)] == ["q"]


def test_a_ring_is_kept_as_closeness_or_as_what_somebody_knows(desk):
    case, person = make.kept(desk, make.case(), make.person())
    part = make.kept(desk, make.participant(case.id, person.id))
    about = {"participant_id": part.id}
    desk.do(put_in_ring, **about, picture=PictureKind.CIRCLES, ring=2, place=(5, 6)).result()
    desk.do(put_in_ring, **about, picture=PictureKind.SAFETY_CIRCLES, ring=3).result()
    (kept,) = desk.read(records, record_type=Participant)
    assert (kept.circle, kept.knows) == (2, Knows.NOTHING)
    assert [(one.picture, one.x) for one in positions(desk)] == [(PictureKind.CIRCLES, 5)]
    desk.do(put_in_ring, **about, picture=PictureKind.CIRCLES, ring=None).result()
    assert desk.read(records, record_type=Participant)[0].circle is None
    assert positions(desk) == []
