"""A plan ends with its last week or with its episode; no third date says so."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("careplans", "0002_plan_locks_and_length")]

    operations = [migrations.RemoveField(model_name="careplan", name="ended_on")]
