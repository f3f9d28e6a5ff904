"""How a patient gets in: the state of their account and of the last code."""

import datetime
from dataclasses import dataclass

from patients.models import ActivationCode, Patient
from patients.rules.activation import TRIES


@dataclass(frozen=True)
class SignIn:
    """`email` is where codes go, empty when only the clinic can hand one out; `last_code` may be None."""

    has_account: bool
    email: str
    last_seen_at: datetime.datetime | None
    last_code: ActivationCode | None
    code_state: str


def sign_in_of(patient: Patient, *, at: datetime.datetime) -> SignIn:
    """The sign-in state shown on the details page; one query beside the account's."""
    account = patient.user
    code = patient.activation_codes.first()
    return SignIn(
        has_account=account is not None,
        email=(account.email or "") if account else "",
        last_seen_at=account.last_login if account else None,
        last_code=code,
        code_state=state_of(code, at=at) if code else "",
    )


def state_of(code: ActivationCode, *, at: datetime.datetime) -> str:
    """One of: used, replaced, expired, tried too often, open."""
    if code.used_at is not None:
        return "used"
    if code.void_at is not None:
        return "replaced"
    if code.expires_at <= at:
        return "expired"
    return "tried too often" if code.tries >= TRIES else "open"
