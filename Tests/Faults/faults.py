#!/usr/bin/env python3
"""Lets each call of the system and of memory fail once, in each command that writes. Whatever fails, the command tells
it on standard error and with its exit code, and its output is the earlier one or the whole new one; nothing else is left.

usage: faults.py CORTE [--short]    --short: a few calls of each kind"""

import concurrent.futures
import errno
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import cases  # noqa: E402

CODES = {65, 66, 69, 70, 71, 73, 74}
FAULTS = {
    "open": [errno.EMFILE, errno.EACCES, errno.EIO], "read": [errno.EIO, errno.EINTR],
    "write": [errno.ENOSPC, errno.EIO, errno.EINTR], "fsync": [errno.EIO], "rename": [errno.EXDEV, errno.ENOSPC],
    "mkdir": [errno.EACCES, errno.ENOSPC], "mmap": [errno.ENOMEM], "allocate": [errno.ENOMEM],
}
# In the language of the run: Spanish, unless the environment names another.
NOTES = [
    "corte: nota: no se sabe qué enmascara la sobreejecución".encode(),
    b"corte: note: the mask of over-execution is not known",
]
# Of a kind of call that is made more often, so many are tried, evenly spread.
MOST = {"long": 400, "short": 3}


def build(work):
    library = os.path.join(work, "faults.so")
    compiler = shutil.which("cc") or shutil.which("clang")
    source = os.path.join(cases.HERE, "faults.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def run(case, folder, library, call, number, error):
    """The result, and what the library said: how many calls there were, and whether one failed."""
    case.fresh(folder)
    log = folder + ".log"
    if os.path.exists(log):
        os.unlink(log)
    result = case.run(folder, {
        "LD_PRELOAD": library, "FAULT_CALL": call, "FAULT_NUMBER": str(number), "FAULT_ERROR": str(error),
        "FAULT_LOG": log})
    told = {}
    if os.path.exists(log):
        with open(log, encoding="ascii") as file:
            told = dict(line.split() for line in file)
    return result, told


def flaw(case, folder, result):
    """What is wrong with how a command took a fault; None if nothing is."""
    now = cases.contents(folder)
    # What can't be known without a module, such as the mask, is left out with a note: the result says so itself.
    if result.returncode == 0 and set(now) == set(case.states[1]) and any(
        note in result.stderr for note in NOTES
    ):
        return None
    if now not in case.states:
        names = {name for state in case.states for name in state}
        strange = sorted(set(now) - names)
        return f"left {strange}" if strange else "the output is neither the earlier nor the new one"
    if result.returncode == 0:
        if now != case.states[1]:
            return "success without the new output"
        return None if result.stdout == case.output else "success with another result"
    if result.returncode not in CODES:
        return f"exit code {result.returncode}"
    if not result.stderr.startswith(b"corte: ") and b"\ncorte: " not in result.stderr:
        return "no line that says why"
    return "a stack trace" if b"Program crashed" in result.stderr else None


def attempt(case, library, work, call, number, error):
    folder = os.path.join(work, f"{case.name}-{call}-{number}-{error}")
    result, told = run(case, folder, library, call, number, error)
    wrong = flaw(case, folder, result)
    shutil.rmtree(folder, ignore_errors=True)
    if "failed" not in told:
        return None
    where = f"{case.name}: {call} {number}, {errno.errorcode[error]}: exit {result.returncode}"
    return wrong is None, result.returncode, where + f": {wrong}; {result.stderr[-200:]}"


def main():
    corte, form = sys.argv[1], "short" if "--short" in sys.argv else "long"
    passed = failed = 0
    with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        library = build(work)
        for case in cases.cases(corte, work):
            for call, errors in FAULTS.items():
                count = int(run(case, os.path.join(work, "count"), library, call, 0, 0)[1].get("calls", 0))
                most = MOST[form]
                numbers = sorted({1 + index * count // most for index in range(most)} if count > most
                                 else set(range(1, count + 1)))
                tries = [(number, error) for number in numbers for error in errors]
                found = [result for result in pool.map(
                    lambda one: attempt(case, library, work, call, *one), tries) if result]
                wrong = [where for right, _, where in found if not right]
                codes = {code: sum(1 for _, other, _ in found if other == code) for _, code, _ in found}
                print(f"{case.name} {call}: {count} calls, {len(found)} faults, "
                      + ", ".join(f"{codes[code]} ended {code}" for code in sorted(codes)), flush=True)
                for where in wrong:
                    print(f"  {where}", flush=True)
                passed, failed = passed + len(found) - len(wrong), failed + len(wrong)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0 or passed == 0)


main()
