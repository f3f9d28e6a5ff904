"""The bench in small: its clinic can be built, and its pages and its log answer as the figures assume."""

import pytest

from benchmarks import client as load
from benchmarks import data
from benchmarks.run import log_of
from careplans.models import SessionLog


@pytest.fixture
def bench(db):
    return data.build(patients=3, caseload=2)


def test_its_pages_answer(bench, client):
    clinician, patients = bench
    client.cookies["sessionid"] = data.sign_in(clinician)
    caseload = client.get("/caseload/").content.decode()
    assert [name in caseload for name in ("BENCH0", "BENCH1", "BENCH2")] == [True, True, False]
    assert client.get(f"/patients/{patients[0].patient.pk}/").status_code == 200
    client.cookies["sessionid"] = data.sign_in(patients[0])
    assert "10 times" in client.get("/today/").content.decode()


def test_its_patients_log_a_first_time(bench, client):
    _, patients = bench
    key = data.sign_in(patients[0])
    client.cookies["sessionid"] = key
    logged = SessionLog.objects.count()
    body = log_of(patients, [key, "the second", "the third"])(key)
    answer = client.post("/today/log/", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert SessionLog.objects.count() == logged + 1


def test_a_request_is_a_whole_one():
    request = next(load.post("/today/log/", ["abc"], lambda key: "leg_pain=3"))
    head, body = request.split(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert b"sessionid=abc" in head
