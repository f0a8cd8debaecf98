"""The screens: the reader's panes, search, comparison, and the dialogs over them."""
