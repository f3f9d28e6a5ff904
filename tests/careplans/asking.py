"""The questions that every page of a plan is asked: who is let in, and what others learn."""

from clinic.models import AuditEvent


def body(response) -> str:
    return response.content.decode()


def strangers_learn_nothing(sign_in, stranger, url, data=None):
    """A licensed clinician of another clinic gets 404 whatever is sent, and no word about the patient."""
    client = sign_in(stranger)
    for response in (client.get(url), client.post(url, data or {})):
        assert response.status_code in (404, 405), response.status_code
        assert "Sample" not in body(response)
        assert "SAMPLE" not in body(response)


def refused(sign_in, people, url, data=None):
    """These people get 403 whatever is sent."""
    for person in people:
        client = sign_in(person)
        assert client.get(url).status_code == 403, person
        assert client.post(url, data or {}).status_code == 403, person


def read_is_audited(action, patient, who):
    assert AuditEvent.objects.filter(action=action, patient_id=patient.pk, who=who).exists()
