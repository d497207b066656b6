"""The two standing families are whole, as the program itself would write them."""

import json
import re

import pytest

from coordinator.assets import resource
from coordinator.exchange.casefile import read, write

EXAMPLES = ("aimee", "saheed", "zayd")


def example(name):
    return resource("examples", f"{name}.json").read_bytes()


def people_by_id(document):
    return {person["id"]: person.get("known_as") or person["given"] for person in document["people"]}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_stands_as_the_program_writes_it(name):
    assert write(read(example(name))) == example(name)


@pytest.mark.parametrize(
    ("name", "actions", "review"), [("aimee", 8, "2026-12-19"), ("saheed", 6, "2026-12-12")]
)
def test_an_example_has_its_actions_its_plan_b_and_its_review(name, actions, review):
    document = json.loads(example(name))
    assert sorted(action["position"] for action in document["plan_actions"]) == list(range(1, actions + 1))
    assert len(document["back_up_lines"]) == 3
    (version,) = document["plan_versions"]
    assert version["status"] == "agreed"
    assert version["review_on"] == review
    assert not document.get("circulation")
    assert not document.get("documents")


def test_everyone_in_aimees_story_is_there():
    document = json.loads(example("aimee"))
    names = set(people_by_id(document).values())
    assert names == {"Aimee", "Jon", "Dana", "Jackie", "Mike", "Jamie", "Steve", "Ruth"}


def test_one_reader_may_not_have_jamilas_new_street_and_one_action_names_it():
    document = json.loads(example("saheed"))
    names = people_by_id(document)
    (restriction,) = document["restrictions"]
    assert (names[restriction["protected_id"]], names[restriction["viewer_id"]]) == ("Jamila", "Suzie")
    (wording,) = document["neutral_wordings"]
    assert names[wording["agreed_with_id"]] == "Jamila"
    naming = [action for action in document["plan_actions"] if wording["instead_of"] in action["what"]]
    assert [action["position"] for action in naming] == [1]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_number_and_address_in_an_example_is_invented(name):
    text = example(name).decode()
    document = json.loads(text)
    for point in document["contact_points"]:
        if point["kind"] == "phone":
            assert re.fullmatch(r"01632 960\d{3}|07700 900\d{3}", point["value"])
        elif point["kind"] == "e-mail":
            assert point["value"].endswith("example.org")
        else:
            assert point["postcode"].startswith("ZZ99 ")


def test_the_hard_cases_of_zayds_family_are_on_record():
    document = json.loads(example("zayd"))
    names = people_by_id(document)
    (order,) = [pair for pair in document["keep_apart"] if pair.get("order_reference")]
    assert {names[order["person_id"]], names[order["other_id"]]} == {"Leanne", "Tariq"}
    unborn = [one for one in document["people"] if one.get("due")]
    assert unborn
    assert not any(one.get("born") for one in unborn)
    assert any(one.get("reads") == ["Urdu"] for one in document["people"])
    assert any(one.get("sign_language") for one in document["people"])
    phones = [point["value"] for point in document["contact_points"] if point["kind"] == "phone"]
    assert len(phones) > len(set(phones))
    assert any(one.get("withdrawn_on") for one in document["consents"])
    assert len(document["postponements"]) == 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_prepared_in_full(name):
    document = json.loads(example(name))
    for kept in ("baselines", "told_what", "offers", "resources_on_offer", "routine_lines", "ties", "tasks"):
        assert document.get(kept) or (name, kept) == ("saheed", "tasks")
    assert all(one.get("asked_on") for one in document["participants"] if one["invite_state"] == "yes")
