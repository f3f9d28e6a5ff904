"""Addresses for making a plan: precautions, proposal, week board, publication, visits, handout."""

routes: list = []
