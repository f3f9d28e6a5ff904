"""Issuing and redeeming codes, below the pages."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, connections

from patients.actions import activation, issue_activation_code, redeem_activation_code
from patients.models import ActivationCode
from tests.builders import UTC, make_location, make_patient, make_staff

AT = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
BORN = datetime.date(1979, 3, 12)
ALMOST = datetime.timedelta(days=14) - datetime.timedelta(seconds=1)


@pytest.fixture
def code(ada, rosa):
    return issue_activation_code(patient=ada, by=rosa, at=AT)


@pytest.mark.parametrize(
    ("later", "works"), [(datetime.timedelta(0), True), (ALMOST, True), (datetime.timedelta(days=14), False)]
)
def test_a_code_lives_fourteen_days(ada, code, later, works):
    user = redeem_activation_code(typed=code, born_on=BORN, at=AT + later)
    assert user == (ada.user if works else None)


def test_an_unknown_code_costs_as_many_hashes_as_a_wrong_one(code, monkeypatch):
    spent = []
    real = activation.check_password
    monkeypatch.setattr(activation, "make_password", lambda text: spent.append("unknown"))
    monkeypatch.setattr(activation, "check_password", lambda *given: spent.append("wrong") or real(*given))
    redeem_activation_code(typed="0000000000", born_on=BORN, at=AT)
    redeem_activation_code(typed="no code at all", born_on=BORN, at=AT)
    redeem_activation_code(typed=code[:4] + "000000", born_on=BORN, at=AT)
    redeem_activation_code(typed=code, born_on=datetime.date(1980, 1, 1), at=AT)
    assert spent == ["unknown", "unknown", "wrong", "wrong"]


def test_a_lookup_in_use_is_not_given_out_again(ashford, ada, rosa, code, monkeypatch):
    halves = iter([code[:4], "0000", "123456"])
    monkeypatch.setattr(activation, "_letters", lambda length: next(halves))
    other = make_patient("Ben", "Other", location=ashford, by=rosa)
    assert issue_activation_code(patient=other, by=rosa, at=AT) == "0000123456"


def test_the_database_keeps_one_open_code_for_each_patient(ada, code):
    row = ActivationCode.objects.get()
    with pytest.raises(IntegrityError):
        ActivationCode.objects.create(
            patient=ada, lookup="ZZZZ", secret_hash="x", issued_at=AT, expires_at=row.expires_at
        )


@pytest.mark.django_db(transaction=True)
def test_of_many_at_the_same_moment_exactly_one_comes_in():
    ashford = make_location("Ashford")
    rosa = make_staff("Rosa Vance", clinician_at=[ashford])
    olga = make_patient("Olga", "Quokka", location=ashford, by=rosa)
    code = issue_activation_code(patient=olga, by=rosa, at=AT)

    def redeem(_):
        try:
            return redeem_activation_code(typed=code, born_on=BORN, at=AT)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as threads:
        users = list(threads.map(redeem, range(8)))
    assert len([user for user in users if user is not None]) == 1
    connection.ensure_connection()
    assert ActivationCode.objects.get().tries == 0
