"""Tests of the pure rules about patients."""
