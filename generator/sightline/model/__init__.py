"""The form of a vision: frozen records and values, whatever the subject, and the register of kinds."""
