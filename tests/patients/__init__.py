"""Tests of the patients app."""
