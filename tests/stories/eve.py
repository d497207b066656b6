"""A casebook on the eve of a conference: everything is prepared, and nothing of the day is there yet."""

import json

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.desk import Desk
from coordinator.exchange.casefile import read
from coordinator.storage.casebook import unlock

OF_THE_PLAN = ("plans", "plan_versions", "plan_actions", "plan_answers", "back_up_lines", "neutral_wordings")
OF_THE_DAY = (
    *("held_on", "sharing_started", "sharing_ended", "sharing_notes", "private_started", "private_ended"),
    *("private_breaks", "agreeing_started", "agreeing_ended", "agreeing_notes", "child_spoken_for"),
)
OF_WHO_CAME = ("actual_mode", "came", "arrived", "left", "parts")


def on_the_eve(name):
    """Return a standing family's casefile as it was on the evening before its conference."""
    found = json.loads((resource("examples") / f"{name}.json").read_text("utf-8"))
    found.pop("fingerprint", None)
    for kind in OF_THE_PLAN:
        found.pop(kind, None)
    conference = next(one for one in found["meetings"] if one["kind"] == "conference")
    for key in OF_THE_DAY:
        conference.pop(key, None)
    conference["status"] = "planned"
    found["meetings"] = [one for one in found["meetings"] if one["kind"] != "review"]
    for one in found["attendance"]:
        for key in OF_WHO_CAME:
            one.pop(key, None)
    for line in found.get("bottom_lines", ()):
        line.pop("met", None)
        line.pop("met_how", None)
    found["case"]["stage"] = "preparation"
    return json.dumps(found).encode()


def put_there(folder, passphrase, name):
    """Put a family on the eve of its conference into a closed casebook."""
    desk = Desk(unlock(folder, passphrase), inline=True)
    desk.do(import_case, casefile=read(on_the_eve(name))).result()
    desk.close()
