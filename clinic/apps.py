from django.apps import AppConfig
from django.core import checks
from django.urls import register_converter

from clinic.converters import IdConverter


class ClinicConfig(AppConfig):
    name = "clinic"

    def ready(self):
        from clinic.access import every_route_is_declared

        register_converter(IdConverter, "id")
        checks.register(every_route_is_declared, checks.Tags.urls)
