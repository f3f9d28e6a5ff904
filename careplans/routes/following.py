"""Addresses for following a plan: the patient's days, the caseload, the overview and alerts."""

from django.urls import path

from careplans.views.acknowledge_alert import acknowledge_alert
from careplans.views.caseload import caseload
from careplans.views.change import change
from careplans.views.change_answer import change_answer
from careplans.views.correct import correct
from careplans.views.help import help
from careplans.views.log import log
from careplans.views.my_handout import my_handout
from careplans.views.my_plan import my_plan
from careplans.views.overview import overview
from careplans.views.progress import progress
from careplans.views.today import today

PATIENT = "patients/<id:patient_id>/"

routes = [
    path("today/", today, name="today"),
    path("today/log/", log, name="log"),
    path("today/change/", change, name="change"),
    path("today/change/answer/", change_answer, name="change_answer"),
    path("today/<str:day>/", correct, name="correct"),
    path("my-plan/", my_plan, name="my_plan"),
    path("my-plan/handout/", my_handout, name="my_handout"),
    path("progress/", progress, name="progress"),
    path("help/", help, name="help"),
    path("caseload/", caseload, name="caseload"),
    path(PATIENT, overview, name="overview"),
    path(f"{PATIENT}alerts/<id:alert_id>/acknowledge/", acknowledge_alert, name="acknowledge_alert"),
]
