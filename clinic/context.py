"""What every page's frame needs: which parts of the product this person uses."""

from django.urls import reverse

from clinic.permissions import Permission

STAFF_PARTS = [
    ("Caseload", "careplans:caseload", "users", Permission.READ_RECORD),
    ("Patients", "patients:search", "magnifying-glass", Permission.READ_RECORD),
    ("Library", "exercises:list", "book-open", Permission.READ_LIBRARY),
    ("Locations", "clinic:locations", "map-pin", Permission.MANAGE_LOCATIONS),
]
PATIENT_PARTS = [
    ("Today", "careplans:today", "calendar-days", Permission.FOLLOW_PLAN),
    ("My plan", "careplans:my_plan", "clipboard-document-list", Permission.FOLLOW_PLAN),
    ("Progress", "careplans:progress", "chart-bar", Permission.FOLLOW_PLAN),
    ("Help", "careplans:help", "lifebuoy", Permission.FOLLOW_PLAN),
]


def navigation(request):
    """`navigation`: (label, url, icon, current) for each part; empty when nobody is signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"navigation": []}
    parts = STAFF_PARTS if user.is_staff_member else PATIENT_PARTS
    links = ((label, reverse(name), icon) for label, name, icon, permission in parts if user.may(permission))
    return {
        "navigation": [
            {"label": label, "url": url, "icon": icon, "current": request.path.startswith(url)}
            for label, url, icon in links
        ]
    }
