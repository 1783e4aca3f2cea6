"""Pure geometry: where things stand on an axis, how wide labels are, which row they get. No HTML, no words."""
