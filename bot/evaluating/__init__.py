"""How well the bot understands: `cekdulu evaluate understanding`, and the gate of retraining."""
