"""What is done to a report that nobody would do, or only somebody who means harm."""

from bot.features.report_code import MOST_TRIES
from tests.conversations.player import FORWARD, Answer
from tests.features.report_stage import CRY, DAY, SECOND, Making
from tests.samples import OTHER, message

WRONG = "ABCD-EF2H-JKMN"


async def at_town(talk: Making) -> None:
    """A draft that waits for a place."""
    await talk.begins()
    await talk.taps("Ya, aman", "Kamboja")


async def strangers_button(talk: Making) -> Answer:
    """Another person presses a button of a report that is not theirs."""
    await at_town(talk)
    data = f"lapor:{await talk.key()}:j:negara:mm"
    return await talk.player.presses(data, OTHER)


async def strangers_pdf(talk: Making) -> Answer:
    """Another person presses the PDF button of a finished report."""
    await talk.result()
    return await talk.player.presses(f"lapor:{await talk.key()}:pdf", OTHER)


async def picture_at_choice(talk: Making) -> Answer:
    await talk.begins()
    await talk.taps("Ya, aman")
    await talk.sends("photo")
    return await talk.waits(2 * SECOND)


async def sticker(talk: Making) -> Answer:
    await at_town(talk)
    return await talk.sends("sticker")


async def at_sea(talk: Making) -> Answer:
    await talk.begins()
    await talk.taps("Ya, aman")
    place = {"latitude": -43.0, "longitude": -120.0}
    await talk.player.writes(None, location=place)  # type: ignore[arg-type]
    return await talk.waits(2 * SECOND)


async def off_the_earth(talk: Making) -> Answer:
    await talk.begins()
    await talk.taps("Ya, aman")
    await talk.player.writes(None, location={"latitude": -999.0, "longitude": 5.0})  # type: ignore[arg-type]
    return await talk.waits(2 * SECOND)


async def forwarded_cry(talk: Making) -> Answer:
    await at_town(talk)
    return await talk.says("tolong saya disekap di sini", forwarded=True, **CRY)


async def yes_twice(talk: Making) -> Answer:
    await talk.shortly()
    yes = talk.player.data_of("✅ Ya, benar")
    await talk.taps("✅ Ya, benar")
    await talk.player.presses(yes)
    return await talk.waits(SECOND)


async def after_erasing(talk: Making) -> Answer:
    await at_town(talk)
    old = talk.player.data_of("Lewati ➡️")
    await talk.says("/hapus")
    await talk.says("ya")
    return await talk.player.presses(old)


async def code_of_two(talk: Making) -> Answer:
    await at_town(talk)
    given = (await talk.presses("kode")).text.split("<code>")[1].split("</code>")[0]
    await talk.player.writes(f"/lapor {given}", OTHER)
    return await talk.player.happens(message=message(f"/lapor {given}", 4009))


async def codes_guessed(talk: Making) -> Answer:
    for _ in range(MOST_TRIES):
        await talk.says(f"/lapor {WRONG}")
    return await talk.says(f"/lapor {WRONG}")


async def long_portal_number(talk: Making) -> Answer:
    await talk.result()
    await talk.taps("Sudah saya kirim")
    return await talk.says("7" * 5000)


async def old_reminder(talk: Making) -> Answer:
    """A reminder's button of a report after which another was begun."""
    await talk.result()
    await talk.taps("🔔 Ingatkan saya nanti")
    await talk.waits(3 * DAY)
    old = talk.player.data_of("Sudah ada")
    await talk.presses("hapus", "ya")
    await talk.begins()
    return await talk.player.presses(old)


async def command_between(talk: Making) -> Answer:
    await at_town(talk)
    await talk.says("/kontak")
    return await talk.says("/lapor")


async def other_about(talk: Making) -> Answer:
    await at_town(talk)
    return await talk.player.presses("lapor:mulai:iklan:anonim")


async def blank_caption(talk: Making) -> Answer:
    await at_town(talk)
    return await talk.player.writes("   \u200b ", forward_origin=FORWARD)


async def confirm_nothing(talk: Making) -> Answer:
    await talk.begins()
    return await talk.presses("benar")
