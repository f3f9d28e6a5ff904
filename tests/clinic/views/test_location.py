"""One location's page."""


def test_its_administrator_reads_it(admin, ashford, sign_in):
    page = sign_in(admin).get(f"/locations/{ashford.pk}/").content.decode()
    assert "1 Mill Lane" in page
    assert "Call 999 or go to the emergency department." in page


def test_another_clinics_location_does_not_exist(admin, halifax, sign_in):
    response = sign_in(admin).get(f"/locations/{halifax.pk}/")
    assert response.status_code == 404
    assert "Halifax" not in response.content.decode()


def test_what_is_missing_stands_on_top(admin, ashford, sign_in):
    ashford.emergency_number = ""
    ashford.save()
    assert "No patient can be let in yet" in sign_in(admin).get(f"/locations/{ashford.pk}/").content.decode()
