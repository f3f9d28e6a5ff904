"""What people do at the screen, one method for each thing done; every step goes through real pages.

The visitor behind a person reads pages as text here and is a Chromium in tests/browser: the steps are the same.
"""

import datetime
import re

from careplans.rules.self_report_questions import MAIN_QUESTIONS
from tests import builders_assessment as worked
from tests.patients import typed

EXTENSION_RESPONDER = "extension responder"
ADA_BORN = datetime.date(1979, 3, 12)
PASSWORD = "correct horse battery staple"


class Person:
    """`at` is the browser that they sit at."""

    def __init__(self, visitor):
        self.at = visitor

    def sees(self, *texts: str) -> None:
        """All of these stand on the page; says which one does not."""
        missing = [text for text in texts if text not in self.at.text]
        assert not missing, f"{missing} not at {self.at.address}: {self.at.text}"


class Staff(Person):
    """Somebody of a clinic, with an e-mail address and a password."""

    def __init__(self, user, visitor):
        super().__init__(visitor)
        self.user = user

    def signs_in(self):
        self.at.visit("/accounts/login/")
        self.at.fill({"login": self.user.email, "password": PASSWORD})
        self.at.press("Sign in")
        return self


class Clinician(Staff):
    """`record` is always the address of a patient's record, such as /patients/7/."""

    def registers(self, given_name, family_name, **changes) -> str:
        """From the list of patients to the page that opens an episode; gives the address of the new record."""
        self.at.visit("/patients/")
        self.at.press("Register a patient")
        names = {"given_name": given_name, "family_name": family_name}
        asked = {**typed.details(), **names, **changes}
        self.at.fill({name: value for name, value in asked.items() if value != ""})
        self.at.press("Register, then open an episode")
        return re.match(r"/patients/\d+/", self.at.address)[0]

    def opens_an_episode(self, *, side="left", began: datetime.date):
        self.at.fill({"side": side, "onset_on": began, "referral": "gp"})
        self.at.press("Open episode")

    def opens(self, record, part="Overview"):
        """A part of the record, by the words of its tab."""
        self.at.visit(f"{record}details/")
        self.at.press(part)

    def records_a_precaution(self, record, code):
        self.opens(record, "Precautions")
        self.at.fill({"code": code})
        self.at.press("Record")

    def starts_an_assessment(self, record):
        self.opens(record, "Assessments")
        self.at.press("Start an assessment")

    def examines(self, patient, *, on, own=("extension", "high"), **changes):
        """Every section of a started assessment as this worked patient answers, then one's own conclusion.

        `changes` are answers by section that differ. Ends at the suggestion.
        """
        answers = worked.worked_answers(patient, on=on, by=self.user)
        answers["conclusion"] |= {"own_direction": own[0], "own_confidence": own[1]}
        for section, answered in answers.items():
            assert f"/{section}/" in self.at.address, (section, self.at.address)
            self.at.fill(as_typed({**answered, **changes.get(section, {})}))
            self.at.press("Save and see the suggestion" if section == "conclusion" else "Save and next")

    def agrees(self, *, cause="disc_herniation", syndrome="derangement"):
        self.at.fill({"agrees": "yes", "syndrome": syndrome, "suspected_cause": cause})
        self.at.press("Save and go on to signing")

    def signs(self):
        self.at.press("Sign this assessment")

    def chooses(self, template, *, weeks=6):
        """On the page of programmes: one of them, which becomes a draft on its week board."""
        self.at.fill({"template": template, "weeks": weeks})
        self.at.press("Make the draft")

    def changes_the_dose(self, exercise, *, week, **dose):
        """On the board. `scope` in the dose says for which weeks; this and later ones if it says nothing."""
        self.at.press("Dose", within=f"Change: {exercise}, week {week}")
        self.at.fill({"scope": "onwards", **dose})
        self.at.press("Save")

    def removes(self, exercise, *, week):
        self.at.press("Remove", within=f"Change: {exercise}, week {week}")
        self.at.press("Remove from the plan")

    def adds(self, exercise, *, week, **dose):
        self.at.press(f"Add an exercise to week {week}")
        self.at.press(exercise)
        self.at.fill(dose)
        self.at.press("Add to the plan")

    def publishes(self, called, *, from_day: datetime.date | None = None, why="Discussed together"):
        """From the board to the printed plan; every warning is acknowledged with that reason."""
        self.at.press(f"Give plan to {called}")
        self.at.fill({name: why for name in self.at.page_fields() if re.fullmatch("ack_R[0-9a-z]+", name)})
        if from_day:
            self.at.fill({"effective_from": from_day})
        self.at.press("Publish the plan")

    def gives_a_code(self, record) -> str:
        """The code as it stands on the slip."""
        self.at.visit(f"{record}activation/")
        self.at.press("Make a code")
        return re.search(r"([0-9A-Z]{4} [0-9A-Z]{6}) Open", self.at.text)[1]

    def releases_the_stop(self, *, seen_where, seen_on, result, reason):
        """On the page of the stop."""
        self.at.fill({"seen_where": seen_where, "seen_on": seen_on, "result": result, "reason": reason})
        self.at.press("Release the stop")


class Patient(Person):
    """Somebody at home, with a code from the clinic and without a password."""

    def comes_in(self, code, *, born=ADA_BORN, expect=200):
        self.at.visit("/activate/")
        self.at.fill({"code": code, "born_on": born})
        self.at.press("Sign in", expect=expect)

    def signs_in_by_e_mail(self, address, mail):
        """With the code that is sent; `mail` is the list of messages that went out."""
        self.at.visit("/accounts/login/code/")
        self.at.fill({"email": address})
        self.at.press("Send me a code")
        self.at.fill({"code": re.search(r"\b[A-Z0-9]{3,4}-[A-Z0-9]{3,4}\b|\b\d{6}\b", mail[-1].body)[0]})
        self.at.press("Sign in")

    def did_it_all(self, *, leg, **more):
        """Today, in three taps: all done, leg pain, save."""
        self.at.visit("/today/")
        self.at.fill({"did_all": "on", "leg_pain": leg, **more})
        self.at.press("Save today")

    def did_none(self, *, leg, reason):
        self.at.visit("/today/")
        self.at.fill({"did_none": "on", "reason": reason, "leg_pain": leg})
        self.at.press("Save today")

    def answers_the_safety_questions(self, *, expect=200, **answers):
        """ "Something changed?": no to everything but these."""
        self.at.visit("/today/change/")
        self.at.fill({question.code: "no" for question in MAIN_QUESTIONS} | answers)
        self.at.press("Send my answers", expect=expect)


def first_visit(rosa: Clinician, *, on: datetime.date, email="ada@home.example") -> tuple[str, str]:
    """Ada comes with pain in the left leg that bending backwards relieves, and leaves with a plan of six weeks.

    Gives the address of her record and her code.
    """
    record = rosa.registers("Ada", "Sample", email=email)
    rosa.opens_an_episode(began=on - datetime.timedelta(weeks=15))
    rosa.starts_an_assessment(record)
    rosa.examines(EXTENSION_RESPONDER, on=on, symptoms={"leg_now": 6})
    rosa.agrees()
    rosa.signs()
    rosa.chooses("T1_EXT_DP")
    rosa.publishes("Ada")
    return record, rosa.gives_a_code(record)


def as_typed(answers: dict) -> dict:
    """Answers of a section as a person types them: no hidden fields, and days as days."""
    sent = worked.typed(answers)
    return {
        name: datetime.date.fromisoformat(value) if name.endswith("_on") else value
        for name, value in sent.items()
        if name not in {"seen_version", "go"} and not name.endswith("_FORMS")
    }
