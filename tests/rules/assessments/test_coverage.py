"""Nothing is recorded and then ignored: every code reaches a rule, needs none, or says that it is not checked."""

import pytest

from assessments.rules.coverage import NEED_NO_RULE, READ_BY, TREATMENT_RULE_IDS, unread_codes
from assessments.rules.safety import IMPLEMENTED_IDS
from assessments.rules.vocabulary import Precaution, RedFlag, SuspectedCause

from .patients import fired, flagged, patient, with_precautions

ONLY_WITH_A_TREATMENT = {
    Precaution.HERNIA_ABDOMINAL,
    Precaution.LYMPHOEDEMA,
    Precaution.HEART_VALVE_DISEASE,
    Precaution.METAL_ALLERGY,
    Precaution.NEEDLE_REFUSAL,
}
ONLY_WITH_COMPANY = {Precaution.DIABETES: "fever_or_systemically_unwell"}


@pytest.mark.parametrize("flag", RedFlag)
def test_every_red_flag_alone_fires_one_of_its_rules(flag):
    assert fired(flagged(flag)) & set(READ_BY[flag])


@pytest.mark.parametrize(
    "precaution", sorted(set(Precaution) - ONLY_WITH_A_TREATMENT - set(ONLY_WITH_COMPANY))
)
def test_every_precaution_alone_fires_one_of_its_rules(precaution):
    ids = fired(with_precautions(precaution))
    assert ids & set(READ_BY[precaution])
    assert "R99" not in ids


@pytest.mark.parametrize(("precaution", "company"), ONLY_WITH_COMPANY.items())
def test_a_precaution_that_only_counts_in_company_is_read_there(precaution, company):
    assert fired(with_precautions(precaution)) == set()
    with_it = fired(flagged(company, precautions=frozenset({precaution})))
    assert with_it & set(READ_BY[precaution])
    assert with_it != fired(flagged(company))


@pytest.mark.parametrize("precaution", sorted(ONLY_WITH_A_TREATMENT))
def test_a_precaution_that_limits_treatments_only_is_read_where_they_are_planned(precaution):
    assert set(READ_BY[precaution]) <= TREATMENT_RULE_IDS
    assert fired(with_precautions(precaution)) == set()
    assert unread_codes(with_precautions(precaution), IMPLEMENTED_IDS - TREATMENT_RULE_IDS) == (precaution,)


@pytest.mark.parametrize("cause", SuspectedCause)
def test_every_cause_fires_a_rule_or_needs_none(cause):
    ids = fired(patient(suspected_cause=cause))
    assert "R99" not in ids
    assert (cause in NEED_NO_RULE) is (cause not in READ_BY)
    if cause in READ_BY:
        assert ids & set(READ_BY[cause])


def test_every_code_of_the_vocabulary_is_in_one_of_the_lists():
    codes = {*RedFlag, *Precaution, *SuspectedCause}
    assert codes == set(READ_BY) | NEED_NO_RULE


def test_a_code_fires_r99_as_soon_as_its_rules_stop_running():
    case = flagged("shingles_rash")
    assert unread_codes(case, IMPLEMENTED_IDS) == ()
    assert unread_codes(case, IMPLEMENTED_IDS - {"R57"}) == ("shingles_rash",)
