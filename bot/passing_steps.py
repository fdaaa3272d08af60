"""Steps that a text of another matter ends: a later "iya" would answer a question long past."""

from bot.buttons import ANSWERING, GENUINE
from bot.departure.steps import COUNTRY_STEP, DAY_STEP

PLACE_STEP = "negara.ditunggu"
"""The step at which a country or town is awaited."""
IMPOSTOR_STEP = f"{GENUINE}.teruskan"
"""The step at which a message is awaited that is reported to the admins."""
PASSING = frozenset({"aman", PLACE_STEP, ANSWERING, IMPOSTOR_STEP, DAY_STEP, COUNTRY_STEP})
LEFT_BY_COMMANDS = frozenset({IMPOSTOR_STEP})
"""Those that a command ends, too: what is written after it was not meant for strangers' eyes."""
