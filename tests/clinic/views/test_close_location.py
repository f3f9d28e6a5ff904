"""Closing a location and opening it again."""

from clinic.models import AuditEvent, Location


def test_closed_and_opened_again_never_deleted(admin, ashford, sign_in):
    client = sign_in(admin)
    assert "Nothing is deleted" in client.get(f"/locations/{ashford.pk}/close/").content.decode()
    client.post(f"/locations/{ashford.pk}/close/")
    assert not Location.objects.get(pk=ashford.pk).is_open
    client.post(f"/locations/{ashford.pk}/close/")
    assert Location.objects.get(pk=ashford.pk).is_open
    actions = list(AuditEvent.objects.filter(who=admin).order_by("pk").values_list("action", flat=True))
    assert actions[-2:] == ["close location", "reopen location"]


def test_looking_closes_nothing(admin, ashford, sign_in):
    sign_in(admin).get(f"/locations/{ashford.pk}/close/")
    assert Location.objects.get(pk=ashford.pk).is_open


def test_another_clinics_location_stays_open(admin, halifax, sign_in):
    assert sign_in(admin).post(f"/locations/{halifax.pk}/close/").status_code == 404
    assert Location.objects.get(pk=halifax.pk).is_open
