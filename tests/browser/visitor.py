"""Somebody at a real browser, with the same methods as the reader of tests/journeys; works without scripts too."""

from urllib.parse import urlsplit

from playwright.sync_api import Locator

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

    def visit(self, address: str, *, expect: int = 200) -> None:
        self._arrived(self.screen.goto(address), expect)

    def answer(self, typed: dict) -> None:
        form = self.page.form_with(set(typed))
        place = self.screen.locator("form").nth(form.place)
        for name, value in typed.items():
            control, field = form.controls[name], place.locator(f'[name="{name}"]')
            if control.folded:
                self._unfold(place, field)
            if control.choices is None:
                field.fill(str(value))
            elif control.kind == "select":
                field.select_option(str(value))
            else:
                if f"{name}-list" in form.controls:
                    self._tick(place, f'[name="{name}-list"]')
                for each in value if isinstance(value, list) else [value]:
                    self._tick(place, f'[name="{name}"][value="{each}"]')

    def press(self, words: str, *, within: str = "", expect: int = 200) -> None:
        thing, place = self.the(words, within), self.screen
        if within:
            place = place.locator("details").filter(has_text=within).last
            place.locator("> summary").click()
        if thing.form is None:
            found = place.locator(f'a[href="{thing.where}"]')
        else:
            found = self.screen.locator("form").nth(thing.form.place).locator("button", has_text=words)
        with self.screen.expect_navigation() as arrival:
            found.locator("visible=true").first.click()
        self._arrived(arrival.value, expect)

    def _tick(self, place: Locator, box: str) -> None:
        """As a person does: on the words beside it, since many boxes are drawn by their label."""
        label = place.locator("label").filter(has=self.screen.locator(box))
        label.or_(place.locator(box)).first.click()

    def _unfold(self, place: Locator, field: Locator) -> None:
        for part in place.locator("details:not([open])").filter(has=field).all():
            part.locator("> summary").click()

    def _arrived(self, response, expect) -> None:
        assert response.status == expect, f"{self.address} answered {response.status}: {self.text[:1500]}"
        assert not scrolls_sideways(self.screen), f"{self.address} scrolls sideways"
