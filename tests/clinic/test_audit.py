"""The audit trail: written once, about ids only."""

import pytest
from django.db import transaction

from clinic.audit import REFUSED, write_event
from clinic.models import AuditEvent
from clinic.models.final import Final


def test_who_did_what_to_whose_record(rosa, ada):
    write_event("read details", by=rosa, patient_id=ada.pk, subject=ada)
    event = AuditEvent.objects.get(action="read details")
    assert (event.who, event.role, event.patient_id, event.outcome) == (
        rosa,
        "Physiotherapist",
        ada.pk,
        "done",
    )
    assert event.subject == f"patients.Patient:{ada.pk}"
    assert event.at.tzinfo is not None


def test_somebody_not_signed_in_is_said_to_be(db):
    write_event("sign in", by=None, outcome=REFUSED)
    assert AuditEvent.objects.get().role == "not signed in"


def test_an_event_is_never_changed_and_never_deleted(rosa):
    write_event("read list", by=rosa)
    event = AuditEvent.objects.get(action="read list")
    with pytest.raises(Final, match="never changed"):
        event.save()
    with pytest.raises(Final, match="never deleted"):
        event.delete()


def test_the_trail_is_not_rewritten_by_one_statement_either(rosa):
    write_event("read list", by=rosa)
    with pytest.raises(Final):
        AuditEvent.objects.update(who=None)
    with pytest.raises(Final):
        AuditEvent.objects.filter(action="read list").delete()
    with pytest.raises(Final), transaction.atomic():
        AuditEvent.objects.bulk_update(AuditEvent.objects.all(), ["who"])
    assert AuditEvent.objects.get().who == rosa


def test_a_request_can_be_found_by_its_id(admin, ashford, sign_in):
    response = sign_in(admin).get(f"/locations/{ashford.pk}/staff/")
    assert AuditEvent.objects.get(action="list staff").request_id == response["X-Request-Id"]
