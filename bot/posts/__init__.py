"""Alerts that people join: what a post is, whom it is for, how it is checked and put together.
Pure."""
