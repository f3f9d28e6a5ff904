"""The stop rules by code, for the handout's key and for staff.

S3 and S4 apply to every exercise and are always shown with the emergency advice.
"""

STOP_RULES: dict[str, str] = {
    "S1": "Leg symptoms move further down, or the furthest symptom is lower and stays so after 5 minutes: "
    "stop this exercise, take a position of ease, tell the physiotherapist.",
    "S2": "Leg pain 2 points or more worse for over 30 minutes (irritable), or over 2 hours or next morning: "
    "halve the dose, then stop.",
    "S3": "New or more weakness or numbness: stop the programme, contact the clinic the same day.",
    "S4": "Any change of bladder, bowel, sexual function or saddle feeling: stop everything, "
    "emergency department.",
    "S5": "Tingling or numbness lasts more than 10 to 15 seconds after letting go: smaller range, "
    "or a slider.",
    "S6": "Dizziness, chest pain, breathlessness or faintness: stop.",
    "S7": "The wound weeps, or there is a fever: stop, contact the clinic.",
    "S9": "Pain that is brought on has to settle within 10 to 20 seconds: otherwise fewer repetitions.",
}

GLOBAL_STOP_RULES = ("S3", "S4")
