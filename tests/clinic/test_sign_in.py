"""How people get in, and how they do not."""

import re

import pytest

from clinic.models import AuditEvent
from tests import builders

PASSWORD = "correct horse battery staple"


def code_in(mail) -> str:
    return re.search(r"\b[A-Z0-9]{3,4}-[A-Z0-9]{3,4}\b|\b\d{6}\b", mail.body).group()


def test_staff_sign_in_with_e_mail_in_any_case_and_password(rosa, client):
    client.post("/accounts/login/", {"login": rosa.email.upper(), "password": PASSWORD})
    assert client.get("/")["Location"] == "/caseload/"
    assert AuditEvent.objects.filter(action="sign in", who=rosa, outcome="done").exists()


def test_a_wrong_password_is_refused_and_audited(rosa, client):
    response = client.post("/accounts/login/", {"login": rosa.email, "password": "wrong"})
    assert "_auth_user_id" not in client.session
    assert response.status_code in {200, 422}
    assert AuditEvent.objects.filter(action="sign in", outcome="refused").exists()


@pytest.fixture
def ben(ashford, rosa):
    """A patient with an e-mail address."""
    return builders.make_patient(
        "Ben", "Example", location=ashford, by=rosa, with_account=True, email="ben@home.example"
    )


def test_a_patient_signs_in_with_a_mailed_code(ben, client, mailoutbox):
    client.post("/accounts/login/code/", {"email": "Ben@home.example"})
    client.post("/accounts/login/code/confirm/", {"code": code_in(mailoutbox[0])})
    assert client.session["_auth_user_id"] == str(ben.user.pk)


def test_a_wrong_mailed_code_is_refused_and_audited(ben, client, mailoutbox):
    client.post("/accounts/login/code/", {"email": "ben@home.example"})
    client.post("/accounts/login/code/confirm/", {"code": "AAA-AAA"})
    assert "_auth_user_id" not in client.session
    assert AuditEvent.objects.filter(action="sign in with mailed code", outcome="refused").exists()


def test_staff_and_unknown_addresses_get_the_same_answer_and_no_mail(ben, rosa, client, mailoutbox):
    asked = [
        client.post("/accounts/login/code/", {"email": email})
        for email in ("ben@home.example", rosa.email, "nobody@home.example")
    ]
    assert len({(page.status_code, page["Location"]) for page in asked}) == 1
    assert [mail.to for mail in mailoutbox] == [["ben@home.example"]]


def test_a_new_password_is_asked_for_and_set_in_the_trail_and_under_our_address(
    rosa, client, mailoutbox, settings
):
    settings.ALLOWED_HOSTS = ["testserver"]
    client.post("/accounts/password/reset/", {"email": rosa.email}, headers={"host": "testserver:8443"})
    link = re.search(r"https?://\S+/password/reset/key/\S+", mailoutbox[0].body).group()
    assert link.startswith(settings.BASE_URL + "/accounts/")
    assert "8443" not in mailoutbox[0].body
    form = client.get(link.removeprefix(settings.BASE_URL), follow=True)
    words = {"password1": "four words make one", "password2": "four words make one"}
    client.post(form.redirect_chain[-1][0], words)
    assert AuditEvent.objects.filter(action="ask for new password", who=None).exists()
    assert AuditEvent.objects.filter(action="set password", who=rosa).exists()


def test_a_patient_never_gets_a_password(ashford, rosa, client, mailoutbox):
    builders.make_patient(
        "Cy", "Fiction", location=ashford, by=rosa, with_account=True, email="cy@home.example"
    )
    client.post("/accounts/password/reset/", {"email": "cy@home.example"})
    assert not [mail for mail in mailoutbox if "/password/reset/key/" in mail.body]
    client.post("/accounts/login/", {"login": "cy@home.example", "password": ""})
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/accounts/signup/", "/accounts/email/", "/accounts/confirm-email/x/"])
def test_nobody_signs_themself_up(path, client, db):
    assert client.get(path).status_code == 404


def test_patients_have_no_business_on_the_password_page(ada, sign_in):
    assert sign_in(ada.user).get("/accounts/password/change/").status_code == 403


def test_signing_out_clears_what_the_browser_kept(rosa, sign_in):
    response = sign_in(rosa).post("/accounts/logout/")
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert client_is_out(sign_in, rosa)


def client_is_out(sign_in, rosa):
    client = sign_in(rosa)
    client.post("/accounts/logout/")
    return "_auth_user_id" not in client.session


def test_somebody_deactivated_is_out_at_once(rosa, sign_in):
    client = sign_in(rosa)
    rosa.is_active = False
    rosa.save()
    assert client.get("/locations/").status_code == 302


@pytest.mark.parametrize(
    "to", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(rosa, client, to):
    response = client.post("/accounts/login/", {"login": rosa.email, "password": PASSWORD, "next": to})
    assert response["Location"] == "/"


def test_signing_in_says_in_plain_words_what_to_type(client, ben, mailoutbox):
    page = client.post("/accounts/login/", {"login": "", "password": ""}).content.decode()
    assert "Type your e-mail address." in page
    assert "Type your password." in page
    assert page.count("orgot") == 1
    assert "Type your e-mail address." in client.post("/accounts/login/code/", {"email": ""}).content.decode()
    client.post("/accounts/login/code/", {"email": "ben@home.example"})
    wrong = client.post("/accounts/login/code/confirm/", {"code": "WRONG"}).content.decode()
    assert "This is not the code that we sent." in wrong
    assert "Incorrect" not in wrong
    home = client.post("/accounts/login/code/confirm/", {"code": code_in(mailoutbox[0])}, follow=True)
    assert "Successfully" not in home.content.decode()
    assert "You are signed in." in home.content.decode()
