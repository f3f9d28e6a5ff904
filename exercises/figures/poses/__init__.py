"""Every drawing by name; a new one is an entry in the file of its body position."""

from exercises.figures.pose import Figure
from exercises.figures.poses import (
    aerobic,
    kneeling,
    prone,
    side_lying,
    sitting,
    standing,
    standing_strength,
    supine,
    supine_bending,
)

FIGURES: dict[str, Figure] = {
    **prone.FIGURES,
    **supine.FIGURES,
    **supine_bending.FIGURES,
    **side_lying.FIGURES,
    **kneeling.FIGURES,
    **sitting.FIGURES,
    **standing.FIGURES,
    **standing_strength.FIGURES,
    **aerobic.FIGURES,
}
