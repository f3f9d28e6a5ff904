#!/usr/bin/env python
"""Django's command line. Without an environment it is production, and production refuses to guess."""

import os
import sys

BARE_COMMANDS = {"evaluate_cases"}  # pure rules: no database, no secrets, no environment


def main() -> None:
    bare = len(sys.argv) > 1 and sys.argv[1] in BARE_COMMANDS
    settings = "clinic.settings.bare" if bare else "clinic.settings.production"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
