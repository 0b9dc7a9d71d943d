#!/usr/bin/env python3
"""Times the comparison of many units and cuts beside polars (streaming) and DuckDB on the same files.

usage: Benchmarks/rollup.py [ROWS…] [--runs N]     ROWS are 1e6 unless given, for example 1e6 1e7; N is 5

Each tool reads the CSV and writes every objective and plan of every unit and cut, in turn with the others; wall, CPU time
and peak memory are of the whole process, the median of N runs after one that warms the caches. The results have to agree
to 1e-12. Files and tools are made once under .build/bench; the peers' scripts are looked for in PEERS
(../shared/peers/rollup).
"""
import csv
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = pathlib.Path(os.environ.get("PEERS", ROOT / ".." / "shared" / "peers" / "rollup")).resolve()
BENCH = ROOT / ".build" / "bench"
PYTHON = BENCH / "venv" / "bin" / "python"
METHODOLOGIES = ("weighted-average", "capped")

# At most this part of the faster rival's wall time, and this much memory at the largest file.
WALL_GOAL = 0.5
MEMORY_GOAL = 64


def prepare(rows):
    BENCH.mkdir(parents=True, exist_ok=True)
    if subprocess.run([PYTHON, "-c", "import polars, duckdb"], capture_output=True, check=False).returncode if PYTHON.exists() else True:
        subprocess.check_call([sys.executable, "-m", "venv", BENCH / "venv"])
        subprocess.check_call([PYTHON, "-m", "pip", "install", "--quiet", "polars", "duckdb"])
    file = BENCH / f"rollup_{rows}.csv"
    if not file.exists():
        part = f"{file}.part"
        subprocess.check_call([sys.executable, PEERS / "gen_rollup.py", rows, part])
        os.rename(part, file)
    return file


def commands(file):
    using = [word for methodology in METHODOLOGIES for word in ("--using", methodology)]
    corte = [ROOT / ".build" / "release" / "corte", "compare", file, *using, "--format", "csv", "-o", BENCH / "corte.csv"]
    return {
        "corte": corte,
        "polars": [PYTHON, PEERS / "rollup_polars.py", file, "streaming", BENCH / "polars.csv"],
        "duckdb": [PYTHON, PEERS / "rollup_duckdb.py", file, str(os.cpu_count()), BENCH / "duckdb.csv"],
    }


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors.decode()}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def peer_results(name):
    results = {}
    for ending, node in ((".csv", None), (".csv.plan.csv", "plan")):
        with open(BENCH / f"{name}{ending}", newline="") as file:
            for row in csv.DictReader(file):
                results[row["unit"], row["period"], node or row["objective"]] = float(row["unc"]), float(row["cap"])
    return results


def differences(peer):
    """The number of our rows, and the largest relative difference from a peer's."""
    quarter = {"03-31": "Q1", "06-30": "Q2", "09-30": "Q3", "12-31": "Q4"}
    largest = 0.0
    count = 0
    with open(BENCH / "corte.csv", newline="") as file:
        for row in csv.DictReader(file):
            wanted = peer[row["unit"], row["cut"][:4] + quarter[row["cut"][5:]], row["node"]]
            for methodology, value in zip(METHODOLOGIES, wanted):
                largest = max(largest, abs(float(row[f"achievement_{methodology}"]) / value - 1))
            count += 1
    if count != len(peer):
        sys.exit(f"corte wrote {count} nodes, the peer {len(peer)}")
    return count, largest


def measure(rows, runs):
    file = prepare(rows)
    tools = commands(file)
    samples = {name: [] for name in tools}
    for number in range(runs + 1):  # the first run warms the caches of the system
        for name, command in tools.items():
            taken = run(command)
            if number:
                samples[name].append(taken)
    medians = {name: [statistics.median(column) for column in zip(*taken)] for name, taken in samples.items()}

    print(f"{rows} rows, load {os.getloadavg()[0]:.1f}, median of {runs}")
    print(f"  {'':<8}{'wall s':>9}{'CPU s':>9}{'MiB':>9}")
    for name, (wall, cpu, memory) in medians.items():
        print(f"  {name:<8}{wall:>9.3f}{cpu:>9.3f}{memory:>9.1f}")
    faster = min(("polars", "duckdb"), key=lambda name: medians[name][0])
    ratios = [ours[0] / theirs[0] for ours, theirs in zip(samples["corte"], samples[faster])]
    ratio = statistics.median(ratios)
    verdict(f"wall time: {ratio:.2f} of {faster}'s, at most {WALL_GOAL:g}", ratio <= WALL_GOAL)
    memory = max(taken[2] for taken in samples["corte"])
    verdict(f"peak memory: {memory:.1f} MiB, at most {MEMORY_GOAL}", memory <= MEMORY_GOAL)
    # In a process of its own: what a child is started from counts as its memory.
    subprocess.check_call([sys.executable, __file__, "--check"])


def check():
    for name in ("polars", "duckdb"):
        count, largest = differences(peer_results(name))
        verdict(f"{count} nodes agree with {name} to {largest:.1e}, at most 1e-12", largest <= 1e-12)


def verdict(text, isMet):
    print(f"  {text}: {'met' if isMet else 'missed'}", flush=True)


def main():
    arguments = sys.argv[1:]
    if arguments == ["--check"]:
        return check()
    runs = 5
    if "--runs" in arguments:
        index = arguments.index("--runs")
        runs = int(arguments[index + 1])
        del arguments[index : index + 2]
    if not (PEERS / "gen_rollup.py").exists():
        sys.exit(f"the peers' scripts aren't in {PEERS}; say where with PEERS=FOLDER")
    for rows in arguments or ["1e6"]:
        measure(rows, runs)
    print("COINr (R) isn't run here: 1e5 units of 100 indicators took it about 18 s when the goals were set.")


if __name__ == "__main__":
    main()
