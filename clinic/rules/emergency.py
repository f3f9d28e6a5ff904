"""When to go to an emergency department with back or leg trouble, in a patient's words, said in one place.

The signs follow the national cauda equina safety-net advice (CSP, GIRFT 2023); the wording is this product's own.
"""

GO_AT_ONCE_IF = (
    "you are numb between your legs or around your bottom",
    "you cannot pee, or cannot hold your pee or poo",
    "both legs become weak, your foot drags, or your knee gives way",
)
"""Each ends a sentence that begins with "Go at once if"."""
