"""Contradictions about what a person or a thing has but one of, read out of each article for itself."""
