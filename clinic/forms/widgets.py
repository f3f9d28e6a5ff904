"""Controls that the browser does not have: real inputs underneath, drawn by our own templates, no script.

A widget with `draws_itself` is printed as it is by `bootstrap5/field.html`, between hint and error and the
end of the question.
"""

from django.forms import CheckboxSelectMultiple, MultiWidget, RadioSelect, TextInput


class _SideBySide:
    """What Segmented and SegmentedMany share: letters for labels, and keys for the movement grid."""

    template_name = "widgets/segmented.html"
    option_template_name = "widgets/segmented_choice.html"
    draws_itself = True

    def __init__(self, attrs=None, choices=(), *, short=None, keys=None):
        super().__init__(attrs, choices)
        self.short, self.keys = short or {}, keys or {}

    def create_option(self, name, value, label, selected, index, subindex=None, attrs=None):
        option = super().create_option(name, value, label, selected, index, subindex, attrs)
        option["short"] = self.short.get(str(value), "")
        if key := self.keys.get(str(value)):
            option["attrs"] |= {"data-key": key, "aria-keyshortcuts": key}
        return option


class SegmentedMany(_SideBySide, CheckboxSelectMultiple):
    """Check boxes side by side, such as the days of the week. `short` and `keys` as for Segmented."""


class Segmented(_SideBySide, RadioSelect):
    """Radio buttons side by side.

    `short` maps a value to the letters shown instead of its label; the label stays for screen readers and as
    a tooltip. `keys` maps a value to the key that picks it in the movement grid. `blank` is the text of a last
    choice that takes an answer back, where a question may stay open.
    """

    def __init__(self, attrs=None, choices=(), *, short=None, keys=None, blank=None):
        super().__init__(attrs, choices, short=short, keys=keys)
        self.blank = blank

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        if self.blank and "" not in (str(key) for key, _ in self.choices):
            index = len(groups)
            option = self.create_option(name, "", self.blank, False, index, attrs=attrs)
            groups.append((None, [option], index))
        return groups


class PainScale(Segmented):
    """The eleven-point numerical rating scale, 0 to 10: nothing is chosen beforehand, the ends are in words."""

    template_name = "widgets/pain_scale.html"

    def __init__(self, attrs=None, *, low="No pain", high="Worst pain you can imagine", blank=None):
        super().__init__(attrs, [(str(number), str(number)) for number in range(11)], blank=blank)
        self.low, self.high = low, high

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {"low": self.low, "high": self.high}
        return context


class DateParts(MultiWidget):
    """A date that somebody knows by heart, in three boxes: day, month, year.

    Sends the field one text, YYYY-MM-DD, so the strict date field stays the only judge. What was typed comes
    back unchanged. `birthday` lets browsers fill in a date of birth.
    """

    template_name = "widgets/date_parts.html"
    draws_itself = True
    parts = ("day", "month", "year")
    names = ("Day", "Month", "Year")

    def __init__(self, attrs=None, *, birthday=False):
        boxes = {}
        for part in self.parts:
            length = 4 if part == "year" else 2
            box = {"inputmode": "numeric", "maxlength": length, "class": f"form-control width-{length}"}
            box["autocomplete"] = f"bday-{part}" if birthday else "off"
            boxes[part] = TextInput(box)
        super().__init__(boxes, attrs)

    def first_control(self, auto_id):
        return f"{auto_id}_0"

    def decompress(self, value):
        if not value:
            return ["", "", ""]
        text = value.isoformat() if hasattr(value, "isoformat") else str(value)
        year, _, rest = text.partition("-")
        month, _, day = rest.partition("-")
        return [day, month, year]

    def value_from_datadict(self, data, files, name):
        day, month, year = (text or "" for text in super().value_from_datadict(data, files, name))
        if not (day or month or year).strip():
            return ""
        return f"{year.strip()}-{_two_digits(month)}-{_two_digits(day)}"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for box, label in zip(context["widget"]["subwidgets"], self.names, strict=True):
            box["label"] = label
        return context


def _two_digits(text: str) -> str:
    text = text.strip()
    return text.zfill(2) if text.isascii() and text.isdigit() else text
