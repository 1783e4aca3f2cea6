"""What a page holds, as data: inline values, parts, pages, and the finished site."""
