"""An offer that was checked before goes along with a report as evidence."""

import pytest

from tests.report_talk import talk

pytestmark = pytest.mark.anyio
OFFER = (
    "LOWONGAN KERJA KAMBOJA admin slot gaji 15 juta, paspor dipegang kantor, visa wisata dulu, "
    "berangkat minggu ini, hubungi WA 081234567890"
)
BUTTON = "🔎 Tawaran yang tadi dicek"


async def test_the_offer_that_was_checked_last_becomes_evidence_once() -> None:
    async with talk() as made:
        await made.says(f"/cek {OFFER}")
        await made.waits(0.2)
        await made.begins("iklan")
        for _ in range(6):
            await made.taps("Lewati ➡️")
        answer = await made.taps(BUTTON)
        answer = await made.waits(0.1)
        assert "Tawaran" in answer.text
        shown = await made.shown()
        assert shown is not None
        (proof,) = shown.evidence
        assert proof.kind == "offer"
        assert "admin slot" in proof.text
        assert len(proof.sha256) == 64
        await made.taps(BUTTON)
        again = await made.shown()
        assert again is not None
        assert len(again.evidence) == 1


async def test_who_checked_nothing_is_offered_nothing() -> None:
    async with talk() as made:
        await made.begins("iklan")
        for _ in range(6):
            answer = await made.taps("Lewati ➡️")
        assert answer.keys == ["report.ask_iklan.bukti"]
        assert BUTTON not in answer.labels
