"""A long demo does not grow for ever."""

from bot.simulator.calls import CallLog
from bot.simulator.events import KEPT, EventLog
from bot.simulator.files import FileStore
from bot.simulator.messages import MessageStore

CHAT = {"id": 5, "type": "private"}


def test_the_newest_messages_push_out_the_oldest():
    store = MessageStore(first_id=1, limit=2)
    for number in (1, 2, 3):
        store.put({"chat": CHAT, "message_id": number})
    assert [message["message_id"] for message in store.of_chat(5, since=0)] == [2, 3]


def test_a_changed_message_takes_no_second_place():
    store = MessageStore(first_id=1, limit=2)
    for number in (1, 2, 2, 2):
        store.put({"chat": CHAT, "message_id": number})
    assert len(store) == 2


def test_the_newest_calls_push_out_the_oldest():
    log = CallLog(limit=2)
    for text in ("satu", "dua", "tiga"):
        log.record({"method": "sendMessage", "params": {"text": text}})
    kept = log.since(0, chat_id=None, polls=False)
    assert [(call["n"], call["params"]["text"]) for call in kept] == [(2, "dua"), (3, "tiga")]


def test_calls_are_kept_across_a_clearing_with_their_numbers():
    log = CallLog(limit=3)
    for text in ("satu", "dua"):
        log.record({"method": "sendMessage", "params": {"text": text}})
    log.clear()
    for text in ("tiga", "empat"):
        log.record({"method": "sendMessage", "params": {"text": text}})
    kept = log.since(0, chat_id=None, polls=False)
    assert [(call["n"], call["params"]["text"]) for call in kept] == [(3, "tiga"), (4, "empat")]


def test_a_chat_whose_last_message_went_takes_no_room():
    store = MessageStore(first_id=1, limit=1)
    for person in (5, 6):
        store.put({"chat": {"id": person, "type": "private"}, "message_id": person})
    assert (len(store), store.of_chat(5, since=0)) == (1, [])
    assert store.remove(6, 6)
    assert not store.remove(6, 6)
    assert len(store) == 0


def test_files_are_bounded_by_their_bytes():
    store = FileStore(first_number=1, limit=10)
    first, second = (store.add("document", b"x" * 6, "a.txt", "text/plain", None) for _ in "12")
    assert store.get(first.file_id) is None
    assert store.get(second.file_id) == second


def test_a_page_that_missed_too_much_is_told_to_load_again():
    log = EventLog(first_number=1)
    for number in range(KEPT + 1):
        log.emit("message", number=number)
    assert [event["type"] for event in log.since(1)] == ["reload"]
    assert [event["number"] for event in log.since(KEPT + 1)] == [KEPT]


def test_a_page_from_before_a_restart_is_told_to_load_again():
    assert [event["type"] for event in EventLog(first_number=9000).since(17)] == ["reload"]
