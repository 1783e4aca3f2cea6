"""People: practices, skills, tracks, rotations."""
