"""What the checks share: where things are, how rung is run, and how a check reports.

A check is a script that prints what it did, one line a fact, and exits 1 where a fact does not hold. A fact that
cannot be looked at here (no `../shared`, not a machine that has it) is said as `skipped: …` and does not fail.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
VENV = ROOT / ".build-ci-venv"


def use_venv():
    """Runs this script again with the Python that has our packages, where `.ci/setup` has made it."""
    python = VENV / "bin" / "python"
    if pathlib.Path(sys.prefix) != VENV and python.exists():
        os.execv(python, [str(python), "-B", *sys.argv])


def rung():
    """The binary under test: `RUNG`, or the release build, which is made where it is not there."""
    named = os.environ.get("RUNG")
    if named:
        return named
    built = ROOT / ".build-release" / "release" / "rung"
    if not built.exists():
        subprocess.run([ROOT / ".ci" / "release"], check=True, stdout=subprocess.DEVNULL)
    return str(built)


def run(*arguments, stdin=b"", timeout=120, **options):
    """Runs rung and gives back a `CompletedProcess` with bytes. A run that takes too long ends with code −9."""
    if "stdin" not in options:
        options["input"] = stdin
    try:
        return subprocess.run(
            [rung(), *map(str, arguments)], capture_output=True, timeout=timeout, **options)
    except subprocess.TimeoutExpired as late:
        return subprocess.CompletedProcess(late.cmd, -signal.SIGKILL, late.stdout or b"", b"took too long")


class Check:
    """Counts what held and what did not."""

    def __init__(self, name, parent=None):
        """`parent` is where its folder for temporary files is made."""
        self.name = name
        self.held = 0
        self.failed = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"rung-{name}-", dir=parent))

    def fact(self, holds, sentence, detail=""):
        """`sentence` says what should be true; `detail` is shown where it is not."""
        if holds:
            self.held += 1
        else:
            self.failed.append(sentence)
            print(f"FAIL: {sentence}")
            for line in str(detail).strip().splitlines()[:12]:
                print(f"      {line[:220]}")
        return bool(holds)

    def say(self, sentence):
        print(sentence, flush=True)

    def skip(self, why):
        print(f"skipped: {why}", flush=True)

    def end(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        print(f"{self.name}: {self.held} held, {len(self.failed)} failed", flush=True)
        sys.exit(1 if self.failed else 0)


def shared(check, *names):
    """The paths of what a check reads in `../shared`; ends the check where it is not there."""
    paths = [SHARED / name for name in names]
    for path in paths:
        if not path.exists():
            check.skip(f"{path.relative_to(ROOT.parent)} is not beside the project")
            check.end()
    return paths[0] if len(paths) == 1 else paths


def words(outcome):
    """What a run said, for a report."""
    return (outcome.stderr + outcome.stdout).decode("utf-8", "replace")[:1500]
