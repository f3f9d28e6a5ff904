"""Every address of the product. The floors above are mounted by name, so this one imports none of them."""

from allauth.urls import urlpatterns as allauth_patterns
from django.urls import include, path

from clinic import access, views

ground_floor = (
    [
        path("", views.home, name="home"),
        path("healthz", views.alive, name="alive"),
        path("readyz", views.ready, name="ready"),
        path("clinics/", views.find, name="find"),
        path("locations/", views.locations, name="locations"),
        path("locations/new/", views.create_location, name="create_location"),
        path("locations/<id:location_id>/", views.location, name="location"),
        path("locations/<id:location_id>/edit/", views.edit_location, name="edit_location"),
        path("locations/<id:location_id>/close/", views.close_location, name="close_location"),
        path("locations/<id:location_id>/staff/", views.staff, name="staff"),
        path("locations/<id:location_id>/staff/add/", views.add_staff, name="add_staff"),
        path("locations/<id:location_id>/staff/<id:user_id>/", views.edit_staff, name="edit_staff"),
    ],
    "clinic",
)

urlpatterns = [
    path("", include(ground_floor)),
    path("", include("patients.urls")),
    # Before the assessments, whose last address takes any word after an assessment: signing lives up here.
    path("", include("careplans.urls")),
    path("", include("assessments.urls")),
    path("", include("exercises.urls")),
    path("accounts/", include(list(access.only_declared(allauth_patterns)))),
]

handler400 = "clinic.errors.unreadable"
handler403 = "clinic.errors.forbidden"
handler404 = "clinic.errors.not_found"
handler500 = "clinic.errors.server_error"
