"""Drawings of the exercises: poses as data, solved and written as inline SVG."""
