#!/usr/bin/env python3
"""Ends `corte record` at random times, and lets its disk be full at random sizes. The database then holds what it held before or
the new cut as a whole, what it keeps proves itself, and the next run works.

usage: records.py CORTE TIMES"""

import collections
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import cases  # noqa: E402

MATRIX = os.path.join(cases.HERE, "../../Examples/serie-trimestral/matriz.csv")
CUTS = ["2024-03-31", "2024-06-30", "2024-09-30"]


class Records:
    """A command that records one more cut, and what its database lists before and afterwards."""

    def __init__(self, corte, work):
        self.corte, self.folder = os.path.abspath(corte), work
        self.states = []
        for cut in CUTS:
            assert self.record(cut).returncode == 0
            self.states.append(self.listed())
        begin = time.monotonic()
        self.fresh()
        assert self.record(CUTS[2]).returncode == 0
        self.span = 1.1 * (time.monotonic() - begin)

    def command(self, *arguments, **options):
        return subprocess.Popen(
            [self.corte, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env={"PATH": os.environ["PATH"], "HOME": self.folder}, **options)

    def finished(self, *arguments, **options):
        process = self.command(*arguments, **options)
        output, errors = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def arguments(self, cut):
        return ["record", MATRIX, "--db", "corte.db", "--cut", cut, "--by", "a", "--at", "2026-10-15", "-q"]

    def record(self, cut, **options):
        return self.finished(*self.arguments(cut), **options)

    def listed(self):
        result = self.finished("history", "list", "--format", "json")
        if result.returncode != 0:
            return result.stderr
        # The seal is over the reports' bytes too, which a module without room leaves without masks; verify compares it.
        return {name: value for name, value in json.loads(result.stdout).items() if name != "seal"}

    def fresh(self):
        """The database with the first two cuts."""
        for name in ["corte.db", "corte.db-wal", "corte.db-shm"]:
            if os.path.exists(os.path.join(self.folder, name)):
                os.unlink(os.path.join(self.folder, name))
        for cut in CUTS[:2]:
            assert self.record(cut).returncode == 0

    def flaw(self):
        """What is wrong with what was left; None if nothing is."""
        listed = self.listed()
        if listed not in self.states[1:]:
            return f"the database holds neither the earlier nor the new cuts: {str(listed)[:200]}"
        verified = self.finished("history", "verify", "--format", "json")
        if verified.returncode not in (0, 1):
            return f"what it keeps can't be verified: {verified.stderr[:200]}"
        found = json.loads(verified.stdout)
        findings = [finding for report in found["reports"] for finding in report["verification"]["findings"]]
        # Where the cap's module had no room, the mask wasn't known, which record said; the next run adds the report with it.
        if found["flaws"] or any(finding["member"] != "mask" for finding in findings):
            return f"what it keeps doesn't prove itself: {verified.stdout[:200]}"
        if self.record(CUTS[2]).returncode != 0 or (self.listed() != self.states[2] and not findings):
            return "the next run doesn't record the cut"
        return None

    def killed(self):
        number = random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        process = self.command(*self.arguments(CUTS[2]))
        time.sleep(random.random() * self.span)
        process.send_signal(number)
        process.communicate()
        what = "ended first" if process.returncode == 0 else f"ended by {number.name}"
        return what, None if process.returncode in (0, -number) else f"ended with {process.returncode}"

    def full(self):
        """Files may grow no further than to some size, as on a full disk."""
        size = random.randrange(1 << 10, 400 << 10)
        result = self.record(
            CUTS[2], preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        if result.returncode == 0:
            return "had room", None
        told = result.stderr.startswith(b"corte: ") and result.returncode in (69, 73, 74)  # 69: a module had none
        return "had no room", None if told else f"ended with {result.returncode}: {result.stderr[:200]}"


def main():
    corte, times = sys.argv[1], int(sys.argv[2])
    random.seed(7)
    count = collections.Counter()
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        records = Records(corte, work)
        for index in range(times):
            records.fresh()
            what, wrong = records.full() if index % 6 == 5 else records.killed()
            wrong = wrong or records.flaw()
            count[what] += 1
            if wrong:
                failed += 1
                print(f"  {what}: {wrong}", flush=True)
    for what, number in sorted(count.items()):
        print(f"{number:5} {what}")
    print(f"{times - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
