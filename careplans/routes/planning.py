"""Addresses for making a plan: precautions, proposal, week board, publication, visits, handout."""

from django.urls import path

from careplans.views.add_line import add_line
from careplans.views.board import board
from careplans.views.cancel_visit import cancel_visit
from careplans.views.change_visit import change_visit
from careplans.views.discard_draft import discard_draft
from careplans.views.edit_line import edit_line
from careplans.views.end_precaution import end_precaution
from careplans.views.handout import handout
from careplans.views.hold_visit import hold_visit
from careplans.views.move_line import move_line
from careplans.views.plan import plan
from careplans.views.plan_visit import plan_visit
from careplans.views.precautions import precautions
from careplans.views.propose import propose
from careplans.views.publish import publish
from careplans.views.release_freeze import release_freeze
from careplans.views.remove_line import remove_line
from careplans.views.revise import revise
from careplans.views.settle_shift import settle_shift
from careplans.views.sign_assessment import sign_assessment
from careplans.views.update_draft import update_draft
from careplans.views.visits import visits

PATIENT = "patients/<id:patient_id>/"
VERSION = f"{PATIENT}plan/<id:version_id>/"
LINE = f"{VERSION}lines/<id:line_id>/"
VISIT = f"{PATIENT}visits/<id:visit_id>/"

routes: list = [
    path(
        f"{PATIENT}assessments/<id:assessment_id>/sign/",
        sign_assessment,
        name="sign_assessment",
    ),
    path(f"{PATIENT}precautions/", precautions, name="precautions"),
    path(
        f"{PATIENT}precautions/<id:precaution_id>/end/",
        end_precaution,
        name="end_precaution",
    ),
    path(f"{PATIENT}plan/", plan, name="plan"),
    path(f"{PATIENT}plan/new/", propose, name="propose"),
    path(f"{PATIENT}plan/revise/", revise, name="revise"),
    path(VERSION, board, name="board"),
    path(f"{VERSION}weeks/<id:week>/add/", add_line, name="add_line"),
    path(LINE, edit_line, name="edit_line"),
    path(f"{LINE}remove/", remove_line, name="remove_line"),
    path(f"{LINE}move/", move_line, name="move_line"),
    path(f"{VERSION}shift/", settle_shift, name="settle_shift"),
    path(f"{VERSION}update/", update_draft, name="update_draft"),
    path(f"{VERSION}discard/", discard_draft, name="discard_draft"),
    path(f"{VERSION}publish/", publish, name="publish"),
    path(f"{VERSION}handout/", handout, name="handout"),
    path(f"{PATIENT}visits/", visits, name="visits"),
    path(f"{PATIENT}visits/new/", plan_visit, name="plan_visit"),
    path(f"{VISIT}change/", change_visit, name="change_visit"),
    path(f"{VISIT}hold/", hold_visit, name="hold_visit"),
    path(f"{VISIT}cancel/", cancel_visit, name="cancel_visit"),
    path(f"{PATIENT}stops/<id:freeze_id>/release/", release_freeze, name="release_freeze"),
]
