"""Who may open which address: the whole table, spelled out. It must equal what the views declare."""

import pytest
from django.core import checks
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from clinic import access
from clinic.access import PUBLIC, SIGNED_IN, Permission, declared, every_route

TABLE = {
    "clinic:home": SIGNED_IN,
    "clinic:alive": PUBLIC,
    "clinic:ready": PUBLIC,
    "clinic:find": PUBLIC,
    "clinic:locations": Permission.MANAGE_LOCATIONS,
    "clinic:create_location": Permission.MANAGE_LOCATIONS,
    "clinic:location": Permission.MANAGE_LOCATIONS,
    "clinic:edit_location": Permission.MANAGE_LOCATIONS,
    "clinic:close_location": Permission.MANAGE_LOCATIONS,
    "clinic:staff": Permission.MANAGE_LOCATIONS,
    "clinic:add_staff": Permission.MANAGE_LOCATIONS,
    "clinic:edit_staff": Permission.MANAGE_LOCATIONS,
    "patients:search": Permission.READ_RECORD,
    "patients:register": Permission.REGISTER_PATIENT,
    "patients:details": Permission.READ_RECORD,
    "patients:edit": Permission.REGISTER_PATIENT,
    "patients:open_episode": Permission.REGISTER_PATIENT,
    "patients:close_episode": Permission.REGISTER_PATIENT,
    "patients:issue_code": Permission.REGISTER_PATIENT,
    "patients:activate": PUBLIC,
    "patients:names": Permission.READ_NAMES,
    "assessments:list": Permission.READ_RECORD,
    "assessments:start": Permission.RECORD_ASSESSMENT,
    "assessments:section": Permission.RECORD_ASSESSMENT,
    "assessments:detail": Permission.READ_RECORD,
    "assessments:suggestion": Permission.RECORD_ASSESSMENT,
    "assessments:amend": Permission.SIGN_ASSESSMENT,
    "exercises:list": Permission.READ_LIBRARY,
    "exercises:detail": Permission.READ_LIBRARY,
    "careplans:caseload": Permission.READ_RECORD,
    "careplans:overview": Permission.READ_RECORD,
    "careplans:sign_assessment": Permission.SIGN_ASSESSMENT,
    "careplans:precautions": Permission.RECORD_ASSESSMENT,
    "careplans:end_precaution": Permission.RECORD_ASSESSMENT,
    "careplans:propose": Permission.DRAFT_PLAN,
    "careplans:plan": Permission.READ_RECORD,
    "careplans:board": Permission.READ_RECORD,
    "careplans:add_line": Permission.DRAFT_PLAN,
    "careplans:edit_line": Permission.DRAFT_PLAN,
    "careplans:remove_line": Permission.DRAFT_PLAN,
    "careplans:move_line": Permission.DRAFT_PLAN,
    "careplans:settle_shift": Permission.DRAFT_PLAN,
    "careplans:update_draft": Permission.DRAFT_PLAN,
    "careplans:discard_draft": Permission.DRAFT_PLAN,
    "careplans:publish": Permission.PUBLISH_PLAN,
    "careplans:revise": Permission.DRAFT_PLAN,
    "careplans:handout": Permission.READ_RECORD,
    "careplans:visits": Permission.READ_RECORD,
    "careplans:plan_visit": Permission.HOLD_VISIT,
    "careplans:change_visit": Permission.HOLD_VISIT,
    "careplans:hold_visit": Permission.HOLD_VISIT,
    "careplans:cancel_visit": Permission.HOLD_VISIT,
    "careplans:release_freeze": Permission.RELEASE_FREEZE,
    "careplans:acknowledge_alert": Permission.SEE_ALERTS,
    "careplans:today": Permission.FOLLOW_PLAN,
    "careplans:log": Permission.FOLLOW_PLAN,
    "careplans:correct": Permission.FOLLOW_PLAN,
    "careplans:change": Permission.FOLLOW_PLAN,
    "careplans:change_answer": PUBLIC,
    "careplans:my_plan": Permission.FOLLOW_PLAN,
    "careplans:my_handout": Permission.FOLLOW_PLAN,
    "careplans:progress": Permission.FOLLOW_PLAN,
    "careplans:help": Permission.FOLLOW_PLAN,
    "account_login": PUBLIC,
    "account_logout": PUBLIC,
    "account_inactive": PUBLIC,
    "account_request_login_code": PUBLIC,
    "account_confirm_login_code": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_reauthenticate": Permission.BE_STAFF,
    "account_change_password": Permission.BE_STAFF,
}


def test_the_table_is_what_the_views_declare():
    assert {name: declared(name, view) for _, name, view in every_route()} == TABLE


def test_the_system_check_finds_nothing():
    assert access.every_route_is_declared(None) == []


def forgotten(request):
    return HttpResponse("secret")


def says_public_but_asks(request):
    return HttpResponse("secret")


says_public_but_asks.access = PUBLIC
urlpatterns = [
    path("forgotten/", forgotten, name="forgotten"),
    path("asks/", says_public_but_asks, name="asks"),
]


@override_settings(ROOT_URLCONF=__name__)
def test_a_forgotten_view_stops_the_start():
    found = {(problem.id, problem.msg.split(" ")[0]) for problem in checks.run_checks(tags=["urls"])}
    assert ("clinic.E001", "/forgotten/") in found
    assert ("clinic.E002", "/asks/") in found
    assert "clinic.E004" in {identity for identity, _ in found}


@override_settings(ROOT_URLCONF=__name__)
def test_a_forgotten_view_is_refused_at_run_time(rosa, rf):
    request = rf.get("/forgotten/")
    request.user = rosa
    request.resolver_match = type("Match", (), {"view_name": "forgotten"})
    with pytest.raises(PermissionDenied, match="not declared"):
        access.AccessMiddleware(None).process_view(request, forgotten, (), {})
