"""An administrator's list of locations."""

from clinic.models import AuditEvent


def test_only_what_one_runs(admin, ashford, halifax, sign_in):
    page = sign_in(admin).get("/locations/").content.decode()
    assert "Ashford" in page
    assert "Halifax" not in page
    assert AuditEvent.objects.filter(who=admin, action="list locations").count() == 1


def test_clinicians_do_not_run_locations(rosa, ashford, sign_in):
    response = sign_in(rosa).get("/locations/")
    assert response.status_code == 403
    assert "Ashford" not in response.content.decode()


def test_it_says_what_is_missing(admin, ashford, sign_in):
    ashford.emergency_text = ""
    ashford.save()
    assert "emergency text missing" in sign_in(admin).get("/locations/").content.decode()
