#!/usr/bin/env python3
"""Times the bullet chart of the example plan beside matplotlib and gnuplot on the same slide.

usage: Benchmarks/charts.py [RUNS]

Cold is a whole process that draws one chart, the median of RUNS (9); warm is a further chart in a process that goes on:
the CPU time of 50 charts less that of one, over 49, the median of three. CPU is user and system time of the process and
its threads. The peers' scripts are looked for in PEERS (../shared/peers/charts).
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / ".build" / "release"
PEERS = pathlib.Path(os.environ.get("PEERS", ROOT / ".." / "shared" / "peers" / "charts")).resolve()
MATRIX = str(ROOT / "Examples" / "gestion-publica" / "matriz.csv")
PYTHON = "/usr/bin/python3"
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 9

# What each figure may be at most: of the rival's CPU time, or milliseconds.
GOALS = {("cold", "png"): ("gnuplot", 0.6), ("cold", "pdf"): ("gnuplot", 1.0), ("warm", "png"): 30.0, ("warm", "pdf"): 6.0}


def cpu_ms(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors.decode()}")
    return 1000 * (usage.ru_utime + usage.ru_stime)


def corte(form, count, folder):
    if count == 1:
        return [str(BUILT / "corte"), "chart", "bullet", MATRIX, "--quiet", "-o", f"{folder}/corte.{form}"]
    return [str(BUILT / "chart-bench"), MATRIX, form, str(count), f"{folder}/corte.{form}"]


def corte_single(form, folder):
    return [str(BUILT / "chart-bench"), MATRIX, form, "1", f"{folder}/corte.{form}"]


def gnuplot(form, count, folder):
    script = f"{folder}/gnuplot-{form}-{count}.gp"
    subprocess.check_call([PYTHON, f"{folder}/peers/gnuplot_chart.py", form, str(count), f"{folder}/gnuplot.{form}", script])
    return ["gnuplot", script]


def matplotlib(form, count, folder):
    return [PYTHON, f"{folder}/peers/mpl_chart.py", form, str(count), f"{folder}/matplotlib.{form}"]


def main():
    if not (PEERS / "gnuplot_chart.py").exists():
        sys.exit(f"the peers' scripts aren't in {PEERS}; say where with PEERS=FOLDER")
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        # The peers write beside their data.
        shutil.copytree(PEERS, f"{folder}/peers")
        tools = [("corte", corte), ("gnuplot", gnuplot), ("matplotlib", matplotlib)]
        for form in ("png", "pdf"):
            commands = {name: tool(form, 1, folder) for name, tool in tools}
            samples = {name: [] for name, _ in tools}
            for run in range(RUNS + 1):  # the first run warms the caches of the system
                for name in commands:
                    spent = cpu_ms(commands[name])
                    if run:
                        samples[name].append(spent)
            for name in samples:
                figures["cold", form, name] = statistics.median(samples[name])
            for name, tool in tools:
                one = corte_single(form, folder) if name == "corte" else tool(form, 1, folder)
                many = tool(form, 50, folder)
                spent = [(cpu_ms(many) - cpu_ms(one)) / 49 for _ in range(3)]
                figures["warm", form, name] = statistics.median(spent)
    report(figures)


def report(figures):
    print(f"{'CPU ms':<12}{'corte':>9}{'gnuplot':>9}{'matplotlib':>12}{'of gnuplot':>12}{'of matplotlib':>15}   goal")
    for kind in ("cold", "warm"):
        for form in ("png", "pdf"):
            ours, gnuplot, matplotlib = (figures[kind, form, name] for name in ("corte", "gnuplot", "matplotlib"))
            goal = GOALS[kind, form]
            met = ours <= goal[1] * gnuplot if isinstance(goal, tuple) else ours <= goal
            text = f"at most {goal[1]:g} of {goal[0]}" if isinstance(goal, tuple) else f"at most {goal:g} ms"
            print(
                f"{kind + ' ' + form:<12}{ours:>9.1f}{gnuplot:>9.1f}{matplotlib:>12.1f}{ours / gnuplot:>12.2f}"
                f"{ours / matplotlib:>15.3f}   {text}: {'met' if met else 'missed'}")


if __name__ == "__main__":
    main()
