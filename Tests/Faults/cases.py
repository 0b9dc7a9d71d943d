"""The commands that write, each in a folder that holds its output of an earlier run."""

import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
MATRIX = os.path.join(HERE, "../../Examples/gestion-publica/matriz.csv")


class Case:
    """A command, what its folder holds before, and what it holds afterwards."""

    def __init__(self, corte, work, name, command, earlier):
        self.corte, self.name, self.command = os.path.abspath(corte), name, command
        self.before, self.after = (os.path.join(work, f"{name}-{state}") for state in ("before", "after"))
        os.makedirs(self.before)
        self.run(self.before, command=earlier)
        shutil.copytree(self.before, self.after)
        result = self.run(self.after)
        self.output, self.errors = result.stdout, result.stderr
        self.states = [contents(self.before), contents(self.after)]
        assert self.states[0] != self.states[1], f"{name}: nothing changes"

    def start(self, folder, environment=None, command=None, **options):
        """The command as a process in a folder."""
        return subprocess.Popen(
            [self.corte, *(command or self.command)], cwd=folder, stdin=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": folder, **(environment or {})}, **options)

    def run(self, folder, environment=None, command=None):
        """The finished command, that must have succeeded unless something was done to it."""
        process = self.start(
            folder, environment, command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = process.communicate(timeout=300)
        assert environment or process.returncode == 0, f"{self.name}: {errors}"
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def fresh(self, folder):
        """Makes a folder as it was before the command."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.before, folder)


def contents(folder):
    """Everything in a folder: bytes of files, None for inner folders."""
    found = {}
    for path, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(path, name), folder)] = None
        for name in files:
            with open(os.path.join(path, name), "rb") as file:
                found[os.path.relpath(os.path.join(path, name), folder)] = file.read()
    return found


def cases(corte, work):
    """All cases; what an earlier run wrote differs from what the next one does."""
    measure = ["measure", MATRIX]
    compare = ["compare", MATRIX, "--using", "weighted-average", "--using", "capped"]
    table = ["chart", "table", MATRIX, "-o", "t.png"]
    gnuplot = ["chart", "bullet", MATRIX, "--renderer", "gnuplot", "-o", "g.pdf"]
    statement = ["sql", MATRIX, "--using", "capped", "--dialect", "duckdb"]
    deck = ["deck", MATRIX, "-o", "deck"]
    return [
        Case(corte, work, "measure", [*measure, "-o", "r.csv"], [*measure, "--using", "capped", "-o", "r.csv"]),
        Case(corte, work, "workbook", [*measure, "-o", "r.xlsx"], [*measure, "--using", "capped", "-o", "r.xlsx"]),
        Case(corte, work, "compare", [*compare, "-o", "r.json"],
             [*compare, "--base", "year", "-o", "r.json"]),
        Case(corte, work, "chart", table, [*table, "--size", "1920x700"]),
        Case(corte, work, "gnuplot", gnuplot, [*gnuplot, "--size", "4:3"]),
        Case(corte, work, "sql", [*statement, "-o", "r.sql"], [*statement, "--states", "-o", "r.sql"]),
        Case(corte, work, "deck", [*deck, "--slides", "official"], deck),
    ]
