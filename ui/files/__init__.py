"""Files of programmes: each open one has a window of its own, and the commands of the menu File."""
