"""Contradictions of numbers and dates, found by the words around them."""
