"""For every address that stores something: a form its rightful person may send, filled for our clinic's rows."""

import uuid

from tests.clinic.views.test_add_staff import NEW as COLLEAGUE
from tests.clinic.views.test_create_location import QUAY
from tests.patients import typed


def key() -> str:
    return str(uuid.uuid4())


DOSE = {"sets": "1", "reps": "10", "bouts_per_day": "2", "weekdays": ["1", "3", "5"], "scope": "onwards"}

BODIES = {
    "clinic:create_location": lambda ours: QUAY,
    "clinic:edit_location": lambda ours: {**QUAY, "revision": "1"},
    "clinic:close_location": lambda ours: {},
    "clinic:add_staff": lambda ours: COLLEAGUE,
    "clinic:edit_staff": lambda ours: {"roles": ["clinician"]},
    "patients:register": lambda ours: typed.registration(ours.location, nhs_number="", email=""),
    "patients:edit": lambda ours: {**typed.details(nhs_number=""), "revision": "1"},
    "patients:open_episode": lambda ours: typed.episode(ours.location, ours.physio),
    "patients:close_episode": lambda ours: {},
    "patients:issue_code": lambda ours: {},
    "patients:activate": lambda ours: {"code": "ABCD EFGHJK", **typed.born("12", "3", "1979")},
    "assessments:start": lambda ours: {"client_key": key()},
    "assessments:section": lambda ours: {"seen_version": "1", "leg_now": "4"},
    "assessments:suggestion": lambda ours: {"agrees": "yes"},
    "assessments:amend": lambda ours: {"reason": "The side was wrong.", "client_key": key()},
    "careplans:sign_assessment": lambda ours: {},
    "careplans:precautions": lambda ours: {"code": "osteoporosis"},
    "careplans:end_precaution": lambda ours: {"reason": "It was a mistake."},
    "careplans:propose": lambda ours: {"template": "T1_EXT_DP", "weeks": "6", "client_key": key()},
    "careplans:add_line": lambda ours: {**DOSE, "exercise": "I01", "hold_seconds": "5", "client_key": key()},
    "careplans:edit_line": lambda ours: {**DOSE, "revision": "1"},
    "careplans:remove_line": lambda ours: {"scope": "week", "revision": "1"},
    "careplans:move_line": lambda ours: {"to": "1", "revision": "1"},
    "careplans:settle_shift": lambda ours: {"settled": "yes", "revision": "1"},
    "careplans:update_draft": lambda ours: {"revision": "1"},
    "careplans:discard_draft": lambda ours: {"revision": "1"},
    "careplans:publish": lambda ours: {"revision": "1", "effective_from": ours.visit.planned_on.isoformat()},
    "careplans:revise": lambda ours: {"reason": "It changed.", "weeks": "6", "client_key": key()},
    "careplans:plan_visit": lambda ours: {"week": "2", "client_key": key(), "treatments": ["education"]},
    "careplans:change_visit": lambda ours: {"week": "2", "revision": "1"},
    "careplans:hold_visit": lambda ours: {"held_on": ours.visit.planned_on.isoformat(), "revision": "1"},
    "careplans:cancel_visit": lambda ours: {"revision": "1"},
    "careplans:release_freeze": lambda ours: {
        "seen_where": "Ward 1",
        "seen_on": ours.visit.planned_on.isoformat(),
        "result": "Nothing found",
        "reason": "Safe to go on",
    },
    "careplans:acknowledge_alert": lambda ours: {"action_taken": "Called; comes tomorrow."},
    "careplans:log": lambda ours: {
        "client_key": key(),
        "leg_pain": "3",
        "day": ours.visit.planned_on.isoformat(),
    },
    "careplans:change_answer": lambda ours: {},
}

GET_ONLY = {
    "clinic:home",
    "clinic:alive",
    "clinic:ready",
    "clinic:find",
    "clinic:locations",
    "clinic:location",
    "clinic:staff",
    "patients:search",
    "patients:details",
    "patients:names",
    "assessments:list",
    "assessments:detail",
    "exercises:list",
    "exercises:detail",
    "careplans:caseload",
    "careplans:overview",
    "careplans:plan",
    "careplans:board",
    "careplans:handout",
    "careplans:visits",
    "careplans:today",
    "careplans:correct",
    "careplans:change",
    "careplans:my_plan",
    "careplans:my_handout",
    "careplans:progress",
    "careplans:help",
}

NOT_YET = {
    "patients:open_episode",  # one is open
    "patients:activate",  # the code is invented
    "assessments:suggestion",  # the draft has no conclusion
    "assessments:amend",  # a draft is open
    "careplans:sign_assessment",  # nothing was decided
    "careplans:propose",  # a draft exists
    "careplans:revise",  # a draft exists
    "careplans:publish",  # the assessment it rests on was never filled in
    "careplans:change_answer",  # no questions answered
}
"""Refused with a sentence even to the rightful person at this point of the story; their own tests succeed."""
