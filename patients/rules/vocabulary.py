"""The closed vocabulary of a person: codes as they are stored. Labels for people live with the models."""

from enum import StrEnum


class Sex(StrEnum):
    F = "F"
    M = "M"


class Side(StrEnum):
    """The side of an episode, always a word."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    CENTRAL = "central"


class Precaution(StrEnum):
    """Conditions that limit exercise or treatment."""

    OSTEOPOROSIS = "osteoporosis"
    VERTEBRAL_FRACTURE_RECENT = "vertebral_fracture_recent"
    PREVIOUS_FRAGILITY_FRACTURE = "previous_fragility_fracture"
    LONG_TERM_STEROIDS = "long_term_steroids"
    SPINAL_IMPLANT = "spinal_implant"
    SPINAL_FUSION = "spinal_fusion"
    PREGNANCY = "pregnancy"
    HIP_REPLACEMENT = "hip_replacement"
    ANTICOAGULANT = "anticoagulant"
    BLEEDING_DISORDER = "bleeding_disorder"
    HYPERTENSION_UNCONTROLLED = "hypertension_uncontrolled"
    CARDIORESPIRATORY_DISEASE = "cardiorespiratory_disease"
    DIABETES = "diabetes"
    IMMUNOSUPPRESSION = "immunosuppression"
    AAA_KNOWN = "aaa_known"
    HERNIA_ABDOMINAL = "hernia_abdominal"
    LYMPHOEDEMA = "lymphoedema"
    HEART_VALVE_DISEASE = "heart_valve_disease"
    METAL_ALLERGY = "metal_allergy"
    NEEDLE_REFUSAL = "needle_refusal"
