"""What a member of staff is at one location. Somebody may hold both roles at the same place."""

from django.db import models

from clinic.permissions import Role


class Posting(models.Model):
    Role = Role

    user = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="postings")
    location = models.ForeignKey("clinic.Location", on_delete=models.PROTECT, related_name="postings")
    role = models.CharField(max_length=10, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "location", "role"], name="posting_once_per_role")
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}, {self.location}"
