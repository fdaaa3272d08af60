"""An answer is found by its examples; nobody's danger is heard less for it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot import urgency
from bot.finding import MOST_TERMS, OFFER_AT, SURE_AT, Found, found, search_terms, with_found
from bot.meaning import Guess, Understanding
from bot.settings import ROOT
from bot.urgency import ASK_AT, LANES, judge
from tests.samples import turn, understood

EXAMPLES = [
    ("skck", "Bagaimana cara mengurus SKCK?"),
    ("skck", "SKCK dibuat di Polres atau Polda?"),
    ("imei_hp", "Bagaimana mendaftarkan IMEI HP?"),
    ("kerja_di_luar", "cara kerja ke luar negeri"),
]
HELD = "darurat_disekap"
IDS = st.sampled_from(["skck", "imei_hp", "gaji_wajar", "visa_kerja", "luar_topik", HELD])
PROBABILITY = st.one_of(st.floats(0, 1), st.sampled_from([0, 0.05, ASK_AT, 0.9, 1]))
DANGER = st.one_of(st.floats(0, ASK_AT), PROBABILITY)
FOUND = st.lists(st.builds(Found, IDS, PROBABILITY), max_size=5, unique_by=lambda one: one.id).map(
    lambda some: sorted(some, key=lambda one: -one.score)
)
GUESSES = st.lists(
    st.builds(Guess, IDS, PROBABILITY), max_size=6, unique_by=lambda guess: guess.id
).map(lambda some: tuple(sorted(some, key=lambda guess: -guess.confidence)))
MEANT = st.builds(
    Understanding, GUESSES, st.booleans(), up=st.sampled_from([True, True, False]), danger=DANGER,
    form=st.sampled_from(["pesan", "iklan"]),
)  # fmt: skip
WORDS = st.sampled_from(["", HELD, "darurat_sakit"])


def ids(meant: Understanding) -> list[str]:
    return [guess.id for guess in meant.guesses]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("kak gmn cara ngurus SKCK di Polres?", ["skck", "polres"]),
        ("sholat jum'at", ["sholat", "jumat"]),
        ('skck" OR * NOT (imei) -- ;', ["skck", "or", "not", "imei"]),
        ("apa ini", ["apa", "ini"]),
        ("😀 日本", []),
        ("", []),
    ],
)
def test_search_terms_are_plain_words_of_the_matter(text: str, terms: list[str]) -> None:
    assert search_terms(text) == terms


@given(st.text(max_size=300))
def test_search_terms_are_few_and_hold_nothing_a_query_could_take_for_a_sign(text: str) -> None:
    terms = search_terms(text)
    assert len(terms) == len(set(terms)) <= MOST_TERMS
    assert all(term.isascii() and term.isalnum() and term == term.lower() for term in terms)


def test_search_terms_of_a_long_message_are_its_first() -> None:
    assert search_terms(" ".join(f"w{number}x" for number in range(40))) == [
        f"w{number}x" for number in range(MOST_TERMS)
    ]


def test_the_answer_with_the_nearest_example_is_found_first_and_each_answer_once() -> None:
    best, *others = found("skck bikinnya di polres ya", EXAMPLES)
    assert best.id == "skck"
    assert best.score > SURE_AT
    assert sorted(one.id for one in others) == ["imei_hp", "kerja_di_luar"]
    assert [one.score for one in others] == [0, 0]
    assert found("skck", []) == []


def test_answers_of_the_same_score_come_in_the_order_of_their_ids() -> None:
    pairs = [("b", "skck"), ("a", "skck"), ("c", "imei")]
    assert found("skck", pairs) == [Found("a", 1), Found("b", 1), Found("c", 0)]


@pytest.mark.parametrize("text", ["cara kerja ke luar negeri", "mau kerja di luar negri kak"])
def test_everyday_words_alone_are_offered_at_most(text: str) -> None:
    assert found(text, EXAMPLES)[0] == Found("kerja_di_luar", OFFER_AT)


def test_an_answer_found_beyond_doubt_stands_in_front_and_is_sure() -> None:
    meant = understood("luar_topik", "gaji_wajar", sure=False)
    seen = with_found(meant, [Found("skck", SURE_AT)])
    assert (ids(seen), seen.sure) == (["skck", "luar_topik", "gaji_wajar"], True)
    assert with_found(Understanding(), [Found("skck", 1)]) == Understanding(
        (Guess("skck", 1),), sure=True
    )


def test_an_answer_found_beyond_doubt_comes_before_another_that_the_model_is_sure_of() -> None:
    seen = with_found(understood("luar_topik", "skck"), [Found("skck", 0.8), Found("imei_hp", 0.4)])
    assert (ids(seen), seen.sure) == (["skck", "imei_hp", "luar_topik"], True)


@pytest.mark.parametrize("sure", [True, False])
def test_an_answer_found_perhaps_is_offered_beside_the_likeliest(sure: bool) -> None:
    meant = understood("luar_topik", "gaji_wajar", sure=sure)
    seen = with_found(meant, [Found("skck", OFFER_AT)])
    assert (ids(seen), seen.sure) == (["luar_topik", "skck", "gaji_wajar"], sure)
    assert with_found(meant, [Found("luar_topik", OFFER_AT)]) == meant
    assert with_found(meant, [Found("skck", OFFER_AT - 0.01)]) == meant
    assert with_found(meant, []) == meant


def test_an_answer_found_is_ranked_between_what_stands_before_and_after() -> None:
    meant = understood("luar_topik", "gaji_wajar", sure=False)  # 0.9 and 0.6
    offered = with_found(meant, [Found("skck", OFFER_AT)]).guesses[1]
    assert offered == Guess("skck", 0.6)
    assert with_found(meant, [Found("skck", SURE_AT)]).guesses[0] == Guess("skck", 0.9)
    low = Understanding((Guess("luar_topik", 0.2),))
    assert with_found(low, [Found("skck", OFFER_AT)]).guesses[1] == Guess("skck", 0.2)


def test_two_answers_found_are_offered_at_most() -> None:
    some = [Found(id, 0.5) for id in ("a", "b", "c")]
    assert ids(with_found(understood("luar_topik", sure=False), some)) == ["luar_topik", "a", "b"]


@pytest.mark.parametrize(
    "meant",
    [
        understood("gaji_wajar", danger=ASK_AT),
        understood("gaji_wajar", HELD),
        understood(HELD, "gaji_wajar", sure=False),
        Understanding((Guess(HELD, 0.1),), sure=True),
        understood(up=False),
    ],
)
def test_nothing_is_found_where_the_model_speaks_of_danger_or_cannot_be_asked(
    meant: Understanding,
) -> None:
    assert with_found(meant, [Found("skck", 1)]) == meant


def test_an_id_of_danger_is_never_found() -> None:
    meant = understood("gaji_wajar")
    assert with_found(meant, [Found(HELD, 1)]) == meant
    assert ids(with_found(meant, [Found(HELD, 1), Found("skck", 0.9)])) == ["skck", "gaji_wajar"]


@given(MEANT, FOUND, WORDS, st.sampled_from(["a b", "a b c d e"]), st.lists(MEANT, max_size=2))
def test_what_is_found_changes_no_alarm(
    meant: Understanding, some: list[Found], words: str, text: str, parts: list[Understanding]
) -> None:
    seen = with_found(meant, some)
    assert judge(seen, words) == judge(meant, words)
    before, after = (
        urgency.of(turn(text, meant=one, danger=words, parts=tuple(parts))) for one in (meant, seen)
    )
    assert after == before


@given(MEANT, FOUND)
def test_guesses_stay_a_ranking_with_every_guess_of_the_model(
    meant: Understanding, some: list[Found]
) -> None:
    seen = with_found(meant, some)
    confidences = [guess.confidence for guess in seen.guesses]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(ids(seen))) == len(seen.guesses)
    assert set(ids(seen)) >= set(ids(meant))
    urgent = [guess for guess in meant.guesses if guess.id in LANES]
    assert [guess for guess in seen.guesses if guess.id in LANES] == urgent


def test_no_held_out_message_of_a_known_id_is_taken_by_an_invented_answer() -> None:
    cases = yaml.safe_load((ROOT / "benchmarks" / "finding_cases.yml").read_text("utf8"))
    examples = [(id, text) for id, case in cases.items() for text in case["examples"]]
    files = sorted((ROOT / "nlu" / "tests").glob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf8"))]
    texts = [one["text"] for block in blocks[:4] for one in block["messages"]]
    assert len(texts) > 100
    assert [text for text in texts if found(text, examples)[0].score >= SURE_AT] == []
    asked = [(id, text) for id, case in cases.items() for text in case["asked"]]
    best = [(id, found(text, examples)[0]) for id, text in asked]
    assert [one for id, one in best if one.id != id and one.score >= SURE_AT] == []
    assert sum(one.id == id and one.score >= SURE_AT for id, one in best) >= 0.3 * len(asked)
