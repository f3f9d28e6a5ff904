"""What the clinicians of the demo found, by patient, in the order of their visits."""

from reports.demo.answers import Examination

from .extension import EXTENSION
from .other_directions import OTHER_DIRECTIONS

EXAMINATIONS: dict[str, tuple[Examination, ...]] = EXTENSION | OTHER_DIRECTIONS
