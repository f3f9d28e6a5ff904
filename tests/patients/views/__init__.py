"""Tests of the pages about patients."""
