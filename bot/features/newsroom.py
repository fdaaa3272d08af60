"""/siaran: where editors write the alerts of the channel; what each of its buttons does."""

from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.features import (
    post_after,
    post_details,
    post_judging,
    post_sending,
    post_sources,
    post_timing,
    post_told,
    post_writing,
)
from bot.features.feeds import pressed as feeds_pressed
from bot.features.for_editors import (
    BROWSE,
    EditorHandler,
    argument,
    finished,
    guarded,
    step,
    ways_beside,
)
from bot.features.impostor_list import pressed as impostors_pressed
from bot.features.post_card import title
from bot.features.post_desk import MENU, room
from bot.features.post_progress import figure
from bot.model import Button, Decision, Feature, Rows, Say, Turn

TITLES = {
    "draf": "newsroom.list.drafts", "usulan": "newsroom.list.proposed",
    "jadwal": "newsroom.list.scheduled", "terbit": "newsroom.list.published",
}  # fmt: skip
LABELS = {
    "draf": "newsroom.button.drafts", "usulan": "newsroom.button.waiting",
    "jadwal": "newsroom.button.scheduled", "terbit": "newsroom.button.published",
}  # fmt: skip


def menu(turn: Turn, desk: Editorial) -> Decision:
    """What there is to do."""
    records = room(turn).records
    counts = {name: figure(total) for name, total in room(turn).totals.items()}
    params = {**counts, "pelanggan": figure(records.subscribers),
              "kanal": room(turn).channel or "-"}  # fmt: skip
    rows: Rows = (
        (Button("newsroom.button.write", NEWSROOM, ("tulis",)),),
        *((Button(LABELS[name], NEWSROOM, ("daftar", name, "0")),) for name in LABELS),
        (Button("newsroom.button.feeds", NEWSROOM, ("umpan", "daftar")),),
        (Button("newsroom.button.impostors", NEWSROOM, ("peniru", "daftar")),),
        (Button("button.editors_menu", BROWSE, ("menu",)),),
    )
    key = "newsroom.menu" if room(turn).channel else "newsroom.menu_no_channel"
    return finished(turn, Say(key, params, rows))


def listed(turn: Turn, desk: Editorial) -> Decision:
    """Posts of one kind, the newest first, a page at a time."""
    page = room(turn).listed
    ways = ways_beside(page.at, page.last, NEWSROOM, "daftar", page.name)
    # What waits for a judge opens with its words: nobody shall approve what they did not read.
    verb = "tinjau" if page.name == "usulan" else "kartu"
    rows = tuple((Button("", NEWSROOM, (verb, one.key), text=title(one)),) for one in page.posts)
    params = {"jumlah": figure(room(turn).totals[page.name]), "halaman": str(page.at + 1)}
    return finished(turn, Say(TITLES[page.name], params, (*rows, *ways, *MENU)))


WAYS: dict[str, EditorHandler] = {
    "daftar": listed,
    "tulis": post_writing.begin,
    "teks": post_writing.anew,
    "gambar": post_writing.ask_picture,
    "tanpa_gambar": post_writing.no_picture,
    "tinjau": post_writing.look,
    "kartu": post_writing.show,
    "buang": post_writing.drop,
    "pulih": post_writing.undrop,
    "topik": post_details.topic,
    "negara": post_details.lands,
    "tombol": post_details.links,
    "pilih": post_details.answer_picked,
    "sumber": post_details.ask_source,
    "tanpa_sumber": post_details.no_source,
    "waktu": post_timing.ask,
    "ajukan": post_judging.propose,
    "setuju": post_judging.approve,
    "tolak": post_judging.ask_reason,
    "kembali": post_judging.recall,
    "batal_jadwal": post_judging.recall,
    "kemajuan": post_sending.progress,
    "henti": post_sending.stop,
    "lanjut": post_sending.resume,
    "kanal": post_sending.channel,
    "ubah": post_after.edit,
    "ralat": post_after.correct,
    "tarik": post_after.ask_reason,
    "dari_tawaran": post_sources.from_offer,
    "dari_tanya": post_sources.from_question,
    "dari_jawaban": post_sources.from_answer,
    "dari_peniru": post_sources.from_impostor,
    "umpan": feeds_pressed,
    "peniru": impostors_pressed,
}
"""What the first word of a button stands for."""


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button of the newsroom."""
    return WAYS.get(argument(turn, 0), menu)(turn, desk)


FEATURE = Feature(
    "newsroom",
    commands={NEWSROOM: guarded(menu)},
    buttons={NEWSROOM: guarded(press)},
    steps={
        post_writing.TEXT: step(post_writing.typed),
        post_writing.PICTURE: step(post_writing.picture_came, hears_words=True),
        post_details.ANSWER: step(post_details.answer_typed, hears_words=True),
        post_details.SOURCE: step(post_details.source_typed, hears_words=True),
        post_timing.STEP: step(post_timing.typed, hears_words=True),
        post_judging.REASON: step(post_judging.refuse, hears_alarms=True),
        post_after.REASON: step(post_after.withdraw, hears_alarms=True),
        post_sending.MESSAGE_STEP: post_sending.message_came,
    },
    timers={
        post_sending.TIMER: post_sending.looked,
        post_told.FEED_TIMER: post_told.drafts_came,
    },
)
