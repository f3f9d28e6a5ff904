"""What pages read about patients."""

from .record import banner, standing_precautions, tabs

__all__ = ["banner", "standing_precautions", "tabs"]
