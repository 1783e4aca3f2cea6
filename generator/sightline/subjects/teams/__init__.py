"""Teams and the words that they use."""
