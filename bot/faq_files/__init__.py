"""`cekdulu faq`: editors keep answers and contacts in spreadsheets or Markdown files; this command
lists, shows, exports, checks and imports them, while the bot may be running."""

from bot.faq_files.commands import add_parser, run

__all__ = ["add_parser", "run"]
