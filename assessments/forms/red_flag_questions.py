"""The questions of the safety screen, grouped as they are asked. One question for every red-flag code."""

from assessments.rules.vocabulary import Ng65
from assessments.rules.vocabulary import RedFlag as Flag

CAUDA_EQUINA = "Cauda equina"
INFLAMMATORY = "Inflammatory disease"

GROUPS: list[tuple[str, dict[Flag, str]]] = [
    (
        CAUDA_EQUINA,
        {
            Flag.CES_SADDLE_SENSORY_LOSS: "Numbness or altered feeling in the saddle area, genitals or around the anus",
            Flag.CES_URINARY_HESITANCY: "Harder to start passing urine",
            Flag.CES_URINARY_RETENTION: "Cannot pass urine, or cannot empty the bladder",
            Flag.CES_URINARY_SENSATION_LOSS: "Cannot feel urine passing, or whether the bladder is full",
            Flag.CES_URINARY_LEAKAGE: "Leaks urine or newly needs pads",
            Flag.CES_URINARY_CHANGE: "New urgency, or passing urine much more often",
            Flag.CES_BOWEL_CHANGE: "New change of bowel habit or control",
            Flag.CES_BOWEL_INCONTINENCE: "Cannot hold stool, or soils without noticing",
            Flag.CES_RECTAL_SENSATION_LOSS: "Cannot feel fullness of the rectum or a motion passing",
            Flag.CES_SEXUAL_CHANGE: "Change of erection, ejaculation, or genital feeling or response",
            Flag.CES_ANAL_TONE_REDUCED: "Anal tone reduced (only if tested by a trained clinician)",
        },
    ),
    (
        "Both legs, nerve and spinal cord",
        {
            Flag.BILATERAL_LEG_SYMPTOMS: "Symptoms in both legs",
            Flag.PROGRESSIVE_MOTOR_DEFICIT: "Weakness that is getting worse",
            Flag.FOOT_DROP_ACUTE: "Foot slaps or drags (dorsiflexion 3/5 or less)",
            Flag.MOTOR_DEFICIT_STABLE: "Long-standing weakness, unchanged and already looked into",
            Flag.UMN_SIGNS: "Signs of the cord: clumsiness, Babinski, clonus or very brisk reflexes",
            Flag.GAIT_DISTURBANCE: "Unsteady on the feet, beyond limping from pain",
        },
    ),
    (
        "Cancer",
        {
            Flag.HISTORY_OF_CANCER: "Has ever had cancer (other than non-melanoma skin cancer)",
            Flag.UNEXPLAINED_WEIGHT_LOSS: "Lost more than 5 % of body weight in 3 to 6 months without trying",
            Flag.NIGHT_PAIN_UNREMITTING: "Pain all night that no position eases",
            Flag.BAND_LIKE_PAIN: "Pain like a tight band around the trunk",
            Flag.NONMECHANICAL_STRAIN_PAIN: "Pain on straining that no movement or position changes",
            Flag.SEVERE_UNRELENTING_PAIN: "Pain of 8 or more, constant, with no position of ease",
        },
    ),
    (
        "Infection",
        {
            Flag.FEVER_OR_SYSTEMICALLY_UNWELL: "Fever, chills or generally ill",
            Flag.IV_DRUG_USE: "Injects drugs",
            Flag.IMMUNOSUPPRESSION: "Weakened immune system, by illness or treatment",
            Flag.RECENT_INFECTION: "Recent infection of blood, urine or elsewhere",
            Flag.RECENT_SPINAL_PROCEDURE: "Injection or operation on the spine in the last 3 months",
            Flag.TB_CONTACT: "Contact with tuberculosis",
            Flag.ACUTE_HOT_SWOLLEN_JOINT: "A hot, swollen joint",
        },
    ),
    (
        "Fracture",
        {
            Flag.TRAUMA_MAJOR: "Fall from a height, road accident or similar force",
            Flag.TRAUMA_MINOR_AT_RISK: "Stumble, lift or cough with fragile bones, steroids or age 65 and over",
            Flag.LONG_TERM_STEROIDS: "Steroids for more than 3 months",
            Flag.OSTEOPOROSIS: "Osteoporosis",
            Flag.PREVIOUS_FRAGILITY_FRACTURE: "A fracture from little force in the past",
            Flag.PERCUSSION_TENDERNESS: "Spine tender to tapping in the midline",
        },
    ),
    (
        "Heart and blood vessels",
        {
            Flag.CARDIAC_SYMPTOMS: "Chest pain on effort, fainting, or breathless without a known cause",
            Flag.SUDDEN_SEVERE_PAIN_WITH_COLLAPSE: "Sudden severe pain with collapse or pallor",
            Flag.PULSATILE_ABDOMINAL_MASS: "Pulsating swelling in the abdomen",
            Flag.AAA_KNOWN: "Known abdominal aortic aneurysm",
            Flag.VASCULAR_RISK: "Vascular risk: smoking, high blood pressure, diabetes or known disease",
            Flag.CLAUDICATION_VASCULAR: "Calf pain on walking, eased by standing still, with weak foot pulses",
            Flag.ACUTE_LIMB_ISCHAEMIA: "Leg suddenly cold, pale or without pulse",
            Flag.LIMB_REST_PAIN_OR_ULCER: "Foot pain at rest, or a sore that does not heal, with weak pulses",
            Flag.DVT_SUSPECTED: "Calf swollen, warm or tender, or recently immobile",
        },
    ),
    (
        INFLAMMATORY,
        {
            Flag.INFLAMMATORY_NG65_GE4: "Four or more of the nine items below, as found by somebody else",
            Flag.UVEITIS_IBD_PSORIASIS: "Uveitis, inflammatory bowel disease or psoriasis",
        },
    ),
    (
        "Surgery, pregnancy and skin",
        {
            Flag.RECENT_SPINAL_SURGERY_LT6WK: "Operation on the back in the last 6 weeks",
            Flag.POSTOP_COMPLICATION: (
                "After spinal surgery: fever, oozing wound, new or worse leg pain or weakness, "
                "or headache on sitting up"
            ),
            Flag.PREGNANCY: "Pregnant",
            Flag.SHINGLES_RASH: "Rash or blisters along the painful band",
        },
    ),
]

NG65_TITLE = "If the back pain began before 45 and has lasted over 3 months"
NG65_QUESTIONS = {
    Ng65.ONSET_BEFORE_35: "Back pain began before the age of 35",
    Ng65.NIGHT_WAKING_SECOND_HALF: "Wakes in the second half of the night because of it",
    Ng65.BUTTOCK_PAIN: "Pain in the buttocks",
    Ng65.IMPROVES_WITH_MOVEMENT: "Better with movement",
    Ng65.NSAID_RESPONSE_48H: "Better within 48 hours of an anti-inflammatory tablet",
    Ng65.FIRST_DEGREE_RELATIVE_SPA: "Parent, brother, sister or child with spondyloarthritis",
    Ng65.ARTHRITIS_CURRENT_OR_PAST: "Arthritis now or in the past",
    Ng65.ENTHESITIS: "Pain where tendons join bone, now or in the past",
    Ng65.PSORIASIS: "Psoriasis now or in the past",
}
"""The nine items of NICE NG65, in our words."""
