#!/usr/bin/env -S python3 -B
"""Writes ladders to measure with: COUNT roles of 6 levels × 5 dimensions, about 12 KB each.

    generate.py COUNT FOLDER [markdown|ladder]

The same count gives the same bytes on every machine. Sentences are put together from word lists, so that no two
expectations of a role are the same, and lines stay within 80 columns, so that a Markdown linter has nothing to say.
"""

import pathlib
import random
import sys

LEVELS = [
    ("L1", "Associate"), ("L2", "Engineer I"), ("L3", "Engineer II"), ("L4", "Senior Engineer"),
    ("L5", "Staff Engineer"), ("L6", "Principal Engineer"),
]
DIMENSIONS = [
    ("craft", "Craft"), ("operations", "Operations"), ("delivery", "Delivery"),
    ("collaboration", "Collaboration"), ("growth", "Growth of Others"),
]
AREAS = """Accounts Adverts Analytics Archive Audio Backup Banking Billing Booking Browser Budget Cache Calendar Campaign
Catalog Chat Checkout Claims Cluster Compiler Compliance Consent Content Contract Cooling Course Credit Customer Debit
Delivery Desktop Device Discovery Display Document Dispatch Editor Email Energy Event Export Farming Fleet Forecast Fraud
Freight Game Gateway Geography Health Hiring Hosting Identity Image Import Index Insurance Inventory Invoice Kernel
Language Ledger Library Lighting Loan Logging Loyalty Mapping Market Media Messaging Metering Mobile Network Notes Order
Parking Parcel Partner Payment Payroll Pension Photo Planning Pricing Printing Privacy Profile Quota Railway Ranking
Recipe Refund Registry Rental Reporting Returns Review Robotics""".split()
CRAFTS = """Access Algorithm Android Automation Backend Bridge Build Capacity Client Cloud Container Control Crypto Data
Database Desktop Edge Embedded Experience Firmware Frontend Graphics Infrastructure Insights Integration Interface Kernel
Learning Migration Model Network Observability Performance Pipeline Platform Process Product Protocol Quality Query
Release Reliability Research Safety Search Security Server Storage Streaming Support Systems Test Tooling Traffic Web""".split()
VERBS = """Adapts Adjusts Agrees Aligns Analyzes Anticipates Applies Arranges Assembles Assesses Audits Automates
Balances Builds Captures Chooses Clarifies Closes Coaches Collects Combines Compares Completes Confirms Connects
Coordinates Corrects Counts Debugs Decides Defends Defines Delivers Describes Designs Detects Develops Documents Drafts
Encourages Estimates Evaluates Examines Explains Explores Exposes Extends Facilitates Finishes Forecasts Gathers Guides
Hosts Illustrates Improves Informs Inspects Installs Integrates Introduces Investigates Isolates Judges Justifies
Launches Limits Links Maintains Maps Measures Merges Migrates Models Monitors Negotiates Observes Opens Organizes Outlines
Partitions Plans Prepares Presents Prevents Profiles Proposes Protects Proves Publishes Questions Records Reduces Refines
Rehearses Releases Removes Repairs Replaces Reports Resolves Restores Reviews Schedules Secures Separates Shapes Shares
Simplifies Sketches Solves Sorts Stabilizes Summarizes Supports Surveys Teaches Tests Traces Tracks Trains Translates
Unifies Updates Validates Verifies Visualizes Watches Weighs Writes""".split()
OBJECTS = """alert thresholds, audit trails, backup schedules, batch sizes, branch policies, budget plans, build scripts,
cache layers, capacity plans, change records, code reviews, command tools, configuration files, contract tests, cost reports,
customer interviews, data contracts, database indexes, default settings, delivery plans, dependency lists, deployment steps,
design documents, error messages, event schemas, failure drills, feature flags, form layouts, handover notes, import jobs,
incident reviews, input checks, interface drafts, interview questions, key rotations, launch plans, learning paths, load tests,
log formats, meeting notes, memory budgets, metric names, migration guides, module boundaries, naming rules, network routes,
onboarding guides, page templates, parser rules, permission models, pilot projects, planning notes, prototype screens,
query plans, queue limits, release notes, report layouts, retry rules, review habits, risk registers, road maps, rollout steps,
routing tables, runbook pages, sample data, schema changes, search filters, service targets, session stores, setup scripts,
shared libraries, shift plans, storage tiers, style guides, support answers, survey results, team agreements, test fixtures,
threat models, time budgets, trace samples, training notes, type definitions, upgrade paths, usage figures, user journeys,
vendor contracts, version policies, view models, web forms, work logs""".replace("\n", " ").split(", ")
SCOPES = {
    "L1": "for a single task; inside a first project; with a mentor nearby; after a short briefing",
    "L2": "for a small feature; beside a teammate; in a quiet week; before asking for review",
    "L3": "for a whole feature; from idea to release; without close guidance; across two components",
    "L4": "for a project of months; together with product partners; ahead of every launch; for the team",
    "L5": "between several teams; where owners disagree; over two or three quarters; for a whole area",
    "L6": "for all of engineering; with executives and customers; three years ahead; across every region",
}
REASONS = """and says why; and notes the result; and shares the lesson; before the deadline; so that others can build on it;
with figures to compare; and keeps the record short; while the cost is low; and asks what was missed; until the numbers agree;
so that nobody has to guess; with a way back; and thanks the reviewers; at a steady pace; and names the open risks;
in plain language; and invites objections; so that users notice less; with one clear owner""".replace("\n", " ").split("; ")
PAST = """Cleaned up; Compared; Explained; Finished; Halved; Introduced; Mended; Moved; Reordered; Replaced; Reworked;
Simplified; Traced; Untangled""".replace("\n", " ").split("; ")
WIDTH = 80


class Role:
    """One ladder before it is spelled in a language."""

    def __init__(self, number):
        random_source = random.Random(number)
        area = AREAS[number % len(AREAS)]
        craft = CRAFTS[number // len(AREAS) % len(CRAFTS)]
        self.title = f"{area} Engineer" if area == craft else f"{area} {craft} Engineer"
        self.slug = f"role-{number:04d}"
        pairs = random_source.sample(range(len(VERBS) * len(OBJECTS)), 400)
        self.pairs = iter([(VERBS[pair % len(VERBS)], OBJECTS[pair // len(VERBS)]) for pair in pairs])
        self.cells = {
            (level, dimension): self.cell(level, random_source)
            for level, _ in LEVELS for dimension, _ in DIMENSIONS
        }

    def cell(self, level, source):
        expectations = [self.expectation(level, source) for _ in range(source.randint(4, 5))]
        examples = []
        if source.random() < 0.35:
            examples = [
                f"{source.choice(PAST)} the {next(self.pairs)[1]} {source.choice(REASONS)}." for _ in range(2)
            ]
        return expectations, examples

    def expectation(self, level, source):
        verb, thing = next(self.pairs)
        scope = source.choice(SCOPES[level].split("; "))
        sentence = f"{verb} {thing} {scope}"
        longer = f"{sentence} {source.choice(REASONS)}"
        return (longer if len(longer) < WIDTH - 4 else sentence) + "."


def markdown(role):
    """Shape A: heading a level, heading a dimension, bullets."""
    lines = [f"# {role.title}", "", "Each level builds on the expectations of the one before it."]
    for level, title in LEVELS:
        lines += ["", f"## {title} ({level})"]
        for dimension, name in DIMENSIONS:
            expectations, examples = role.cells[level, dimension]
            lines += ["", f"### {name}", ""] + [f"- {item}" for item in expectations]
            if examples:
                lead = f"Here are examples of what people at {level} have done:"
                lines += ["", lead, ""] + [f"- {item}" for item in examples]
    return "\n".join(lines) + "\n"


def ladder(role):
    lines = [f'ladder {role.slug} "{role.title}"', ""]
    for index, (level, title) in enumerate(LEVELS):
        chain = f" in addition to {LEVELS[index - 1][0]}" if index else ""
        lines.append(f'level {level} {chr(34) + title + chr(34):<20}{chain}'.rstrip())
    lines.append("")
    lines += [f'dimension {dimension:<13} "{name}"' for dimension, name in DIMENSIONS]
    for (level, dimension), (expectations, examples) in role.cells.items():
        lines += ["", f"at {level} {dimension}"] + [f"  - {item}" for item in expectations]
        if examples:
            lines += ["  examples"] + [f"  - {item}" for item in examples]
    return "\n".join(lines) + "\n"


SPELLINGS = {"markdown": (markdown, "md"), "ladder": (ladder, "ladder")}


def write(count, folder, language):
    """Writes the ladders and gives back the number of bytes."""
    spell, ending = SPELLINGS[language]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(count):
        role = Role(number)
        data = spell(role).encode()
        (folder / f"{role.slug}.{ending}").write_bytes(data)
        total += len(data)
    return total


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or (len(sys.argv) == 4 and sys.argv[3] not in SPELLINGS):
        sys.exit(__doc__)
    language = sys.argv[3] if len(sys.argv) == 4 else "markdown"
    print(write(int(sys.argv[1]), sys.argv[2], language), "bytes")
