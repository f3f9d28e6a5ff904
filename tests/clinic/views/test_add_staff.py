"""Adding a colleague to a location."""

import re

import pytest

from clinic.models import AuditEvent, Posting, User

NEW = {
    "email": "Mara@Clinic.example",
    "name": "Mara Lund",
    "profession": "physiotherapist",
    "registration_body": "Example register",
    "registration_number": "PH999001",
    "roles": ["clinician"],
}


def test_a_new_colleague_is_invited_by_mail(
    admin, ashford, sign_in, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", NEW)
    mara = User.objects.get(email="mara@clinic.example")
    assert response["Location"] == f"/locations/{ashford.pk}/staff/"
    assert Posting.objects.filter(user=mara, location=ashford, role="clinician").exists()
    assert not mara.has_usable_password()
    assert mailoutbox[0].to == ["mara@clinic.example"]
    assert "/accounts/password/reset/" in mailoutbox[0].body
    assert AuditEvent.objects.filter(
        action=f"set roles at location {ashford.pk}: clinician", who=admin
    ).exists()


def test_the_invited_colleague_chooses_a_password_by_mail(
    admin, ashford, sign_in, client, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", NEW)
    client.logout()
    client.post("/accounts/password/reset/", {"email": "mara@clinic.example"})
    link = re.search(r"https?://[^/\s]+(/\S+)", mailoutbox[1].body)[1]
    form = client.get(link, follow=True)
    words = {"password1": "four words make one", "password2": "four words make one"}
    client.post(form.redirect_chain[-1][0], words)
    client.post("/accounts/login/", {"login": "mara@clinic.example", "password": "four words make one"})
    assert client.get("/")["Location"] == "/caseload/"


def test_somebody_from_another_location_keeps_their_own_name(admin, stranger, ashford, sign_in):
    sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", {**NEW, "email": stranger.email})
    stranger.refresh_from_db()
    assert stranger.name == "Sten Holm"
    assert stranger.postings.count() == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"email": "mara"}, "Enter a valid email address."),
        ({"name": "\u200b"}, "hidden characters"),
        ({"roles": []}, "Choose at least one role."),
        ({"roles": ["superuser"]}, "Choose from the answers in the list."),
        ({"profession": ""}, "A clinician needs a profession."),
        ({"profession": "wizard"}, "Choose a profession from the list."),
        ({"registration_number": ""}, "A licensed clinician needs this."),
    ],
)
def test_what_cannot_stand_is_refused_and_kept(admin, ashford, sign_in, change, sentence):
    response = sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", {**NEW, **change})
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "Example register" in page
    assert not User.objects.filter(name="Mara Lund").exists()


def test_a_patients_address_is_not_a_colleagues(admin, ada, ashford, sign_in):
    ada.user.email = "ada@home.example"
    ada.user.save()
    response = sign_in(admin).post(
        f"/locations/{ashford.pk}/staff/add/", {**NEW, "email": "ada@home.example"}
    )
    assert response.status_code == 422
    assert "This address cannot be added here." in response.content.decode()
    assert "patient" not in response.content.decode().lower()
    assert not Posting.objects.filter(user=ada.user).exists()
    assert AuditEvent.objects.filter(action="add staff", who=admin, outcome="refused").exists()


def test_a_patients_address_is_not_told_while_anything_else_is_wrong(admin, ada, ashford, sign_in):
    ada.user.email = "ada@home.example"
    ada.user.save()
    half = {**NEW, "email": "ada@home.example", "roles": []}
    page = sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", half).content.decode()
    assert "Choose at least one role." in page
    assert "This address cannot be added here." not in page


def test_somebody_of_another_location_and_the_clinicians_here_are_told_by_mail(
    admin, rosa, stranger, ashford, sign_in, mailoutbox, django_capture_on_commit_callbacks
):
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            sign_in(admin).post(f"/locations/{ashford.pk}/staff/add/", {**NEW, "email": stranger.email})
    told = {mail.to[0]: mail.body for mail in mailoutbox}
    assert len(mailoutbox) == 2
    assert "you now belong to the staff of Ashford" in told[stranger.email]
    assert "Sten Holm is now a clinician at Ashford" in told[rosa.email]


def test_nobody_joins_another_clinics_staff(admin, halifax, sign_in):
    assert sign_in(admin).post(f"/locations/{halifax.pk}/staff/add/", NEW).status_code == 404
    assert not User.objects.filter(name="Mara Lund").exists()
