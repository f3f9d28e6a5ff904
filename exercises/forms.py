"""What may be asked of the library: words, a category, a direction."""

from django import forms

from exercises import labels
from exercises.library import search
from exercises.rules.exercise import Exercise


class LibraryFilterForm(forms.Form):
    q = forms.CharField(
        label="Word or code",
        max_length=80,
        required=False,
        help_text="For example bridge, or E04.",
        error_messages={"max_length": "Type at most 80 characters."},
    )
    category = forms.ChoiceField(
        choices=[("", "All"), *labels.CATEGORIES.items()],
        required=False,
        error_messages={"invalid_choice": "Choose a category from the list."},
    )
    direction = forms.ChoiceField(
        choices=[("", "All"), *labels.DIRECTIONS.items()],
        required=False,
        error_messages={"invalid_choice": "Choose a direction from the list."},
    )

    def found(self) -> list[Exercise]:
        """The exercises that fit a valid form, in the order of the library; all when it is not valid."""
        asked = self.cleaned_data if self.is_valid() else {}
        return [
            exercise
            for exercise in search(asked.get("q", ""))
            if asked.get("category", "") in ("", exercise.category)
            and asked.get("direction", "") in ("", *self._directions(exercise))
        ]

    @staticmethod
    def _directions(exercise: Exercise) -> tuple[str, ...]:
        return tuple(plane for plane, _ in exercise.moves) or ("neutral",)
