"""Reads what people send as pictures and files: words, QR codes, hashes; in a process of its own,
because letters in pictures take much memory and processor, and because the files are strangers'."""
