"""Somebody's own departure: what is kept of it, when the bot speaks of it, and how days and answers
are read. Pure."""
