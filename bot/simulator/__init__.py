"""A local server that behaves like Telegram's, with a chat page: for demo and end-to-end tests."""
