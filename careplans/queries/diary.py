"""One patient's recent diary with all that frames it, for the pages a patient opens every day.

These pages are opened more often than all others together, so everything about the patient comes in one
statement and the prescribed lines of the days shown in a second one.
"""



