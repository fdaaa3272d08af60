"""The steps and timers of departures, and the matter of their cases, by name."""

DAY_STEP, MOVE_STEP, COUNTRY_STEP, ARRIVAL_STEP = (
    "berangkat.tanggal", "berangkat.ganti", "berangkat.negara", "berangkat.kabar",
)  # fmt: skip
"""The day is awaited, the yes to another day, the country, the answer whether somebody arrived."""
REMIND, AGAIN, ARRIVED, SILENT, FORGET = (
    "berangkat.ingat", "berangkat.nanti", "berangkat.sampai", "berangkat.tenggat",
    "berangkat.lupa",
)  # fmt: skip
"""The timers: a reminder, the day is asked for once more, it is asked for the arrival, no answer
came, the plan is forgotten."""
TIMERS = (REMIND, AGAIN, ARRIVED, SILENT, FORGET)
MATTER = "tidak_menjawab_sudah_sampai"
"""What a case is about that a silence opens: the person does not know of it."""
