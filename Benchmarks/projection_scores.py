#!/usr/bin/env python3
"""Scores projections of real series beside R's forecast, statsmodels and statsforecast, on the same cases in one run.

usage: Benchmarks/projection_scores.py [SECONDS]     SECONDS is 600: the CPU time of each of a rival's models

Cases are years up to a cut whose total came out later: what is known is this year's totals alone, or the three years before
too. Windows are levels whose next four values came out later. Corte's module and the rivals get the same figures. A total
that a rival puts below what is done already counts as what is done; its probability of the target is the normal law's that
its 95 % interval is of, or the share of its simulated paths.
"""
import csv
import pathlib
import statistics
import subprocess
import sys

from rivals import BENCH, BUILT, ROLLUP_PYTHON, ROOT, SCRIPTS

DATA = ROOT / "Tests" / "PluginTests" / "Data" / "Trend"
TASKS, ROWS = BENCH / "score-tasks.csv", BENCH / "score-rows.csv"
NORMAL = statistics.NormalDist()
SLACK = 1e-9


def read(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def running(amounts):
    total, totals = 0.0, []
    for amount in amounts:
        total += amount
        totals.append(total)
    return totals


class Case:
    """A year up to a cut, the three years before it, and how it ended."""

    def __init__(self, row, series):
        self.name, self.frequency, self.passed = row["case"], int(float(row["freq"])), int(row["k"])
        first = int(row["first_t"]) - 1
        self.years = [series[first - back * self.frequency:][:self.frequency] for back in range(4)]
        self.years[0] = self.years[0][:self.passed]
        self.done, self.target = float(row["ytd"]), float(row["target_prev_total"])
        self.actual = float(row["actual_total"])

    def rows(self, group, back, has_programme):
        """As the module gets it: `back` earlier years, the year before as a programme, or neither."""
        step = 12 / self.frequency
        for year in range(back, 0, -1):
            for index, total in enumerate(running(self.years[year])):
                yield group, (index + 1) * step - 12 * year, total, "", 1, 1
        programme = running(self.years[1])
        for index, total in enumerate(running(self.years[0])):
            yield group, (index + 1) * step, total, programme[index] if has_programme else "", 1, 1
        yield group, 12, "", self.target, 1, 1

    def task(self, kind):
        known = [0, *running(self.years[0])]
        if kind == "amounts":
            known = [*self.years[3], *self.years[2], *self.years[1], *self.years[0]]
        return (f"{kind}:{self.name}", kind, self.frequency, self.frequency - self.passed, self.done, self.target,
                " ".join(map(repr, known)))


class Window:
    """Values of a level, and the four that came after them."""

    def __init__(self, row, series):
        start, count = int(row["start"]) - 1, int(row["n"])
        self.name, self.known = row["window"], series[start:start + count]
        self.actuals = series[start + count:start + count + 4]
        changes = [abs(after - before) for before, after in zip(self.known, self.known[1:])]
        self.scale = statistics.fmean(changes)

    def rows(self, group, ahead):
        for index, value in enumerate(self.known):
            yield group, index + 1, value, "", 0, ""
        yield group, len(self.known) + ahead, "", "", 0, ""

    def task(self):
        return f"level:{self.name}", "level", 1, 4, 0, 0, " ".join(map(repr, self.known))


class Score:
    """What a method was worth: each of its answers beside what came, in units of `scale`."""

    def __init__(self):
        self.errors, self.widths, self.misses = [], [], []
        self.held = {80: [], 95: []}

    def add(self, answer, actual, scale, done=None, target=None):
        ends = {level: (answer[f"low{level}"], answer[f"high{level}"]) for level in (80, 95)}
        point, probability = answer["point"], answer["probability"]
        if done is not None:
            if probability is None and ends[95][0] is not None:
                spread = (ends[95][1] - ends[95][0]) / (2 * NORMAL.inv_cdf(0.975))
                probability = 1 - NORMAL.cdf((target - point) / spread) if spread > 0 else float(point >= target)
            if done >= target:
                probability = None if probability is None else 1.0
            point = max(point, done)
            ends = {level: [None if end is None else max(end, done) for end in ends[level]] for level in ends}
        self.errors.append(abs(point - actual) / scale)
        for level, (low, high) in ends.items():
            if low is not None:
                self.held[level].append(low - SLACK <= actual <= high + SLACK)
        if ends[95][0] is not None:
            self.widths.append((ends[95][1] - ends[95][0]) / scale)
        if probability is not None:
            self.misses.append((probability - (actual >= target)) ** 2)

    def line(self, name, count, factor):
        def text(values, digits, factor=1.0, middle=statistics.fmean):
            return f"{factor * middle(values):.{digits}f}" if values else "–"

        cells = [name, f"{len(self.errors)} of {count}", text(self.errors, 2, factor)]
        cells += [text(self.held[level], 1, 100) for level in (80, 95)]
        cells += [text(self.widths, 1, factor, statistics.median)]
        return "| " + " | ".join(cells + ([text(self.misses, 3)] if factor > 1 else [])) + " |"


def numbers(row):
    return {name: None if text in ("", "NA", "nan", "NaN") else float(text)
            for name, text in row.items() if name not in ("task", "model", "group")}


def by_corte(groups):
    """What Corte's module says of each group of rows."""
    with open(ROWS, "w") as file:
        for rows in groups:
            file.writelines(",".join(map(str, row)) + "\n" for row in rows)
    lines = subprocess.check_output([BUILT / "trend-bench", "project", ROWS], text=True).splitlines()
    return [numbers(row) for row in csv.DictReader(lines)]


def by_rivals(tasks, seconds):
    """What the rivals say of the tasks, by model; prints their versions."""
    with open(TASKS, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("task,kind,frequency,ahead,done,target,values".split(","))
        writer.writerows(tasks)
    answers = {}
    for command in (["Rscript", SCRIPTS / "forecast_scores.R"], [ROLLUP_PYTHON, SCRIPTS / "python_scores.py"]):
        found = BENCH / (pathlib.Path(command[1]).stem + ".csv")
        run = ["nice", "-n", "10", *command, TASKS, found, str(seconds)]
        print(subprocess.check_output(run, text=True, stderr=subprocess.DEVNULL).strip(), flush=True)
        for row in read(found):
            answer = numbers(row)
            kind, name = row["task"].split(":", 1)
            if answer["point"] is not None:
                answers.setdefault((kind, row["model"]), []).append((name, int(answer["ahead"]), answer))
    return answers


def table(title, head, count, factor, scores):
    print(f"\n{title}\n\n| {head} |\n|{'---|' * (head.count('|') + 1)}")
    for name, score in scores.items():
        print(score.line(name, count, factor))


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600
    BENCH.mkdir(parents=True, exist_ok=True)
    series = {}
    for row in read(DATA / "accuracy_series.csv"):
        series.setdefault(row["series"], []).append(float(row["value"]))
    cases = [Case(row, series[row["series"]]) for row in read(DATA / "accuracy_cases.csv")]
    windows = [Window(row, series[row["series"]]) for row in read(DATA / "accuracy_windows.csv")]
    windows = [window for window in windows if window.scale > 0]
    steps = [(window, ahead) for window in windows for ahead in range(1, 5)]
    rivals = by_rivals(
        [case.task(kind) for kind in ("total", "amounts") for case in cases] + [window.task() for window in windows],
        seconds)

    head = "method | cases | MAPE, % | 80 % held | 95 % held | median width, % | Brier"
    known = {
        "total": ("This year alone, and a programme where one is named",
                  {"pace": (0, False), "profile of a programme": (0, True)}),
        "amounts": ("Three earlier years known", {"profile of 3 years": (3, False)}),
    }
    cases_by_name = {case.name: case for case in cases}
    for kind, (title, shapes) in known.items():
        scores = {}
        for name, shape in shapes.items():
            answers = by_corte(case.rows(index, *shape) for index, case in enumerate(cases))
            score = scores.setdefault(f"Corte, {name}", Score())
            for case, answer in zip(cases, answers):
                score.add(answer, case.actual, case.actual, case.done, case.target)
        for (of, model), answers in rivals.items():
            for name, _, answer in answers if of == kind else []:
                case = cases_by_name[name]
                scores.setdefault(model, Score()).add(answer, case.actual, case.actual, case.done, case.target)
        table(title, head, len(cases), 100, scores)

    scores = {"Corte, combination": Score()}
    answers = by_corte(window.rows(index, ahead) for index, (window, ahead) in enumerate(steps))
    for (window, ahead), answer in zip(steps, answers):
        scores["Corte, combination"].add(answer, window.actuals[ahead - 1], window.scale)
    windows_by_name = {window.name: window for window in windows}
    for (kind, model), answers in rivals.items():
        for name, ahead, answer in answers if kind == "level" else []:
            window = windows_by_name[name]
            scores.setdefault(model, Score()).add(answer, window.actuals[ahead - 1], window.scale)
    table("Levels", "method | forecasts | MASE | 80 % held | 95 % held | median width, in steps", len(steps), 1, scores)


if __name__ == "__main__":
    main()
