"""Addresses of patients: finding, registering, details, episodes, and letting them in."""

from django.urls import path

from patients import views

app_name = "patients"
urlpatterns = [
    path("patients/", views.search, name="search"),
    path("patients/new/", views.register, name="register"),
    path("patients/<id:patient_id>/details/", views.details, name="details"),
    path("patients/<id:patient_id>/details/edit/", views.edit, name="edit"),
    path("patients/<id:patient_id>/episodes/new/", views.open_episode, name="open_episode"),
    path(
        "patients/<id:patient_id>/episodes/<id:episode_id>/close/",
        views.close_episode,
        name="close_episode",
    ),
    path("patients/<id:patient_id>/activation/", views.issue_code, name="issue_code"),
    path("activate/", views.activate, name="activate"),
    path("locations/<id:location_id>/names/", views.names, name="names"),
]
