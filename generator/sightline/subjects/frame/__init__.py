"""What the pages of all rooms share: words, head and foot, filters, lists."""
