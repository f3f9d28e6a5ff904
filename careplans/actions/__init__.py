"""Everything that changes a plan, its visits, its stops and its alerts."""

from .alerts import acknowledge_alert, raise_alert, raise_alert_once
from .diary import log_session
from .drafting import DraftExists, draft_plan
from .judging import Judgement, judge_episode
from .lines import Scope, add_line, edit_line, move_line, remove_line
from .precautions import end_precaution, record_precaution
from .publishing import PublicationRefused, publish_plan
from .releasing import release_freeze
from .reporting import report_change
from .revising import discard_draft, revise_plan, settle_shift, update_draft
from .signing import sign_assessment
from .visits import cancel_visit, change_visit, hold_visit, plan_visit

__all__ = [
    "DraftExists",
    "Judgement",
    "PublicationRefused",
    "Scope",
    "acknowledge_alert",
    "add_line",
    "cancel_visit",
    "change_visit",
    "discard_draft",
    "draft_plan",
    "edit_line",
    "end_precaution",
    "hold_visit",
    "judge_episode",
    "log_session",
    "move_line",
    "plan_visit",
    "publish_plan",
    "raise_alert",
    "raise_alert_once",
    "record_precaution",
    "release_freeze",
    "remove_line",
    "report_change",
    "revise_plan",
    "settle_shift",
    "sign_assessment",
    "update_draft",
]
