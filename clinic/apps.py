from django.apps import AppConfig
from django.core import checks


class ClinicConfig(AppConfig):
    name = "clinic"

    def ready(self):
        from clinic.access import every_route_is_declared

        checks.register(every_route_is_declared, checks.Tags.urls)
