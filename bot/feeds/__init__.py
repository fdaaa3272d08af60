"""News of official bodies, read from their RSS and Atom feeds: each new item becomes a draft that
editors decide on, and nothing is ever published by itself."""
