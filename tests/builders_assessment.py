"""Whole assessments for tests: a worked patient's answers, what a person types, and the way through the actions."""

import datetime
import uuid

from assessments import actions
from assessments.answers.screen import CES_QUESTIONS
from assessments.bodychart.marks import MARKS
from assessments.models import AssessmentSection
from assessments.queries import judge
from assessments.rules.vocabulary import Dermatome, Myotome, Reflex, SuspectedCause
from patients.models import RecordedPrecaution
from tests import builders
from tests.rules.assessments.worked_patients import PATIENTS
from tests.tables import rows_of

LEGS = ("L", "R")
NAMED = {
    "extension responder": "Sitting-provoked left sciatica",
    "lateral shift": "Right shift with left sciatica, severe",
    "red flag": "Saddle numbness ten days after a first visit",
}
Name = AssessmentSection.Name


def worked_answers(name, *, on, by):
    """Answers by section for a worked patient, named as in NAMED or as in the table of worked patients."""
    return answers_from(PATIENTS[NAMED.get(name, name)][0], on=on, by=by)


def answers_from(worked, *, on, by):
    """What the sections hold when this worked patient is assessed on that day by that person."""
    history, posture = worked["history"], worked.get("posture", {})
    pain = {
        "leg_worst": "nprs_leg",
        "back_worst": "nprs_back",
        "leg_now": "nprs_leg_now",
        "constant": "constant",
    }
    symptoms = {key: history[told] for key, told in pain.items() if history.get(told) is not None}
    symptoms |= {key: history[key] for key in ("bilateral", "onset") if history.get(key)}
    movement = {"lateral_shift": posture.get("lateral_shift") or "none"}
    if posture.get("relevant") is not None:
        movement["shift_relevant"] = posture["relevant"]
    movement |= {f"loss_{direction}": loss for direction, loss in worked.get("movement_loss", {}).items()}
    given = {"safety_net": True, "safety_net_on": on.isoformat()} if history.get("safety_net_issued") else {}
    return {
        Name.SAFETY: _safety(worked, on),
        Name.SYMPTOMS: symptoms,
        Name.BODY_CHART: _chart(worked.get("body_chart_before", ())),
        Name.MOVEMENT: movement,
        Name.NERVES: _nerves(worked["neuro"]),
        Name.REPEATED: {"rows": [_row(row) for row in worked.get("repeated_movements", ())]},
        Name.CONCLUSION: {
            "own_direction": "inconclusive",
            "own_confidence": "low",
            **given,
            **({"safety_net_by": by.pk, "safety_net_by_name": str(by)} if given else {}),
        },
    }


def episode_of(worked, *, location, by, on):
    """A patient of the right age and sex with an episode of the right length, and what else the history tells."""
    history = worked["history"]
    patient = builders.make_patient(
        "Ada",
        "Sample",
        location=location,
        by=by,
        born_on=datetime.date(on.year - history["age"], 1, 1),
        sex=history["sex"],
    )
    began = on - datetime.timedelta(days=round(history["duration_weeks"] * 7))
    episode = builders.make_episode(patient, responsible=by, onset_on=began, opened_on=on)
    for code in history.get("precautions", ()):
        RecordedPrecaution.objects.create(patient=patient, code=code, recorded_on=on, recorded_by=by)
    if before := history.get("myotomes_previous"):
        earlier = builders.make_signed_assessment(episode, on=on - datetime.timedelta(days=7))
        rows_of(AssessmentSection).bulk_create(
            [
                AssessmentSection(
                    assessment=earlier,
                    name=Name.NERVES,
                    answers={f"power_{key}": grade for key, grade in before.items()},
                    saved_at=builders.noon(on),
                    saved_by=by,
                )
            ]
        )
    return episode


def start(episode, *, by, on):
    return actions.start_assessment(
        episode=episode, by=by, today=on, at=builders.noon(on), client_key=uuid.uuid4()
    )


def save_all(assessment, answers, *, by, on):
    for name, content in answers.items():
        section = assessment.sections.filter(name=name).first()
        actions.save_section(
            assessment=assessment,
            name=name,
            answers=content,
            seen_version=section.version if section else 0,
            by=by,
            at=builders.noon(on),
        )


def decide(assessment, *, by, on, cause="unknown", **decision):
    """Agree with the suggestion of that day, unless told otherwise."""
    suggestion = judge(assessment, today=on).suggestion
    about = {key: suggestion[key] for key in ("direction", "confidence")}
    decision = {"agrees": True, "reason": "", "syndrome": "derangement", "suspected_cause": cause, **decision}
    version = assessment.sections.get(name=Name.CONCLUSION).version
    actions.record_decision(
        assessment=assessment,
        decision={**decision, "about": about},
        seen_version=version,
        by=by,
        at=builders.noon(on),
    )


def assess(episode, answers, *, by, on, **decision):
    """A signed assessment of that day, made through the actions."""
    assessment = start(episode, by=by, on=on)
    save_all(assessment, answers, by=by, on=on)
    decide(assessment, by=by, on=on, **decision)
    return actions.sign_assessment(assessment=assessment, by=by, today=on, at=builders.noon(on))


def typed(answers, *, seen_version=0):
    """Stored answers as the form of their section sends them."""
    sent = {"seen_version": str(seen_version), "go": "next"}
    for key, value in answers.items():
        if key == "rows":
            sent |= _typed_rows(value)
        elif key == "none_now":
            sent[key] = "on"
        elif key not in ("safety_net_by", "safety_net_by_name", "decision"):
            sent[key] = ("yes" if value else "no") if isinstance(value, bool) else value
    return sent


def cause_of(worked):
    return worked["history"].get("suspected_cause", SuspectedCause.UNKNOWN.value)


def _safety(worked, on):
    history, positive = worked["history"], worked.get("red_flags", ())
    answers = {}
    if history.get("ces_screen") in ("negative", "positive"):
        answers |= {flag.value: "no" for flag in CES_QUESTIONS}
    for code in positive:
        stable = history.get("red_flag_course", {}).get(code) == "stable"
        answers[code] = "yes_old" if stable else "yes_new"
        days = history.get("red_flag_onset_days", {}).get(code)
        if days is not None:
            answers[f"{code}_onset_on"] = (on - datetime.timedelta(days=days)).isoformat()
    weeks = history.get("weeks_since_surgery")
    if weeks is not None and "recent_spinal_surgery_lt6wk" in positive:
        operated = on - datetime.timedelta(days=round(weeks * 7))
        answers["recent_spinal_surgery_lt6wk_onset_on"] = operated.isoformat()
    return answers


def _chart(places):
    if not places or places[0]["region"] == "NONE":
        return {"none_now": True}
    wanted = {(place["region"], place.get("side"), place.get("kind", "pain")) for place in places}
    found = {(mark.area.code, mark.area.side, mark.kind): value for value, mark in reversed(MARKS.items())}
    return {"marks": [value for value in MARKS if value in {found[key] for key in wanted}]}


def _nerves(neuro):
    weak, missing = neuro.get("myotomes"), set(neuro.get("not_tested", ()))
    answers = {}
    if weak is not None:
        keys = {f"{level.value}_{leg}" for level in Myotome for leg in LEGS} - missing
        answers |= {f"power_{key}": weak.get(key, "5") for key in sorted(keys)}
    deficits = set(neuro.get("dermatome_deficit", ()))
    for key in (f"{level.value}_{leg}" for level in Dermatome for leg in LEGS):
        answers[f"touch_{key}"] = "impaired" if key in deficits else "normal"
    grades = neuro.get("reflexes", {})
    for key in (f"{reflex.value}_{leg}" for reflex in (Reflex.KNEE, Reflex.ANKLE) for leg in LEGS):
        answers[f"reflex_{key}"] = grades.get(key, "2+")
    answers |= {f"slr_{leg}": angle for leg, angle in neuro.get("slr_deg", {}).items()}
    for sign in ("babinski", "clonus", "slump", "fnst"):
        answers |= {f"{sign}_{leg}": found for leg, found in neuro.get(sign, {}).items()}
    answers |= {key: neuro[key] for key in ("crossed_slr", "saddle_sensation") if neuro.get(key) is not None}
    return answers


def _row(row):
    kept = {
        key: row[key] for key in ("test", "reps", "during", "timing", "after", "mechanical") if row.get(key)
    }
    if row.get("hold_s"):
        kept["hold_seconds"] = row["hold_s"]
    for when in ("pre", "post", "pre_other", "post_other"):
        for part, value in (row.get(when) or {}).items():
            if not (part == "kind" and value == "pain"):
                kept[f"{when}_{part}"] = value
    return kept


def _typed_rows(rows):
    count = len(rows)
    sent = {"rows-TOTAL_FORMS": str(count), "rows-INITIAL_FORMS": "0"}
    for index, row in enumerate(rows):
        for key, value in row.items():
            if not key.endswith(("_region", "_side")):
                sent[f"rows-{index}-{key}"] = value
        for when in ("pre", "post", "pre_other", "post_other"):
            if region := row.get(f"{when}_region"):
                sent[f"rows-{index}-{when}_place"] = f"{region}:{row.get(f'{when}_side', '')}"
    return sent


def day(number):
    """The given day of November 2026."""
    return datetime.date(2026, 11, number)
