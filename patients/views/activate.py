"""The door for patients with a code from their clinic. Opening the page consumes nothing."""

from allauth.core.ratelimit import consume
from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.utils import timezone

from clinic.access import FORM, public
from clinic.audit import REFUSED, write_event
from patients.actions import redeem_activation_code
from patients.forms.activate import ActivateForm
from patients.rules.activation import in_groups, read_code

WRONG = (
    "This code and date of birth do not let you in. Check both. "
    "A code works once and for 14 days: call your clinic if you need a new one."
)
TOO_MANY = "There were too many tries from here. Wait 15 minutes, or call your clinic."


@public(methods=FORM)
def activate(request):
    at = timezone.now()
    if request.method != "POST":
        return _page(request, ActivateForm(initial={"code": _from_link(request)}, today=at.date()), 200)
    form = ActivateForm(request.POST, today=at.date())
    if not consume(request, action="activate"):
        write_event("redeem activation code", by=None, outcome=REFUSED)
        form.add_error(None, TOO_MANY)
        return _page(request, form, 429)
    if form.is_valid():
        user = redeem_activation_code(
            typed=form.cleaned_data["code"], born_on=form.cleaned_data["born_on"], at=at
        )
        if user is not None:
            login(request, user, backend="clinic.accounts.CodeBackend")
            write_event("sign in", by=user)
            return redirect("clinic:home")
        form.add_error(None, WRONG)
    return _page(request, form, 422)


def _page(request, form, status):
    return render(request, "patients/activate.html", {"form": form}, status=status)


def _from_link(request) -> str:
    """The code in the scanned link, as it is printed; anything else is left out."""
    code = read_code(request.GET.get("code", ""))
    return in_groups(code.lookup + code.secret) if code else ""
