"""Steps that a text of another matter ends: a later "iya" would answer a question long past."""

from bot.buttons import ANSWERING, GENUINE, NEWSROOM
from bot.departure.steps import ARRIVAL_STEP, COUNTRY_STEP, DAY_STEP, MOVE_STEP

PLACE_STEP = "negara.ditunggu"
"""The step at which a country or town is awaited."""
IMPOSTOR_STEP = f"{GENUINE}.teruskan"
"""The step at which a message is awaited that is reported to the admins."""
IMPOSTOR_MORE_STEP = f"{GENUINE}.tambahan"
"""The step just after such a report, at which more about the same person belongs to it."""
SAFETY_STEP = "aman"
"""The step at which it is asked whether somebody is in danger."""
PASSING = frozenset(
    {
        SAFETY_STEP,
        PLACE_STEP,
        ANSWERING,
        IMPOSTOR_STEP,
        IMPOSTOR_MORE_STEP,
        DAY_STEP,
        MOVE_STEP,
        COUNTRY_STEP,
    }
)
BEFORE = "terputus"
"""Where the conversation keeps the step that the safety question interrupted."""
LEFT_BY_COMMANDS = frozenset({IMPOSTOR_STEP, IMPOSTOR_MORE_STEP})
"""Those that a command ends, too: what is written after it was not meant for strangers' eyes."""
POST_TEXT_STEP, POST_MESSAGE_STEP = f"{NEWSROOM}.teks", f"{NEWSROOM}.pos"
"""The steps of editors at which the words of a post, and a post of the channel, are awaited."""
LASTING = frozenset({ARRIVAL_STEP})
"""Steps that stand again when the safety question is left for another matter: somebody is waited
for, and only words that answer it are taken."""
