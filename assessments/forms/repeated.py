"""The section of repeated movements: its rows and a note."""

from collections.abc import Mapping

from assessments.forms.grid_words import LEGEND, SIDE_GLIDE_SENTENCE, TEST_WORDS
from assessments.forms.movement_rows import notes_on, row_formset, row_words, typed_formset
from assessments.forms.section import Pairs, SectionForm
from assessments.rules.movement_grading import MIN_REPS
from clinic.forms.fields import NoteField


class RepeatedForm(SectionForm):
    template = "assessments/sections/repeated.html"
    notes_in_rows = True
    width = "wrap--wide"
    scripts = ("js/grid-keys.js",)
    legend = LEGEND
    side_glide_sentence = SIDE_GLIDE_SENTENCE
    least_reps = MIN_REPS
    note = NoteField(label="Note", required=False)

    def __init__(self, data=None, *, answers: Mapping, typed: Mapping | None = None, **kwargs):
        """`typed` is what was sent with the wish for one more row: it comes back as it is, unchecked."""
        super().__init__(data, answers=answers, **kwargs)
        if typed is None:
            self.rows = row_formset(data, rows=answers.get("rows", []))
        else:
            self.rows = typed_formset(typed)
            self.initial |= {name: typed.get(name, "") for name in self.fields}

    def is_valid(self) -> bool:
        rows_valid = self.rows.is_valid()
        return super().is_valid() and rows_valid

    @property
    def all_forms(self) -> list:
        """In page order, for the error summary."""
        return [*self.rows.forms, self]

    def answers(self) -> dict:
        rows = self.rows.answers()
        return {**super().answers(), **({"rows": rows} if rows else {})}

    def notes(self, answers: Mapping) -> list[str]:
        """What is unusual, each with its test: rows that were left open have no number once they are stored."""
        rows = answers.get("rows", ())
        return [f"{TEST_WORDS[row['test']]}: {note}" for row in rows for note in notes_on(row)]

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        numbered = enumerate(answers.get("rows", ()), start=1)
        pairs = [(f"{number}. {test}", found) for number, row in numbered for test, found in row_words(row)]
        if answers.get("note"):
            pairs.append(("Note", answers["note"]))
        return [("", pairs)] if pairs else []
