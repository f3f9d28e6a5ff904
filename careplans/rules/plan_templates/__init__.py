"""The programmes a plan can start from, as data: change a dose or a phase here and nowhere else.

Doses follow the cited trials and common practice; a physiotherapist signs them off before use.
"""

from .extension_preference import T1_EXT_DP
from .flexion_preference import T2_FLEX_DP
from .lateral_shift import T3_LATERAL_SHIFT
from .no_preference import T4_NO_DP_IRRITABLE
from .stenosis import T2_FLEX_STENOSIS
from .template import Phase, Prescribed, Template

__all__ = ["TEMPLATES", "Phase", "Prescribed", "Template"]

TEMPLATES: dict[str, Template] = {
    template.code: template
    for template in (T1_EXT_DP, T2_FLEX_DP, T2_FLEX_STENOSIS, T3_LATERAL_SHIFT, T4_NO_DP_IRRITABLE)
}
