"""A case: somebody who needs a person, from the first word to the last. Pure; the store keeps
it."""
