"""What clinicians type into the forms, ready to be sent with a change or two."""

import uuid


def details(**changes) -> dict:
    """The details of Ada Sample as the browser sends them."""
    return {
        "family_name": "Sample",
        "given_name": "Ada",
        "born_on_day": "12",
        "born_on_month": "3",
        "born_on_year": "1979",
        "sex": "F",
        "nhs_number": "999 000 0018",
        "phone": "01632 960 123",
        "email": "Ada@Example.com",
        "address": "3 Mill Lane",
        "postcode": "TN23 1AA",
        "gp_name": "Dr Ng",
        "gp_practice": "Mill Lane Surgery",
        "emergency_contact_name": "Ben Sample",
        "emergency_contact_phone": "+44 1632 960 124",
        "occupation": "Nurse",
        "physical_demand": "heavy",
        "manual_work": "yes",
        "driving": "no",
        "frequent_bending": "",
        **changes,
    }


def registration(location, /, **changes) -> dict:
    """A registration at this location with a fresh client key."""
    return {**details(), "location": location.pk, "client_key": str(uuid.uuid4()), **changes}


def episode(location, responsible, /, **changes) -> dict:
    """An episode of the left leg that began about 20 September 2024."""
    return {
        "side": "left",
        "onset_on_day": "20",
        "onset_on_month": "9",
        "onset_on_year": "2024",
        "referral": "gp",
        "location": location.pk,
        "responsible": responsible.pk,
        **changes,
    }


def day(name, day, month, year) -> dict:
    """A day in its three boxes."""
    return {f"{name}_day": day, f"{name}_month": month, f"{name}_year": year}


def born(*parts) -> dict:
    """A date of birth in its three boxes: day, month, year."""
    return day("born_on", *parts)
