"""Days of a diary, and the forms a patient sends, for stories about following a plan."""

import datetime
import uuid
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

from careplans.models import BoutsDone, SessionLog
from careplans.rules.self_report_questions import MAIN_QUESTIONS
from tests.builders import noon

NOT_COUNTED = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK")


def log_day(version, on, *, leg_pain=None, done="all", stopped=False, **fields):
    """One saved day under this version, as it would stand after the form was sent; `stopped`: symptoms only."""
    plan = version.plan
    fields = {"received_at": noon(on), "client_key": uuid.uuid4(), **fields}
    log = SessionLog.objects.create(
        patient=plan.patient,
        plan=plan,
        version=version,
        performed_on=on,
        done=done,
        leg_pain=leg_pain,
        **fields,
    )
    if stopped:
        return log
    week = (on - plan.starts_on).days // 7 + 1
    for line in version.lines.filter(week=week):
        kept = {"all": line.bouts_per_day, "some": 1, "none": 0}[done]
        BoutsDone.objects.create(log=log, line=line, due=line.bouts_per_day, done=kept)
    return log


def filled_in(page, **changed):
    """What the browser sends for a page's diary form: its hidden fields, and what was tapped."""
    form = page.context["form"]
    sent = {
        "client_key": str(form["client_key"].value()),
        "day": str(form["day"].value()),
        "lines": form.shown,
        "seen": form["seen"].value() or "",
    }
    return {**sent, **changed}


def all_no(**changed):
    """Every safety question answered with no, but for those named."""
    return {**{question.code: "no" for question in MAIN_QUESTIONS}, **changed}


@contextmanager
def asked_at_most(limit):
    """No more statements than this; the brackets of transactions are not counted."""
    with CaptureQueriesContext(connection) as captured:
        yield captured
    asked = [query["sql"] for query in captured if not query["sql"].startswith(NOT_COUNTED)]
    assert len(asked) <= limit, "\n".join(asked)


def days(first, count):
    return [first + datetime.timedelta(days=place) for place in range(count)]
