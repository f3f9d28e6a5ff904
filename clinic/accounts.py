"""How people sign in: staff with a password, patients with an e-mailed code or one from their clinic."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ResetPasswordForm
from django.contrib.auth.backends import BaseBackend

from clinic.audit import REFUSED, write_event
from clinic.models import User


class ClosedAdapter(DefaultAccountAdapter):
    """Nobody signs themself up; sign-ins and failed ones are audited."""

    def is_open_for_signup(self, request):
        return False

    def post_login(self, request, user, **kwargs):
        write_event("sign in", by=user)
        return super().post_login(request, user, **kwargs)

    def authentication_failed(self, request, **credentials):
        write_event("sign in", by=None, outcome=REFUSED)
        return super().authentication_failed(request, **credentials)


class StaffResetForm(ResetPasswordForm):
    """Staff choose a password here, the first one too. Patients have none: nothing is sent, nothing said."""

    def clean_email(self):
        email = super().clean_email()
        self.users = [user for user in self.users if user.is_staff_member]
        return email


class CodeBackend(BaseBackend):
    """Keeps somebody signed in who came in with a code from their clinic; it checks no password."""

    def get_user(self, user_id):
        return User.objects.filter(pk=user_id, is_active=True).first()
