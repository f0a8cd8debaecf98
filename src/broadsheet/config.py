"""Settings: a YAML file found through platformdirs, checked on reading."""
