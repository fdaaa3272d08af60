"""The shape of the code: who may know whom, how long things get, and that everything is explained.

The rules are those of the house style; a new exception is a line here that others can argue with.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot import nlu_model
from bot.settings import ROOT

BOT = ROOT / "bot"
FILES = sorted(BOT.rglob("*.py"))
CORE = [path for path in FILES if "simulator" not in path.parts]
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
ALLOWED = {
    "telegram": {
        "formatting",
        "intake",
        "outcall",
        "delivery",
        "sender",
        "wire",
        "app",
        "downloading",
        "evidence_hashing",
        "connecting",
        "roles",
        "posting",
        "broadcasting",
        "group_leaders",
        "publishing",
    },
    "httpx": {"understanding", "console", "downloading", "looking", "portal", "feeds"},
    "feedparser": {"feeds"},
    "defusedxml": {"feeds"},
    "sqlite_utils": {"store"},
    "sqlite3": {"store"},
    "psycopg": {"store"},
    "fpdf": {"report_pdf"},
    "fontTools": {"report_pdf"},
    "cryptography": {"store"},
    "phonenumbers": {"checking", "phone_numbers", "offers"},
    "yaml": {
        "yaml_text",
        "answer_files",
        "contact_files",
        "geography_files",
        "responses",
        "lexicon",
        "normalising",
        "evaluating",
    },
    "starlette": set(),
    "uvicorn": set(),
}
"""Modules (or packages) of bot/ that may import a library; the simulator is another program."""
ENVIRONMENT = {"__main__", "nlu_model", "connecting"}
CLOCK = {"app"}
FEATURES_KNOW = (
    "bot.model", "bot.effects", "bot.meaning", "bot.router", "bot.errors", "bot.features",
    "bot.buttons", "bot.answer", "bot.checking", "bot.editorial", "bot.followup", "bot.masking",
    "bot.alternatives", "bot.urgency", "bot.matters", "bot.cases", "bot.case_effects",
    "bot.case_record", "bot.calling_off", "bot.genuine", "bot.passing_steps", "bot.posts",
    "bot.post_effects", "bot.fitting", "bot.hints",
    "collections", "datetime", "typing", "dataclasses", "re",
)  # fmt: skip
REPORTS_KNOW = ("bot.reports", "bot.report_effects")
"""What may be asked, kept and understood of a report."""
OFFERS_KNOW = (
    "bot.dates", "bot.examined", "bot.nearness", "bot.offer_card", "bot.offer_effects",
    "bot.offer_parts", "bot.offering", "bot.offers.model",
)  # fmt: skip
DEPARTURES_KNOW = ("bot.contacts", "bot.dates", "bot.departure")
EDITORS_KNOW = (
    "bot.answer_json", "bot.contacts", "bot.differences", "bot.phone_numbers", "bot.questions",
    "bot.similarity",
)  # fmt: skip
BESIDES = {
    "departure": (*DEPARTURES_KNOW, "bot.geography", "functools"),
    "departure_agreeing": DEPARTURES_KNOW, "departure_arrival": DEPARTURES_KNOW,
    "departure_arrived": DEPARTURES_KNOW, "departure_no_day": DEPARTURES_KNOW,
    "departure_moving": DEPARTURES_KNOW,
    "departure_parts": DEPARTURES_KNOW, "departure_silence": DEPARTURES_KNOW,
    "departure_country": (*DEPARTURES_KNOW, "bot.geography"),
    "departure_day": (*DEPARTURES_KNOW, "bot.geography"),
    "interrupted": ("bot.departure.steps", "bot.reports.steps"),
    "case_waiting": ("bot.departure.steps.MATTER",),
    "urgent": ("bot.departure",),
    "alerts": ("functools",), "channel": ("functools",), "start": ("functools",),
    "arriving": ("bot.joining_handlers",),
    "feeds": ("bot.feeds.states", "bot.urls.finding", "bot.urls.official"),
    "feeds_shown": ("bot.dates", "bot.feeds.states", "bot.newsroom"),
    "impostor": ("bot.offer_parts", "bot.doubts"),
    "post_desk": ("bot.newsroom",), "post_writing": ("bot.post_buttons", "bot.posts_told"),
    "post_details": ("bot.post_buttons", "bot.urls.official"), "post_sources": ("html",),
    "safety": ("bot.safety_words",),
    "case": ("bot.asked_offer.PARTS", "bot.case_manners.stops"),
    "desk_saying": ("logging",),
    "desk_talk": ("unicodedata",),
    "contact": ("bot.contacts", "bot.geography", "bot.phone_numbers", "functools"),
    "country_typed": ("bot.contacts", "bot.geography", "functools"),
    "__init__": ("bot.contacts", "bot.geography"),
    "case_opening": REPORTS_KNOW, "report": REPORTS_KNOW, "report_after": REPORTS_KNOW,
    "report_code": REPORTS_KNOW,
    "report_danger": REPORTS_KNOW, "report_proofs": REPORTS_KNOW,
    "report_proving": (*REPORTS_KNOW, "bot.geography"), "report_question": REPORTS_KNOW,
    "report_result": REPORTS_KNOW,
    "report_silence": (*REPORTS_KNOW, "bot.case_manners.HEARD", "bot.case_manners.SEEN"),
    "report_status": (*REPORTS_KNOW, "bot.dates", "bot.report_words.letters"),
    "report_summary": REPORTS_KNOW,
    "report_tapping": REPORTS_KNOW, "report_typing": (*REPORTS_KNOW, "bot.geography"),
    "report_story": (*REPORTS_KNOW, "bot.geography"),
    "report_answering": (*REPORTS_KNOW, "bot.geography"),
    "reports": (*REPORTS_KNOW, "bot.geography", "functools"),
    "desk_export": (*REPORTS_KNOW, "bot.exporting"), "desk_news": REPORTS_KNOW,
    "offer": OFFERS_KNOW, "offer_verdict": OFFERS_KNOW, "offer_more": OFFERS_KNOW,
    "offer_beneath": OFFERS_KNOW, "offer_near": OFFERS_KNOW, "offers_found": ("bot.offer_effects",),
    "offer_again": OFFERS_KNOW, "pasted": ("bot.offer_parts",),
    "editors_desk": EDITORS_KNOW, "editors": EDITORS_KNOW, "editing": EDITORS_KNOW,
    "approving": EDITORS_KNOW, "adding": EDITORS_KNOW, "unanswered": EDITORS_KNOW,
    "contact_editing": EDITORS_KNOW, "contact_pages": EDITORS_KNOW,
    "contact_proposing": EDITORS_KNOW, "contact_testing": (*EDITORS_KNOW, "base64", "hashlib"),
}  # fmt: skip
"""What one feature may know more: the safety question reads a typed yes or no in any spelling,
contacts are found by place, features/__init__ hands both on, offers were examined before the
feature is asked, and editors work on answers."""
SHARED = {
    "departure": (
        "bot.cases.shift.JAKARTA", "bot.departure", "bot.matters", "bot.meaning",
        "bot.reports.reading", "bot.victims",
    ),
    "passing_steps": ("bot.buttons", "bot.departure.steps"),
    "calling_off": ("bot.spelling",),
    "doubts": ("bot.model", "bot.reports.reading.wording"),
    "fitting": ("bot.alternatives", "bot.meaning", "bot.model", "bot.spelling"),
    "hints": ("bot.model", "bot.spelling"),
    "safety_words": ("bot.spelling", "bot.victims"),
    "posts": (
        "bot.answer", "bot.checking", "bot.contacts", "bot.dates", "bot.errors",
        "bot.looking.markup", "bot.masking", "bot.normalising", "bot.offer_effects", "bot.offers",
        "bot.posts", "bot.questions", "bot.readability", "bot.report_words.times",
        "bot.reports.reading.day_words", "bot.urls.address", "bot.urls.official",
        "bot.offer_tables", "bot.settings.ROOT", "bot.spelling",
    ),
    "post_effects": ("bot.posts.model", "bot.said"),
    "post_buttons": ("bot.buttons", "bot.posts", "bot.said"),
    "newsroom": ("bot.posts",),
    "genuine": ("bot.checking.digits", "bot.incoming", "bot.normalising.letters", "bot.urls"),
    "group_choices": ("bot.buttons", "bot.incoming"),
    "errors": (),
    "buttons": (),
    "matters": (),
    "meaning": ("bot.normalising",),
    "answer": (),
    "readability": (),
    "checking": ("bot.answer", "bot.checking", "bot.contacts", "bot.readability"),
    "effects": (
        "bot.case_effects", "bot.offer_effects", "bot.post_effects", "bot.report_effects",
    ),
    "case_effects": ("bot.cases", "bot.reports.model"),
    "report_effects": ("bot.reports.model",),
    "reports": (
        "bot.reports", "bot.cases.model", "bot.geography", "bot.normalising", "bot.offers",
        "bot.phone_numbers", "bot.spelling",
    ),
    "report_words": (
        "bot.cases.shift", "bot.masking", "bot.report_pdf.paper", "bot.report_words", "bot.reports",
    ),
    "cases": ("bot.cases", "bot.reports.model"),
    "incoming": (),
    "said": (
        "bot.answer", "bot.contacts", "bot.offer_card", "bot.posts.model", "bot.reports.model",
    ),
    "case_manners": ("bot.buttons", "bot.cases", "bot.effects", "bot.model"),
    "case_record": (
        "bot.buttons", "bot.case_effects", "bot.cases", "bot.effects", "bot.model",
        "bot.reports.codes",
    ),
    "offer_effects": (),
    "offer_card": (),
    "offer_parts": ("bot.model",),
    "asked_offer": ("bot.buttons", "bot.model", "bot.offer_answers", "bot.offer_parts"),
    "offer_answers": ("bot.offers.model", "bot.spelling"),
    "offering": ("bot.model", "bot.nearness", "bot.offers", "bot.spelling"),
    "nearness": ("bot.spelling",),
    "examined": ("bot.offers.model",),
    "outside_signs": (
        "bot.agencies", "bot.examined", "bot.looking.Looked", "bot.offer_effects", "bot.offers",
        "bot.urls",
    ),
    "answer_json": ("bot.answer",),
    "contacts": ("bot.phone_numbers",),
    "phone_numbers": (),
    "differences": ("bot.answer", "bot.answer_json"),
    "questions": (),
    "grouping": ("bot.questions", "bot.similarity"),
    "similarity": ("bot.normalising", "bot.spelling"),
    "masking": ("bot.normalising",),
    "followup": ("bot.meaning", "bot.model", "bot.spelling"),
    "editorial": (
        "bot.answer", "bot.contacts", "bot.effects", "bot.offer_effects", "bot.questions",
    ),
    "model": (
        "bot.answer", "bot.cases", "bot.contacts", "bot.editorial", "bot.effects", "bot.examined",
        "bot.incoming", "bot.meaning", "bot.newsroom", "bot.offer_card", "bot.offers.model",
        "bot.posts", "bot.reports.model", "bot.said",
    ),
    "alternatives": ("bot.buttons", "bot.matters", "bot.meaning.BARE_CRY", "bot.model"),
    "urgency": ("bot.meaning", "bot.model", "bot.victims"),
    "victims": ("bot.spelling",),
}  # fmt: skip
"""What features and others share, and what of the bot it may know: nothing that reads or sends."""
NORMALISING = sorted((BOT / "normalising").glob("*.py"))
SAYS_NOTHING = {"utils", "helpers", "common", "misc", "util", "helper", "tools", "base"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf8"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def part(path: Path) -> str:
    """The module or package right under bot/ that a file belongs to."""
    return path.relative_to(BOT).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Everything a file imports, wherever in it, as dotted names."""
    found: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            found += (f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(found)


def attributes(path: Path) -> set[str]:
    """Every `name.attribute` in a file."""
    return {ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}


def under(imported: str, known: str) -> bool:
    return imported == known or imported.startswith(f"{known}.")


@pytest.mark.parametrize("library", ALLOWED)
def test_a_library_is_known_in_few_places(library: str) -> None:
    knowing = {part(path) for path in CORE if any(under(one, library) for one in imports(path))}
    assert knowing <= ALLOWED[library]


@pytest.mark.parametrize("path", sorted((BOT / "features").glob("*.py")), ids=name)
def test_a_feature_decides_and_knows_nothing_that_reads_writes_or_sends(path: Path) -> None:
    known = (*FEATURES_KNOW, *BESIDES.get(path.stem, ()))
    strange = [one for one in imports(path) if not any(under(one, know) for know in known)]
    assert strange == []


@pytest.mark.parametrize("shared", SHARED)
def test_what_all_share_knows_nobody_but_what_is_as_plain(shared: str) -> None:
    files = [path for path in CORE if part(path) == shared]
    assert files
    known = [one for path in files for one in imports(path) if under(one, "bot")]
    assert [one for one in known if not any(under(one, may) for may in SHARED[shared])] == []


@pytest.mark.parametrize("path", NORMALISING, ids=name)
def test_normalising_knows_only_the_standard_library_and_yaml(path: Path) -> None:
    """It is part of the model too, which does not know the bot."""
    for one in imports(path):
        library = one.partition(".")[0]
        assert (
            library in sys.stdlib_module_names or library == "yaml" or under(one, "bot.normalising")
        )


def test_normalising_runs_in_the_python_of_the_model_without_the_rest_of_the_bot() -> None:
    modules = {f"bot.normalising.{path.stem}" for path in NORMALISING} - {
        "bot.normalising.__init__"
    }
    script = (
        f"import sys, {', '.join(sorted(modules))}\n"
        "print(*sys.version_info[:2], *(one for one in sys.modules if one.startswith('bot.')))"
    )
    ran = subprocess.run(
        [nlu_model.PYTHON, "-B", "-c", script], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    major, minor, *loaded = ran.stdout.split()
    assert (major, minor) == ("3", "10")
    assert set(loaded) == {"bot.normalising", *modules}


def test_the_router_knows_no_feature_and_the_store_no_feature_and_no_words() -> None:
    for path in (BOT / "router.py", *(BOT / "store").rglob("*.py")):
        for one in imports(path):
            assert not under(one, "bot.features")
            assert not under(one, "bot.responses")
            assert not under(one, "bot.understanding")


def test_the_local_server_is_a_program_of_its_own() -> None:
    simulator = [path for path in FILES if path not in CORE]
    assert simulator
    for path in simulator:
        foreign = [one for one in imports(path) if under(one, "bot")]
        assert [one for one in foreign if not under(one, "bot.simulator")] == []
    for path in CORE:
        assert [one for one in imports(path) if under(one, "bot.simulator")] == []


def test_the_environment_is_read_in_few_places() -> None:
    reading = {part(path) for path in CORE if {"os.environ", "os.getenv"} & attributes(path)}
    assert reading <= ENVIRONMENT


def test_the_time_is_read_in_one_place_and_handed_on() -> None:
    clocks = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
    assert {part(path) for path in CORE if clocks & attributes(path)} <= CLOCK


def test_every_file_is_short_and_named_for_what_it_does() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf8").splitlines()) for path in FILES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}
    assert [name(path) for path in FILES if SAYS_NOTHING & set(path.stem.split("_"))] == []


def test_every_function_is_short() -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    lengths = {
        f"{name(path)}: {node.name}": node.end_lineno - node.lineno + 1
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, functions)
    }
    assert {where: length for where, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_everything_public_says_what_it_is_for() -> None:
    named = [
        f"{name(path)}: {where}"
        for path in FILES
        for where, node in public(path)
        if not ast.get_docstring(node)
    ]
    assert named == []


def public(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """The module, and the public classes, functions and methods in it."""
    module = tree(path)
    if module.body:
        yield name(path), module
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    for node in module.body:
        if isinstance(node, kinds) and not node.name.startswith("_"):
            yield node.name, node
            inside = node.body if isinstance(node, ast.ClassDef) else []
            for method in inside:
                if isinstance(method, kinds) and not method.name.startswith("_"):
                    yield f"{node.name}.{method.name}", method


def test_nothing_is_left_for_later() -> None:
    words = ("TODO", "FIXME", "XXX", "NotImplementedError")
    texts = {name(path): path.read_text(encoding="utf8") for path in FILES}
    assert [path for path, text in texts.items() if any(word in text for word in words)] == []


def test_nothing_is_opened_or_started_when_a_module_is_imported() -> None:
    doing = (ast.For, ast.While, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith)
    assert [
        name(path) for path in CORE if any(isinstance(one, doing) for one in tree(path).body)
    ] == []
