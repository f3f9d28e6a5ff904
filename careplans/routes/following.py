"""Addresses for following a plan: the patient's days, the caseload, the overview and alerts."""

routes: list = []
