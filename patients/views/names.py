"""Names, dates of birth and phones of a location's patients, to book appointments; nothing clinical."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render

from clinic.access import Permission, requires
from clinic.audit import write_event
from clinic.models import Location
from patients.forms.search import NamesForm
from patients.models import Patient
from patients.queries.search import PER_PAGE, find_names


@requires(Permission.READ_NAMES)
def names(request, location_id):
    location = get_object_or_404(Location.objects.of(request.user, Permission.READ_NAMES), pk=location_id)
    form = NamesForm(request.GET if "q" in request.GET else {"q": ""})
    page = None
    if form.is_valid():
        patients = Patient.objects.bookable_by(request.user).belonging_to([location.pk])
        shown = find_names(patients, form.cleaned_data["q"]).only(
            "family_name", "given_name", "born_on", "phone"
        )
        page = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
    write_event("read names", by=request.user, subject=location)
    context = {"form": form, "location": location, "page": page}
    return render(request, "patients/names.html", context, status=200 if page is not None else 422)
