"""Particulars for the commands of referral, network and preparation; each takes the world they happen in."""

from tests import make


def a_case_without_consent(world):
    return {
        "case_id": world.kept(make.case(reference="")).id,
        "judgement": "consent",
        "subject": "",
        "reason": "Her solicitor confirmed it by phone.",
    }


PREPARING = {
    "go_on_all_the_same": a_case_without_consent,
}
