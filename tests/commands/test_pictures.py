from coordinator.commands.pictures import move_in_picture, place_again
from coordinator.models.choices import PictureKind
from coordinator.models.network import PicturePosition
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
