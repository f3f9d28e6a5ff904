"""Somebody at a real browser, with the same methods as the reader of tests/journeys; works without scripts too."""

import re
from urllib.parse import urlsplit

from tests.browser.conftest import scrolls_sideways
from tests.journeys.reading import Page
from tests.journeys.visitor import Visitor


class Chromium(Visitor):
    """Every page that it comes to must fit its width. `screen` is the page of Playwright."""

    def __init__(self, screen):
        self.screen = screen

    @property
    def address(self) -> str:
        parts = urlsplit(self.screen.url)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    @property
    def page(self) -> Page:
        return Page(self.screen.content())

    @property
    def text(self) -> str:
        return self.page.text

    def visit(self, address: str, *, expect: int = 200) -> None:
        self._arrived(self.screen.goto(address), expect)

    def page_fields(self) -> set[str]:
        return {name for form in self.page.forms for name in form.controls}

    def answer(self, typed: dict) -> None:
        controls = self.page.form_with(set(typed)).controls
        form = self.screen.locator("form")
        for name in typed:
            form = form.filter(has=self.screen.locator(f'[name="{name}"]'))
        for name, value in typed.items():
            field = form.locator(f'[name="{name}"]')
            self._unfold(f'[name="{name}"]')
            if controls[name].kind in {"radio", "checkbox"}:
                if f"{name}-list" in controls:
                    self._tick(form, f'[name="{name}-list"]')
                for each in value if isinstance(value, list) else [value]:
                    self._tick(form, f'[name="{name}"][value="{each}"]')
            elif controls[name].kind == "select":
                field.select_option(str(value))
            else:
                field.fill(str(value))

    def press(self, words: str, *, within: str = "", expect: int = 200) -> None:
        with self.screen.expect_navigation() as arrival:
            self._thing(words, within).click()
        self._arrived(arrival.value, expect)

    def _thing(self, words, within):
        """Buttons before links, and the very words before what begins with them, as the reader does."""
        place = self.screen
        if within:
            place = self.screen.locator("details").filter(has_text=within).last
            place.locator("> summary").click()
        begins = re.compile(rf"^\s*{re.escape(words)}")
        for name, exact in ((words, True), (begins, False)):
            for role in ("button", "link"):
                found = place.get_by_role(role, name=name, exact=exact)
                if found.count():
                    return found.first
        raise AssertionError(f"nothing says “{words}” at {self.address}: {self.text[:1500]}")

    def _tick(self, form, box: str) -> None:
        """As a person does: on the words beside it, since many boxes are drawn by their label."""
        label = form.locator("label").filter(has=self.screen.locator(box))
        (label if label.count() else form.locator(box)).click()

    def _unfold(self, what: str) -> None:
        """Open the folded parts around this."""
        for part in self.screen.locator("details:not([open])").filter(has=self.screen.locator(what)).all():
            part.locator("> summary").click()

    def _arrived(self, response, expect) -> None:
        assert response.status == expect, f"{self.address} answered {response.status}: {self.text[:1500]}"
        assert not scrolls_sideways(self.screen), f"{self.address} scrolls sideways"
