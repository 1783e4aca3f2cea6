"""Updates and stories: what is said, and what changed."""
