"""One module for each command, named like it, loaded when it is called."""
