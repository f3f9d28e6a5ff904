"""How people sign in: staff with a password, patients with an e-mailed code or one from their clinic."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, RequestLoginCodeForm, ResetPasswordForm
from django.contrib.auth.backends import BaseBackend

from clinic.audit import REFUSED, write_event
from clinic.models import User


class ClosedAdapter(DefaultAccountAdapter):
    """Nobody signs themself up; sign-ins and failed ones are audited."""

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
    pass


class TypeCodeForm(AsksPlainly, ConfirmLoginCodeForm):
    pass


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
