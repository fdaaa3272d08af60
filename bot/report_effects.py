"""What a feature may ask to be done with reports: plain values that the store makes true in the
commit of the turn."""

from dataclasses import dataclass

from bot.reports.model import Evidence, Report


@dataclass(frozen=True)
class SaveReport:
    """Write a report over the version that was read, a new one when its number is 0. The store
    raises Stale when it is another version by now, or when the chat has a draft already."""

    report: Report


@dataclass(frozen=True)
class AddEvidence:
    """Keep evidence with the report of that number, 0 for the chat's last one; where there is none
    nothing is kept. A file that the report has already (`same`) is not added again."""

    evidence: Evidence
    report: int = 0


@dataclass(frozen=True)
class DropEvidence:
    """Take a piece of evidence off the chat's last report."""

    id: int


@dataclass(frozen=True)
class IssueCode:
    """From now on the chat's last report can be gone on with from another account by this code; an
    earlier one is worth nothing any more. Only a fingerprint of it is kept."""

    code: str


@dataclass(frozen=True)
class TakeOver:
    """Move the report that was found by a code to this chat: the code is used up. Stale when the
    report is another version by now. A draft of this chat's own is dropped by DropReport first."""

    report: Report


@dataclass(frozen=True)
class DropReport:
    """Erase a report of this chat with its evidence and code."""

    number: int


type ReportEffect = SaveReport | AddEvidence | DropEvidence | IssueCode | TakeOver | DropReport
