"""Outgoing mail of the demo: kept in a folder, and sign-in codes printed where the demo was started."""

import re
import sys

from django.core.mail.backends.filebased import EmailBackend

_CODE = re.compile(r"^\s*([A-Z0-9]{3,4}-[A-Z0-9]{3,4}|[A-Z0-9]{6})\s*$", re.MULTILINE)


class PrintedFileBackend(EmailBackend):
    def send_messages(self, messages):
        for message in messages:
            found = _CODE.search(message.body)
            if found:
                print(f"Sign-in code for {message.to[0]}: {found[1]}", file=sys.stderr, flush=True)
        return super().send_messages(messages)
