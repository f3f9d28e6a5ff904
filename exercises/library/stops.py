"""When to stop, in the patient's words: one sentence serves every exercise with the same stop rules."""

LEG_PAIN_SPREADS = "Stop if the pain moves further down your leg."
LEG_PAIN_SPREADS_OR_STAYS = (
    "Stop if the pain moves further down your leg, or is still worse after 30 minutes."
)
LEG_PAIN_STAYS = "Stop if your leg is still worse after 30 minutes."
TINGLING_STAYS = "Move less if tingling or numb skin lasts more than 15 seconds."
TINGLING_OR_PAIN_STAYS = (
    "Move less if tingling lasts more than 15 seconds. Stop if your leg is still worse after 30 minutes."
)
UNWELL = "Stop if you feel dizzy or faint, or your chest hurts."
UNWELL_OR_SPREADS = "Stop if you feel dizzy, your chest hurts, or pain moves further down your leg."
WEAKER = "Stop and call us today if your leg gets weaker or more numb."
