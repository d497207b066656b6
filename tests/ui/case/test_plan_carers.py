from coordinator.models.choices import VersionStatus
from coordinator.models.plan import CarerIfNeeded
from coordinator.queries.records import records
from coordinator.ui.case.plan_tab import PlanTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import added, settled


def test_whoever_could_care_is_listed_in_the_order_in_which_they_would_be_asked(qtbot, desk, bridge, shown):
    family = make.family(desk, status=VersionStatus.DRAFT)
    tab = shown(PlanTab, family.case_id)
    listed = tab.the_plan.writing.carers
    assert listed.card.heading.text() == "Who could care for Aimee if home is not safe"
    first = added(qtbot, listed, how_long="A few days", said="She can sleep in our spare room.")
    settled(qtbot, bridge)
    assert listed.lines[first].summary.in_words() == (
        "Nobody chosen yet, A few days  ·  She can sleep in our spare room., To be asked"
    )
    desk.do(
        make.keep_records,
        records=[
            make.carer(family.case_id, family.version_id, person_id=family["Jackie"], asked=True, position=2)
        ],
    ).result()
    listed.refresh()
    second = listed.lines[listed.records[1].id].summary
    assert (second.title, second.chip) == ("Jackie", "Was asked")
    assert lint(tab) == []
    assert len(desk.read(records, record_type=CarerIfNeeded, version_id=family.version_id)) == 2
