"""Addresses of the exercise library."""

from django.urls import path

from exercises import views

app_name = "exercises"
urlpatterns = [
    path("library/", views.list, name="list"),
    path("library/<str:code>/", views.detail, name="detail"),
]
