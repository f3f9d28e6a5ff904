"""Finding a patient: the clinician's way into every record."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import render

from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.forms.search import SearchForm
from patients.queries.search import PER_PAGE, find_patients


@requires(Permission.READ_RECORD)
def search(request):
    form = SearchForm(request.GET if "q" in request.GET else {"q": ""})
    page, typed = None, ""
    if form.is_valid():
        typed = form.cleaned_data["q"]
        try:
            found = find_patients(request.user, typed)
        except ValidationError as unclear:
            form.add_error("q", unclear)
        else:
            page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    write_event("search patients", by=request.user)
    context = {
        "form": form,
        "page": page,
        "typed": typed,
        "may_register": request.user.may(Permission.REGISTER_PATIENT),
    }
    return render(request, "patients/search.html", context, status=200 if page is not None else 422)
