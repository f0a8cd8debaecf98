"""Widgets that draw their own lines, so that long lists cost no more than short ones."""
