#!/usr/bin/env python3
"""Times the statement of `corte sql` in engines that hold the table, beside corte reading the same rows from a file.

usage: Benchmarks/sql.py [ROWS…] [--engines duckdb,postgresql,spark] [--runs N] [--plain]     1e6 rows unless given; N is 3

The table is loaded once for each engine, by the engine's own reader of CSV, and that isn't part of the time. Each run writes
every objective and plan of every unit and cut. Corte's time is of the whole process, reading included; an engine's of the
statement alone, without the start of the server or session. The results have to agree to 1e-12, those of --exact-bits bit
for bit. Wall times are medians; put two side by side only from one run.
"""
import argparse
import csv
import os
import pathlib
import statistics
import subprocess
import sys
import time

from rivals import BENCH, CORTE
from rollup import prepare

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "SQL"))
import engines  # noqa: E402

USING = ["--using=weighted-average", "--using=capped"]
COLUMNS = "unit, cut, objective, indicator, weight, programmed, executed"
TYPED = """row_number() OVER () AS line, unit, CAST(cut AS date) AS cut, objective, indicator, CAST(NULL AS {text}) AS annualisation,
CAST(weight AS {double}) AS weight, CAST(NULL AS {double}) AS baseline, CAST(NULL AS {double}) AS programmed_year,
FALSE AS programmed_year_is_np, CAST(programmed AS {double}) AS programmed, FALSE AS programmed_is_np,
CAST(executed AS {double}) AS executed"""


class DuckDB(engines.DuckDB):
    def load(self, file):
        self.connection = self.module.connect(config={"threads": os.cpu_count(), "temp_directory": str(BENCH / "duckdb")})
        self.connection.execute(
            f"CREATE TABLE matrix AS SELECT {TYPED.format(text='VARCHAR', double='DOUBLE')} FROM read_csv('{file}', header=true)")

    def measure(self, statement):
        return self.connection.execute(statement).fetchall()


class PostgreSQL(engines.PostgreSQL):
    def load(self, file):
        self.psql(
            "DROP TABLE IF EXISTS raw, matrix; CREATE UNLOGGED TABLE raw (line bigserial, unit text, cut date, objective text, "
            "indicator text, weight double precision, programmed double precision, executed double precision);\n"
            f"\\copy raw ({COLUMNS}) FROM '{file}' (FORMAT csv, HEADER)\n"
            f"CREATE UNLOGGED TABLE matrix AS SELECT {TYPED.format(text='text', double='double precision')} "
            "FROM (SELECT * FROM raw ORDER BY line) AS raw; DROP TABLE raw; ANALYZE matrix;")

    def measure(self, statement):
        return list(csv.reader(self.psql("SET work_mem = '256MB';\n" + statement).splitlines()))[1:]


class Spark(engines.Spark):
    settings = {"spark.sql.shuffle.partitions": str(os.cpu_count()), "spark.driver.memory": "12g"}

    def load(self, file):
        schema = "unit string, cut string, objective string, indicator string, weight double, programmed double, executed double"
        rows = self.session.read.csv(str(file), header=True, schema=schema)
        rows.createOrReplaceTempView("raw")
        typed = TYPED.format(text="STRING", double="DOUBLE").replace(
            "row_number() OVER ()", "monotonically_increasing_id()")
        self.session.sql(f"CREATE TABLE matrix USING parquet AS SELECT {typed} FROM raw")

    def measure(self, statement):
        for part in engines.statements(statement):
            frame = self.session.sql(part)
        return [tuple(row) for row in frame.collect()]


ENGINES = {"duckdb": DuckDB, "postgresql": PostgreSQL, "spark": Spark}


def timed(runs, body):
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        result = body()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken), result


def differences(rows):
    """The number of nodes, the largest relative difference, and how many have Corte's bits."""
    given = {(row[0], str(row[1]), row[2]): (float(row[5]), float(row[6])) for row in rows}
    count, same, worst = 0, 0, 0.0
    with open(BENCH / "corte.csv", newline="") as file:
        for row in csv.DictReader(file):
            ours = float(row["achievement_weighted-average"]), float(row["achievement_capped"])
            theirs = given[row["unit"], row["cut"], row["node"]]
            worst = max(worst, *(abs(b / a - 1) for a, b in zip(ours, theirs)))
            same += ours == theirs
            count += 1
    if count != len(given):
        sys.exit(f"corte wrote {count} nodes, the engine {len(given)}")
    return count, worst, same


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", default=["1e6"])
    parser.add_argument("--engines", default="duckdb,postgresql,spark")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--plain", action="store_true", help="leave out the statements with --exact-bits")
    arguments = parser.parse_args()
    for rows in arguments.rows:
        file = prepare(rows)
        corte = [CORTE, "compare", file, *USING, "--format=csv", "-q", "-o", BENCH / "corte.csv"]
        ours, _ = timed(arguments.runs, lambda: subprocess.check_call(corte))
        print(f"{rows} rows, load {os.getloadavg()[0]:.1f}\n  {'corte':<24}{ours:>8.2f} s", flush=True)
        for name in arguments.engines.split(","):
            engine = ENGINES[name]()
            try:
                load, _ = timed(1, lambda: engine.load(file))
                for exact in [[]] if arguments.plain else [[], ["--exact-bits"]]:
                    text = subprocess.check_output([CORTE, "sql", file, *USING, f"--dialect={name}", "-q", *exact], text=True)
                    taken, result = timed(arguments.runs, lambda: engine.measure(text))
                    count, worst, same = differences(result)
                    title = f"{name} {engine.version.split()[0]}{' exact bits' if exact else ''}"
                    print(f"  {title:<24}{taken:>8.2f} s  loaded in {load:.1f} s  {count} nodes, off by {worst:.1e}, "
                          f"{same} with the same bits", flush=True)
                    limit = 0 if exact else 1e-12
                    if worst > limit:
                        sys.exit(f"{name} is off by {worst}, at most {limit}")
            finally:
                engine.close()


if __name__ == "__main__":
    main()
