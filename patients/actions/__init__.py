"""Everything that changes a patient, an episode, a precaution or an activation code."""

from .activation import issue_activation_code, redeem_activation_code
from .details import edit_patient, register_patient
from .episodes import close_episode, open_episode, show_safety_stop
from .precautions import end_precaution, record_precaution

__all__ = [
    "close_episode",
    "edit_patient",
    "end_precaution",
    "issue_activation_code",
    "open_episode",
    "record_precaution",
    "redeem_activation_code",
    "register_patient",
    "show_safety_stop",
]
