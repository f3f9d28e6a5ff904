"""What happened to each patient of the demo, counted in days before today. Change a story there."""

from reports.demo.steps import Step

from .beginnings import BEGINNINGS
from .courses import COURSES
from .turns import TURNS

STORIES: dict[str, tuple[Step, ...]] = COURSES | TURNS | BEGINNINGS
