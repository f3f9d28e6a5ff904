"""How people sign in: staff with a password, patients with an e-mailed code or one from their clinic."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, RequestLoginCodeForm, ResetPasswordForm
from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import ValidationError
from django.db import transaction

from clinic.audit import REFUSED, write_event
from clinic.models import User


class ClosedAdapter(DefaultAccountAdapter):
    """Nobody signs themself up; sign-ins, failed ones and new passwords are audited."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": "This is not the code that we sent. Check it and type it again.",
        "email_password_mismatch": "E-mail address and password do not fit. Check both and try again.",
        "too_many_login_attempts": "There were too many tries. Wait a few minutes and try again.",
        "rate_limited": "There were too many tries. Wait a few minutes and try again.",
    }

    def is_open_for_signup(self, request):
        return False

    def post_login(self, request, user, **kwargs):
        write_event("sign in", by=user)
        return super().post_login(request, user, **kwargs)

    def authentication_failed(self, request, **credentials):
        write_event("sign in", by=None, outcome=REFUSED)
        return super().authentication_failed(request, **credentials)

    def set_password(self, user, password):
        with transaction.atomic():
            super().set_password(user, password)
            write_event("set password", by=user)

    def send_password_reset_mail(self, user, email, context):
        write_event("ask for new password", by=None, subject=user)
        return super().send_password_reset_mail(user, email, context)

    # Mails speak of the installation's own address, never of the one that the request names.

    def send_mail(self, template_prefix, email, context):
        host = urlsplit(settings.BASE_URL).netloc
        site = SimpleNamespace(name=host, domain=host)
        super().send_mail(template_prefix, email, {**context, "current_site": site})

    def get_reset_password_from_key_url(self, key):
        return settings.BASE_URL + urlsplit(super().get_reset_password_from_key_url(key)).path


ASKED_FOR = {
    "email": "Type your e-mail address.",
    "login": "Type your e-mail address.",
    "password": "Type your password.",
    "code": "Type the code from the e-mail.",
}


class AsksPlainly:
    """A sign-in form that says what to type where nothing was typed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, sentence in ASKED_FOR.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = sentence


class StaffSignInForm(AsksPlainly, LoginForm):
    """The page has a link of its own for a forgotten password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class AskForCodeForm(AsksPlainly, RequestLoginCodeForm):
    """Patients come in with a mailed code. Staff have a password: nothing is sent, nothing said."""

    def clean_email(self):
        email = super().clean_email()
        if self._user is not None and self._user.is_staff_member:
            self._user = None
        return email


class TypeCodeForm(AsksPlainly, ConfirmLoginCodeForm):
    """A wrong code leaves an event."""

    def clean_code(self):
        try:
            return super().clean_code()
        except ValidationError:
            write_event("sign in with mailed code", by=None, outcome=REFUSED)
            raise


class StaffResetForm(AsksPlainly, ResetPasswordForm):
    """Staff choose a password here, the first one too. Patients have none: nothing is sent, nothing said."""

    def clean_email(self):
        email = super().clean_email()
        self.users = [user for user in self.users if user.is_staff_member]
        return email


class CodeBackend(BaseBackend):
    """Keeps somebody signed in who came in with a code from their clinic; it checks no password."""

    def get_user(self, user_id):
        return User.objects.filter(pk=user_id, is_active=True).first()
