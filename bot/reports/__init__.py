"""What a report is made of, what is asked for it, and how words become answers. Pure."""
