from django.apps import AppConfig


class CarePlansConfig(AppConfig):
    name = "careplans"
