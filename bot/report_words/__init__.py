"""Puts a report into words: for the chat, the PDF, the portal and the operators. Pure; the words
themselves stand in responses/reports.yml."""
