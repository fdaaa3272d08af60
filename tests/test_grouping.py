"""Questions that ask the same come to editors as one, those of most people first."""

from datetime import timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.grouping import grouped, unanswered
from bot.questions import Group, Question
from tests.samples import NOW

SKCK = ("bikin skck dimana ya kak", "skck bayar brp", "syarat SKCK apa aja", "SKCKnya gmn")
IMEI = ("daftar imei hp dr taiwan", "cara daftarin IMEI", "imei gmn daftarnya min")
ZAKAT = ("bayar zakat fitrah dr hongkong gmn", "zakat fitrah di hongkong")


def question(id: int, text: str, **more) -> Question:
    fields = {"asked_at": NOW + timedelta(minutes=id), "asker": f"p{id}"} | more
    return Question(id, text, **fields)


def asked(*texts: str, first: int = 1, **more) -> list[Question]:
    return [question(id, text, **more) for id, text in enumerate(texts, first)]


def ids(groups: list[Group]) -> list[list[int]]:
    return [[question.id for question in group.questions] for group in groups]


def test_questions_of_one_matter_come_together_whatever_the_spelling() -> None:
    groups = grouped([*asked(*SKCK), *asked(*IMEI, first=11), *asked(*ZAKAT, first=21)])
    assert ids(groups) == [[1, 2, 3, 4], [11, 12, 13], [21, 22]]
    assert [group.first.text for group in groups] == [SKCK[0], IMEI[0], ZAKAT[0]]


def test_the_order_in_which_questions_are_given_does_not_matter() -> None:
    some = [*asked(*SKCK[:2]), *asked(*IMEI[:2], first=11), *asked(ZAKAT[0], first=21)]
    assert {tuple(map(tuple, ids(grouped(order)))) for order in permutations(some)} == {
        ((11, 12), (1, 2), (21,))
    }


def test_of_two_askers_and_one_who_repeats_the_two_come_first() -> None:
    groups = grouped([*asked(*SKCK, asker="one"), *asked(*ZAKAT, first=11)])
    assert ids(groups) == [[11, 12], [1, 2, 3, 4]]
    assert [group.askers for group in groups] == [2, 1]


def test_of_as_many_askers_more_questions_come_first_then_the_newest() -> None:
    repeated = asked(*SKCK[:2], first=1, asker="one")
    groups = grouped([*repeated, question(11, IMEI[0]), question(12, ZAKAT[0])])
    assert ids(groups) == [[1, 2], [12], [11]]
    assert [group.newest for group in groups[1:]] == [
        NOW + timedelta(minutes=12),
        NOW + timedelta(minutes=11),
    ]


def test_a_group_that_somebody_ignored_stays_away_when_it_is_asked_again() -> None:
    ignored = question(1, SKCK[0], state="ignored")
    assert ids(grouped([ignored, *asked(*SKCK[1:], first=2), question(11, IMEI[0])])) == [[11]]


def test_a_group_comes_back_when_it_is_asked_again_after_its_answer() -> None:
    answered = asked(*SKCK[:2], state="answered", answer="skck")
    assert grouped(answered) == []
    assert ids(grouped([*answered, question(3, SKCK[2])])) == [[1, 2, 3]]


def test_a_question_joins_the_group_it_is_most_like() -> None:
    texts = ("kartu kuning disnaker", "kartu sim card mahal", "kartu sim card ilang")
    assert ids(grouped(asked(*texts))) == [[2, 3], [1]]


def test_questions_without_words_come_together_only_when_they_are_the_same() -> None:
    assert ids(grouped(asked("😀", "😢", "😀", ""))) == [[1, 3], [4], [2]]


def test_nothing_asked_makes_no_groups() -> None:
    assert grouped([]) == []


@given(st.lists(st.sampled_from([*SKCK, *IMEI, *ZAKAT, "😀", "", "apa itu"]), max_size=15))
def test_every_open_question_is_in_one_group_in_the_order_of_time(texts: list[str]) -> None:
    groups = ids(grouped(reversed(asked(*texts))))
    assert sorted(id for group in groups for id in group) == list(range(1, len(texts) + 1))
    assert all(group == sorted(group) for group in groups)


def test_what_is_asked_like_an_example_of_an_answer_waits_no_more() -> None:
    questions = [question(1, SKCK[0]), question(11, IMEI[0])]
    assert ids(unanswered(questions, [])) == ids(grouped(questions))
    assert ids(unanswered(questions, [SKCK[0]])) == [[11]]


def test_complaints_stand_apart_from_questions_and_those_about_another_answer() -> None:
    wrong = question(2, SKCK[0], best="skck", complaint=True)
    other = question(3, SKCK[0], best="paspor", complaint=True)
    again = question(4, SKCK[0], best="skck", complaint=True)
    asked_too = question(5, SKCK[0], best="paspor")
    found = ids(grouped([question(1, SKCK[0], best="skck"), wrong, other, again, asked_too]))
    assert sorted(found) == [[1, 5], [2, 4], [3]]


def test_no_example_answers_a_complaint() -> None:
    wrong = question(1, SKCK[0], best="skck", complaint=True)
    assert ids(unanswered([wrong, question(2, SKCK[0])], [SKCK[0]])) == [[1]]
