"""What pages read about patients."""

from .record import banner, precaution_words, record_frame, standing_precautions, tabs

__all__ = ["banner", "precaution_words", "record_frame", "standing_precautions", "tabs"]
