"""What the safety questions need to know beforehand, packed so that the answer needs no database.

The page that asks carries a signed parcel: whose answers these are, and whom the location says to call. The
parcel is all the authority the answer has and all the facts the stop page needs (docs/decisions/0005).
"""

import datetime
import logging
import uuid
from dataclasses import asdict, dataclass

from django.core import signing

from assessments.models import Assessment
from assessments.queries import case_of
from assessments.rules.red_flags import is_cleared
from careplans.queries.programme import HomeProgramme
from careplans.rules.self_report import checked_questions

log = logging.getLogger(__name__)

SALT = "careplans.something-changed"
GOOD_FOR = datetime.timedelta(hours=24)


@dataclass(frozen=True)
class Parcel:
    """`checked` are question codes that may be answered "already checked"; the rest are the location's words.

    `stopped` is the page of the stop that stood when the questions were opened, empty when none did. The names
    of the location's fields are those of clinic.models.Location, so that a template takes either.
    """

    patient_id: int
    episode_id: int
    client_key: str
    called: str
    checked: tuple[str, ...]
    name: str
    phone: str
    emergency_number: str
    emergency_text: str
    urgent_care_number: str
    stopped: str = ""

    @property
    def key(self) -> uuid.UUID:
        return uuid.UUID(self.client_key)


def parcel_of(programme: HomeProgramme) -> Parcel:
    """The parcel for one opening of the questions, with a fresh key. Two queries."""
    place = programme.location
    return Parcel(
        patient_id=programme.patient_id,
        episode_id=programme.episode_id,
        client_key=str(uuid.uuid4()),
        called=programme.called,
        checked=tuple(sorted(_checked(programme))),
        name=place.name,
        phone=place.phone,
        emergency_number=place.emergency_number,
        emergency_text=place.emergency_text,
        urgent_care_number=place.urgent_care_number,
        stopped=programme.stop_page or "",
    )


def seal(parcel: Parcel) -> str:
    return signing.dumps(asdict(parcel), salt=SALT, compress=True)


def unseal(text: str) -> tuple[Parcel | None, bool]:
    """(the parcel or None when it is not ours, whether it is fresh enough to write with). No query."""
    try:
        content = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None, False
    parcel = Parcel(**{**content, "checked": tuple(content["checked"])})
    try:
        signing.loads(text, salt=SALT, max_age=GOOD_FOR)
    except signing.SignatureExpired:
        return parcel, False
    return parcel, True


def _checked(programme: HomeProgramme) -> frozenset[str]:
    """Questions whose finding a clinician recorded as investigated; none when that cannot be worked out."""
    try:
        found = Assessment.objects.standing().with_answers().select_related("patient", "episode")
        latest = found.filter(episode=programme.episode_id).first()
        if latest is None:
            return frozenset()
        case = case_of(latest, precautions=(), today=programme.today)
        return checked_questions(
            {flag.value for flag, report in case.red_flags.items() if is_cleared(report)}
        )
    except Exception:
        log.exception("known findings of episode %s could not be read", programme.episode_id)
        return frozenset()
