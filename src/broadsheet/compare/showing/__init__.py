"""What was found, put into rows and plain words."""
