"""Understands what people type as answers to the questions of a report, in any spelling. Pure.

Nothing is guessed: what is not certain stays unread, and the words themselves are always kept.
"""
