#!/usr/bin/env python3
"""Ends each command that writes at random times. Its output is then the earlier one or the new one, a signal that asks
leaves nothing else, and the next run works.

usage: kills.py CORTE TIMES"""

import collections
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import cases  # noqa: E402

SIGNALS = [signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


def is_temporary(name):
    return any(part.startswith(".corte-") and part.endswith(".part") for part in name.split("/"))


def attempt(case, folder, number, span):
    """Which signal ended the command, what was left, and what is wrong with that."""
    case.fresh(folder)
    process = case.start(folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.random() * span)
    process.send_signal(number)
    process.wait()
    now = cases.contents(folder)
    left = {name for name in now if is_temporary(name)}
    if {name: held for name, held in now.items() if name not in left} not in case.states:
        return process.returncode, left, "the output is neither the earlier nor the new one"
    if left and number != signal.SIGKILL:
        return process.returncode, left, f"left {sorted(left)}"
    if process.returncode not in (0, -number):
        return process.returncode, left, f"ended with {process.returncode}"
    case.run(folder)
    again = {name: held for name, held in cases.contents(folder).items() if name not in left}
    return process.returncode, left, None if again == case.states[1] else "the next run's output isn't the new one"


def main():
    corte, times = sys.argv[1], int(sys.argv[2])
    random.seed(7)
    passed = failed = 0
    count = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        all_cases = cases.cases(corte, work)
        spans = {}
        for case in all_cases:
            case.fresh(os.path.join(work, "run"))
            begin = time.monotonic()
            case.run(os.path.join(work, "run"))
            spans[case.name] = 1.1 * (time.monotonic() - begin)
        for index in range(times):
            case, number = all_cases[index % len(all_cases)], random.choice(SIGNALS)
            code, left, wrong = attempt(case, os.path.join(work, "run"), number, spans[case.name])
            count[f"{case.name}: {'ended first' if code == 0 else 'ended by ' + number.name}"
                  + (", a temporary left" if left else "")] += 1
            passed, failed = passed + (wrong is None), failed + (wrong is not None)
            if wrong:
                print(f"  {case.name}, {number.name}: {wrong}", flush=True)
    for what, times in sorted(count.items()):
        print(f"{times:5} {what}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
