"""Where assessments live: always under the patient whose they are."""

from django.urls import path

from assessments import views

app_name = "assessments"
_ALL = "patients/<id:patient_id>/assessments/"
_ONE = f"{_ALL}<id:assessment_id>/"

urlpatterns = [
    path(_ALL, views.list, name="list"),
    path(f"{_ALL}start/", views.start, name="start"),
    path(_ONE, views.detail, name="detail"),
    path(f"{_ONE}suggestion/", views.suggestion, name="suggestion"),
    path(f"{_ONE}amend/", views.amend, name="amend"),
    path(f"{_ONE}<str:section_name>/", views.section, name="section"),
]
