"""The answer to the safety questions. A dangerous one is answered before anything is read or written.

No session, no user and no database stand between the answers and the page: the signed parcel says whose
they are, the rules are pure, the template knows no request. Why: docs/decisions/0005-stop-page.md.
"""

import logging

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import get_template
from django.utils import timezone

from careplans.actions.reporting import Told, report_change
from careplans.forms.change import ChangeForm
from careplans.queries.questions import Parcel, unseal
from careplans.queries.stops import NOT_JUDGED, NOT_WATCHED, answer_page, stop_page
from careplans.rules.self_report import SelfReport, judge_answers
from careplans.rules.self_report_pages import Page, StopPage
from clinic.access import FORM, public

log = logging.getLogger(__name__)

ANSWER, AGAIN = "careplans/change_answer.html", "careplans/change_again.html"


@public(methods=FORM)
def change_answer(request):
    if request.method != "POST":
        return redirect("careplans:change")
    return _answer(request, may_write=True)


def without_token(request) -> HttpResponse | None:
    """The stop page for a dangerous answer whose form was too old to be stored; None for any other answer."""
    parcel, _ = unseal(request.POST.get("parcel", ""))
    judged = _judged(_form(request, parcel), parcel)
    if judged is not None and not judged.act_now:
        return None
    return _answer(request, may_write=False, status=403)


change_answer.without_token = without_token


def _answer(request, *, may_write: bool, status: int = 200) -> HttpResponse:
    parcel, fresh = unseal(request.POST.get("parcel", ""))
    form = _form(request, parcel)
    judged = _judged(form, parcel)
    if judged is None:
        stop = _sealed_stop(parcel)
        worse = stop if stop and stop.page != Page.NONE else NOT_JUDGED
        return _page(request, ANSWER, form, parcel, stop=worse, saved=False, status=status)
    if not judged.act_now and not judged.complete:
        form.ask_for_the_rest(judged)
        return _page(request, AGAIN, form, parcel, status=422)
    told = _told(parcel, form.answers()) if may_write and fresh else None
    saved = told is not None and told.watched
    if told is None and not judged.act_now:
        return _page(request, AGAIN, form, parcel, unsaved=True, status=503)
    standing = told.stop if told else _sealed_stop(parcel)
    stop = answer_page(judged, standing)
    if told and not told.watched:
        stop = stop or NOT_WATCHED
    return _page(
        request,
        ANSWER,
        form,
        parcel,
        stop=stop,
        calm=judged.page == Page.NONE and stop is not NOT_WATCHED,
        stays_stopped=bool(standing) and not judged.freezes,
        saved=saved,
        status=status,
    )


def _sealed_stop(parcel: Parcel | None) -> StopPage | None:
    """The stop that stood when the questions were opened, as far as the sealed text can tell."""
    return stop_page(parcel.stopped) if parcel and parcel.stopped else None


def _judged(form: ChangeForm, parcel: Parcel | None) -> SelfReport | None:
    """None when the rules failed."""
    try:
        return judge_answers(form.answers(), checked=_checked(parcel))
    except Exception:
        log.exception("safety answers could not be judged")
        return None


def _form(request, parcel: Parcel | None) -> ChangeForm:
    return ChangeForm(request.POST, checked=_checked(parcel))


def _checked(parcel: Parcel | None) -> tuple[str, ...]:
    return parcel.checked if parcel else ()


def _told(parcel: Parcel, answers: dict[str, str]) -> Told | None:
    """What is stored and stopped now; None when it could not be stored. Whatever goes wrong, the page is shown."""
    try:
        return report_change(
            patient_id=parcel.patient_id,
            episode_id=parcel.episode_id,
            answers=answers,
            checked=parcel.checked,
            client_key=parcel.key,
            at=timezone.now(),
        )
    except Exception:
        log.exception("safety answers of patient %s could not be stored", parcel.patient_id)
        return None


def _page(request, template: str, form: ChangeForm, parcel: Parcel | None, *, status: int, **extra):
    """Rendered without the request, so that no context processor looks for a user."""
    context = {
        "form": form,
        "parcel": request.POST.get("parcel", ""),
        "emergency": parcel,
        "answers": form.answers(),
        "sealed_stop": _sealed_stop(parcel),
        "csrf_token": get_token(request),
        **extra,
    }
    response = HttpResponse(get_template(template).render(context), status=status)
    if status == 503:
        response["Retry-After"] = "30"
    return response
