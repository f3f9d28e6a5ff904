"""Who works at a location."""


def test_its_administrator_sees_its_staff(admin, rosa, eli, stranger, ashford, sign_in):
    page = sign_in(admin).get(f"/locations/{ashford.pk}/staff/").content.decode()
    for name in ("Ines Okoro", "Rosa Vance", "Eli Marsh"):
        assert name in page
    assert "Sten Holm" not in page


def test_another_clinics_staff_is_none_of_ones_business(admin, stranger, halifax, sign_in):
    response = sign_in(admin).get(f"/locations/{halifax.pk}/staff/")
    assert response.status_code == 404
    assert "Sten Holm" not in response.content.decode()


def test_clinicians_do_not_manage_staff(rosa, ashford, sign_in):
    assert sign_in(rosa).get(f"/locations/{ashford.pk}/staff/").status_code == 403
