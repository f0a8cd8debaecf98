"""What both articles say in their own words."""
