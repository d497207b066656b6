import json
from datetime import date

from coordinator.cli.answers import Answer, give, in_table, refuse
from coordinator.errors import Damaged
from coordinator.storage.faults import CasebookDamaged


def test_an_answer_is_sentences_for_a_person(capsys):
    assert give(Answer(("One.", "Two."), {"n": 1}), as_json=False) == 0
    assert capsys.readouterr().out == "One.\nTwo.\n"


def test_an_answer_is_json_for_a_machine(capsys):
    give(Answer(("One.",), {"day": date(2026, 3, 4), "name": "Zoë"}), as_json=True)
    assert json.loads(capsys.readouterr().out) == {"done": True, "day": "2026-03-04", "name": "Zoë"}


def test_a_refusal_goes_to_standard_error_for_a_person(capsys):
    assert refuse(Damaged("It is damaged."), as_json=False) == 13
    assert capsys.readouterr() == ("", "It is damaged.\n")


def test_a_refusal_is_json_for_a_machine_under_its_common_name(capsys):
    refuse(CasebookDamaged("It is damaged."), as_json=True)
    reason = {"kind": "Damaged", "sentence": "It is damaged.", "exit_code": 13}
    assert json.loads(capsys.readouterr().out) == {"done": False, "reason": reason}


def test_columns_stand_below_one_another():
    assert in_table([("a", "bcd"), ("efg", "h")]) == ("a    bcd", "efg  h")
    assert in_table([]) == ()
