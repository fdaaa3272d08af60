"""A report on paper: what stands on it, and how it becomes a PDF or plain words."""

from bot.report_pdf.drawing import draw
from bot.report_pdf.paper import Paper, paper_from
from bot.report_pdf.wording import as_text

__all__ = ["Paper", "as_text", "draw", "paper_from"]
