"""The patterns page: every part in every state."""
