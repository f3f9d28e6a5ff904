"""How far a change of a plan line reaches."""

from enum import StrEnum


class Scope(StrEnum):
    WEEK = "week"
    ONWARDS = "onwards"  # this week and all later ones
