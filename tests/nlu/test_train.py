"""Bad data ends the training before it begins, with a sentence that says where."""

import subprocess
from pathlib import Path

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
PYTHON = NLU / ".venv" / "bin" / "python"
DOMAIN = 'version: "3.1"\nintents:\n- sapa\n- nlu_fallback\n'


def block(lines: list[str], intent: str = "sapa") -> str:
    texts = "".join(f"    - {line}\n" for line in lines)
    return f"- intent: {intent}\n  metadata: {{writer: uji, voice: uji}}\n  examples: |\n{texts}"


def enough(*more: str) -> list[str]:
    return sorted([*(f"halo nomor {number:02}" for number in range(40)), *more])


def check(folder: Path, content: str) -> tuple[int, str]:
    (folder / "domain.yml").write_text(DOMAIN, encoding="utf-8")
    data = folder / "data"
    data.mkdir()
    (data / "percakapan.yml").write_text(content, encoding="utf-8")
    command = [
        PYTHON,
        NLU / "train.py",
        "--check",
        "--data",
        data,
        "--domain",
        folder / "domain.yml",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


def head(*blocks: str) -> str:
    return 'version: "3.1"\nnlu:\n' + "".join(blocks)


def test_good_data_passes(tmp_path):
    assert check(tmp_path, head(block(enough()))) == (0, "")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            head(block(enough()), block(["dadah"], "pamit")),
            "percakapan.yml:49: the id 'pamit' is not in domain.yml",
        ),
        (head(block(["halo"])), "'sapa' has 1 examples; 40 are needed"),
        (
            head(block(enough("halo nomor 00"))),
            "percakapan.yml:7: the same example stands at percakapan.yml:6",
        ),
        (head(block(enough("ada [dia](orang)"))), "percakapan.yml:6: square and curly brackets"),
        (head(block(enough("/sapa"))), "begins with '/'"),
        (head(block(enough("wa saya 0812 3456 7890"))), "telephone number"),
        (head(block(["z", *enough()])), "this belongs before percakapan.yml:6"),
        (
            head(block(enough()).replace("    - halo nomor 07", "    halo nomor 07")),
            "percakapan.yml:13: an example",
        ),
        (
            head(block(enough()).replace("uji}", "}")),
            "percakapan.yml:4: 'voice' is missing or empty",
        ),
        (
            head(block(enough()).replace("intent: sapa", "intent:")),
            "percakapan.yml:3: 'intent' is missing or empty",
        ),
        (head("- intent: [sapa\n"), "broken YAML"),
        ("halo\n", "percakapan.yml:1: here belong fields"),
        ("", "percakapan.yml:1: here belong fields"),
        ('version: "3.1"\n', "percakapan.yml:1: there is no list 'nlu'"),
    ],
)
def test_a_fault_is_named_with_file_and_line(tmp_path, content, sentence):
    status, words = check(tmp_path, content)
    assert status == 2
    assert sentence in words
    assert "Traceback" not in words


def test_one_text_under_two_ids_is_a_fault(tmp_path):
    same = block(["Halo  Nomor 00"], "zzz")
    status, words = check(tmp_path, head(block(enough()), same))
    assert status == 2
    assert "this text stands under 'sapa' too" in words


def test_an_empty_folder_is_a_fault(tmp_path):
    command = [PYTHON, NLU / "train.py", "--check", "--data", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "there is no file of examples" in done.stderr


def test_a_model_that_is_missing_or_damaged_is_not_served(tmp_path):
    damaged = tmp_path / "model.tar.gz"
    damaged.write_bytes(b"no archive")
    for model, sentence in (
        (tmp_path / "none.tar.gz", "There is no model"),
        (damaged, "is damaged"),
    ):
        command = [PYTHON, NLU / "serve.py", "--model", model, "--port", "0"]
        done = subprocess.run(
            command, stdin=subprocess.PIPE, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 2
        assert sentence in done.stderr
