#!/usr/bin/env python3
"""Compares what `corte sql` prints, run by real engines, with what `corte compare` measures.

Usage: engines.py CORTE [--plans N] [--seed S] [--engines duckdb,postgresql,clickhouse,spark] [--log FILE]

Makes random plans: one to three levels, units, cuts of two years, weights of every kind, holes, rows that a cut lacks, NP,
zeros, falling indicators, baselines, caps at every place, means of several exponents, policies, masks, and codes that look
like SQL. An engine's figures have to be within a part of 1e-12 of Corte's, and its nodes and statuses the same; with
--exact-bits the doubles have to be the same; and where Corte refuses figures, the statement has to end with an error.
PostgreSQL is started in a cluster of its own on loopback and ended; the others run in this process.
"""
import argparse
import csv
import io
import itertools
import math
import os
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HOSTILE = [
    "O'Brien", 'say "x"', "back\\slash", "a\\'; --", "'; DROP TABLE matrix; --", "${env:HOME}", "{{ ref('x') }}", "{% raw %}",
    "{# c #}", "ñandú", "目标", "👍🏽", "%s", "a/b", "--", "/* c */", "$1", ":name", "`tick`", "plan", "NULL", "E'\\n'", "a;b",
    "line\nbreak", "[x]", "é́",
]


# ---- Engines --------------------------------------------------------------------------------------------------------


class Refused(Exception):
    """The engine ended the statement with an error."""


def statements(text):
    """The statements of a script: codes have no line breaks in it, so that only the ends of statements look like one."""
    lines = [line for line in text.split("\n") if not line.startswith("-- ")]
    return [part for part in "\n".join(lines).split(";\n") if part.strip()]


class DuckDB:
    name, has_exact_bits = "duckdb", True

    def __init__(self):
        import duckdb

        self.module = duckdb
        self.version = duckdb.__version__

    def run(self, script):
        with self.module.connect(config={"threads": 2}) as connection:
            try:
                result = connection.execute(script)
                return [column[0] for column in result.description], result.fetchall()
            except self.module.Error as error:
                raise Refused(str(error))

    def close(self):
        pass


class ClickHouse:
    name, has_exact_bits = "clickhouse", False

    def __init__(self):
        import chdb
        from chdb import session

        self.folder = tempfile.mkdtemp()
        self.session = session.Session(self.folder)
        self.version = chdb.__version__

    def run(self, script):
        self.session.query("DROP TABLE IF EXISTS matrix")
        try:
            for statement in statements(script)[:-1]:
                self.session.query(statement)
            text = str(self.session.query(statements(script)[-1], "JSONCompact"))
        except RuntimeError as error:
            raise Refused(str(error))
        import json

        answer = json.loads(text)
        return [column["name"] for column in answer["meta"]], answer["data"]

    def close(self):
        self.session.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Spark:
    name, has_exact_bits = "spark", True
    # Of a few rows, planning and compiling would take five times as long as computing.
    settings = {
        "spark.sql.shuffle.partitions": "1", "spark.sql.adaptive.enabled": "false", "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }

    def __init__(self):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        from pyspark.sql import SparkSession

        self.folder = tempfile.mkdtemp()
        builder = SparkSession.builder.master("local[2]")
        for key, value in {
            "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1", "spark.sql.warehouse.dir": self.folder + "/warehouse",
            "spark.driver.extraJavaOptions": f"-Dderby.system.home={self.folder}", "spark.driver.memory": "4g",
            **self.settings,
        }.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("OFF")
        self.version = self.session.version

    def run(self, script):
        self.session.sql("DROP TABLE IF EXISTS matrix")
        shutil.rmtree(self.folder + "/warehouse/matrix", ignore_errors=True)
        try:
            for statement in statements(script):
                frame = self.session.sql(statement)
            return frame.columns, [tuple(row) for row in frame.collect()]
        except Exception as error:  # what Java throws has no common Python class
            raise Refused(str(error))

    def close(self):
        self.session.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgreSQL:
    name, has_exact_bits = "postgresql", True

    def __init__(self):
        binaries = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="corte-pg-")
        os.chmod(self.folder, 0o711)
        # A server refuses to run as the superuser.
        self.prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.prefix:
            shutil.chown(self.folder, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        data = self.folder + "/data"
        self.control = [*self.prefix, str(binaries / "pg_ctl"), "-D", data, "-w"]
        quiet = dict(stdout=subprocess.DEVNULL, cwd="/", check=True)
        subprocess.run([*self.prefix, str(binaries / "initdb"), "-D", data, "-U", "corte", "-A", "trust", "-N",
                        "--locale=C.UTF-8", "-E", "UTF8"], **quiet)
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k {self.folder} -c fsync=off -c jit=off"
        subprocess.run([*self.control, "-o", options, "-l", self.folder + "/log", "start"], **quiet)
        self.version = self.psql("SHOW server_version").strip().split("\n")[-1]

    def psql(self, script):
        done = subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "--csv", "-h", "127.0.0.1", "-p", str(self.port), "-U", "corte",
             "-d", "postgres", "-f", "-"],
            input=script.encode(), capture_output=True, check=False)
        if done.returncode:
            raise Refused(done.stderr.decode())
        return done.stdout.decode()

    def run(self, script):
        rows = list(csv.reader(io.StringIO(self.psql("DROP TABLE IF EXISTS matrix;\n" + script))))
        return rows[0], rows[1:]

    def close(self):
        subprocess.run([*self.control, "-m", "immediate", "stop"], stdout=subprocess.DEVNULL, cwd="/", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)


ENGINES = {engine.name: engine for engine in (DuckDB, PostgreSQL, ClickHouse, Spark)}


# ---- Plans ----------------------------------------------------------------------------------------------------------


class Plan:
    """A random matrix with its plan file, and how to measure it."""

    def __init__(self, random, folder):
        self.random, self.folder = random, folder
        self.is_hostile = random.random() < 0.3
        depth = random.choice([1, 1, 2, 3])
        self.levels = ["objective", "programme", "goal"][:depth]
        self.units = random.choice([[None], [None], ["U1", "U2"], ["U1", "U2", "U3"]])
        years = random.choice([[2024], [2023, 2024]])
        self.cuts = [f"{year}-{end}" for year in years
                     for end in random.choice([["03-31"], ["06-30", "12-31"], ["03-31", "06-30", "09-30", "12-31"]])]
        self.has_zeros = random.random() < 0.5
        self.has_powers = random.random() < 0.1
        self.has_weights = random.random() < 0.7
        self.has_rules = random.random() < 0.6
        self.mode = random.choice(["simple", "simple", "baseline"]) if self.has_rules else "simple"
        self.base = random.choice(["cut", "cut", "cut", "year"])
        self.tree = list(self.grow(depth, []))
        self.write()
        self.methodologies = random.sample(self.expressions(), random.choice([1, 2, 3]))
        self.options = [f"--mode={self.mode}", f"--base={self.base}"]
        if random.random() < 0.2:
            self.options.append(f"--min-coverage={random.choice([33.3, 61.7, 90.1])}")
        if random.random() < 0.1:
            self.options.append(f"--min-reported={random.choice([40.3, 70.9])}")
        if random.random() < 0.2:
            self.options.append(f"--cut={random.choice(self.cuts)}")
        if self.units != [None] and random.random() < 0.2:
            self.options.append(f"--unit={self.units[0]}")
        levels = ["plan", *self.levels, "indicator"]
        self.written = [f"--level={level}" for level in levels] if random.random() < 0.7 else []

    def code(self, usual):
        return self.random.choice(HOSTILE) if self.is_hostile and self.random.random() < 0.5 else usual

    def grow(self, depth, path):
        taken = set()
        for number in range(1, self.random.choice([2, 3, 4]) + 1):
            usual = f"{'OPG'[len(path)] if depth else 'I'}{''.join(filter(str.isdigit, ''.join(path)))}{number}"
            # Now and then siblings' children share codes, so that nodes are named by their paths.
            code = f"I{number}" if not depth and self.random.random() < 0.1 else self.code(usual)
            if code in taken or code.casefold() in {other.casefold() for other in taken}:
                continue
            taken.add(code)
            if depth:
                yield from self.grow(depth - 1, [*path, code])
            else:
                yield [*path, code]

    def amount(self):
        random = self.random
        return random.choice([random.randint(1, 900), round(random.uniform(0.5, 5000), 2), round(random.lognormvariate(3, 2), 6) or 1])

    def write(self):
        random = self.random
        columns = ["unit"] * (self.units != [None]) + ["cut", *self.levels, "indicator"]
        columns += ["annualisation", "baseline"] * self.has_rules
        columns += ["weight"] * self.has_weights + ["programmed_year", "programmed", "executed"]
        rules = {tuple(leaf): random.choice(["sum", "constant", "growing", "falling"]) for leaf in self.tree}
        weights = {tuple(leaf): random.choice([1, 2, 0.1, 0.7, 33.3, 0 if random.random() < 0.1 else 5]) for leaf in self.tree}
        rows = []
        for unit, cut in itertools.product(self.units, self.cuts):
            for leaf in self.tree:
                if random.random() < 0.04:
                    continue
                programmed, executed = self.amount(), self.amount()
                rule = rules[tuple(leaf)]
                row = dict(zip([*self.levels, "indicator"], leaf), unit=unit, cut=cut, annualisation=rule,
                           weight=weights[tuple(leaf)], programmed=programmed, executed=executed,
                           programmed_year=round(programmed * random.uniform(1, 3), 3),
                           baseline=round(programmed * random.uniform(0.1, 1.9), 3))
                chance = random.random()
                if chance < 0.08:
                    row["executed"] = ""
                elif chance < 0.13:
                    row["programmed"] = row["programmed_year"] = "NP"
                elif chance < 0.16 and self.has_zeros:
                    row["executed"] = 0
                elif chance < 0.18 and self.has_zeros:
                    row["programmed"] = 0
                elif chance < 0.20 and self.has_zeros:
                    row["programmed"] = row["executed"] = 0
                rows.append(row)
        random.random() < 0.2 and random.shuffle(rows)
        with open(self.folder / "m.csv", "w", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        import json

        nodes = sorted({code for leaf in self.tree for code in leaf[:-1]})
        lines = ["levels: " + json.dumps(self.levels, ensure_ascii=False), "numbers: en", "dash: missing", "magnitudes: cumulative"]
        if random.random() < 0.5:
            lines.append("nodes:")
            for code in nodes:
                power = f", power: {random.choice([0.5, 2, 3])}" if self.has_powers and random.random() < 0.5 else ""
                lines.append(f"  {json.dumps(code)}: {{weight: {random.choice([1, 2.5, 0.3, 10])}{power}}}")
        if random.random() < 0.3:
            lines.append("bands: " + random.choice(["{preset: sispp}", "{critical: 61.7}"]))
        if random.random() < 0.3:
            lines.append("weights:")
            for year in {cut[:4] for cut in self.cuts}:
                lines.append(f'  "{year}":')
                lines += [f"    {json.dumps(code)}: {random.choice([1, 0.2, 7])}"
                          for code in sorted(set(nodes) | {leaf[-1] for leaf in self.tree})]
        (self.folder / "plan.yaml").write_text("\n".join(lines) + "\n")

    def expressions(self):
        place = self.random.choice(["plan", *self.levels, "indicator"])
        simple = ["weighted-average", "capped", f"capped:limit=110.5,at={place}", "capped:limit=80+capped:limit=70,at=plan",
                  "weighted-average:missing=zero", "capped+weighted-average:missing=zero"]
        powers = [f"weighted-average:power={power}" for power in ["0", "-1", "2", "3", "0.5", "-2.5", "inf", "-inf"]]
        if self.random.random() < 0.5:
            return simple
        return simple + powers + ["capped+weighted-average:power=0", "weighted-average:missing=fail"]

    @property
    def is_arithmetic(self):
        return not self.has_powers and not any("power" in expression for expression in self.methodologies)


# ---- Comparing ------------------------------------------------------------------------------------------------------


def corte(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def table(names, rows):
    """By node, what the columns say."""
    result = {}
    for row in rows:
        values = dict(zip(names, row))
        key = tuple("" if values[name] is None else str(values[name]) for name in ("unit", "cut", "node", "level", "parent"))
        assert key not in result, f"node twice: {key}"
        result[key] = values
    return result


def number(value):
    return None if value is None or value == "" else float(value)


def differences(expected, given, tolerance):
    """What differs, and by how much the figures do at most."""
    worst = 0.0
    for key in sorted(expected.keys() ^ given.keys()):
        yield f"{key} is only in {'Corte' if key in expected else 'the engine'}"
    for key in expected.keys() & given.keys():
        for name, value in expected[key].items():
            if name.startswith("achievement_"):
                first, second = number(value), number(given[key][name])
                if (first is None) != (second is None):
                    yield f"{key} {name}: {first} against {second}"
                elif first is not None and first != second:
                    error = abs(first - second) / abs(first) if first else math.inf
                    worst = max(worst, error)
                    if not error <= tolerance:
                        yield f"{key} {name}: {first!r} against {second!r}, off by {error:.1e}"
            elif name.startswith("status_") and (value or "") != (given[key][name] or ""):
                yield f"{key} {name}: {value!r} against {given[key][name]!r}"
    differences.worst = max(differences.worst, worst)


differences.worst = 0.0


def check(program, plan, engine, is_exact):
    """What differs on one engine; nothing where all is well."""
    matrix = str(plan.folder / "m.csv")
    using = [f"--using={expression}" for expression in plan.methodologies]
    common = [matrix, *using, *plan.options, *plan.written]
    several = using if len(using) > 1 else [*using, "--using=weighted-average"]
    cut = [] if any(option.startswith("--cut") for option in plan.options) else ["--every-cut"]
    if not cut and plan.units == [None] or any(option.startswith("--unit") for option in plan.options):
        # One plan at one cut is compared in full: the cuts of a unit are taken from all.
        options = [option for option in plan.options if not option.startswith(("--cut", "--unit"))]
        wanted = dict(option[2:].split("=", 1) for option in plan.options if option.startswith(("--cut", "--unit")))
        arguments = [matrix, *several, *options, *plan.written, "--every-cut"]
    else:
        wanted, arguments = {}, [matrix, *several, *plan.options, *plan.written, *cut]
    code, text, error = corte(program, "compare", *arguments, "--format=csv", "-q")
    # What Corte refuses of the figures, a statement has to refuse; what it refuses of the question isn't asked.
    isRefused = code != 0
    script_code, script, script_error = corte(
        program, "sql", *common, f"--dialect={engine.name}", "--with-table", "--masks", "--states", "-q", *(["--exact-bits"] if is_exact else []))
    check.refused += isRefused
    if script_code:
        return None if isRefused and script_code == code else [f"corte sql ended with {script_code}: {script_error}"]
    try:
        names, rows = engine.run(script)
    except Refused as refusal:
        return None if isRefused else [f"{engine.name} refuses: {str(refusal)[:2000]}"]
    if isRefused:
        # A plan that isn't asked for may have been refused in the whole matrix.
        return None if wanted else [f"Corte refuses and {engine.name} doesn't: {error.strip()}"]
    lines = list(csv.reader(io.StringIO(text)))
    # A single plan is compared with its indicators, whatever the levels that are asked for of many.
    levels = [option.split("=")[1] for option in plan.written] or ["plan", *plan.levels]
    level = lines[0].index("level")
    rows_wanted = [row for row in lines[1:] if row[level] in levels
                   and all(dict(zip(lines[0], row))[key] == value for key, value in wanted.items())]
    keep = [name for name in lines[0] if not name.startswith(("achievement_", "status_")) or name in names]
    expected = {key: {name: values[name] for name in keep} for key, values in table(lines[0], rows_wanted).items()}
    given = table(names, rows)
    found = list(differences(expected, given, 0 if is_exact else 1e-12))
    return found + list(masks_and_states(program, plan, given)) or None


def masks_and_states(program, plan, given):
    """What `corte measure` says of the masks and states of one plan, against the statement's."""
    measured = [option for option in plan.options if not option.startswith(("--cut", "--unit"))]
    for unit, cut in {key[:2] for key in given}:
        which = [f"--cut={cut}"] + ([f"--unit={unit}"] if unit else [])
        for methodology in plan.methodologies[:1]:
            code, text, _ = corte(
                program, "measure", str(plan.folder / "m.csv"), f"--using={methodology}", *measured, *which, "--format=csv", "-q")
            if code:
                continue
            lines = list(csv.reader(io.StringIO(text)))
            for key, values in table(lines[0], lines[1:]).items():
                if key not in given:
                    continue
                ours, theirs = number(values["mask"]), number(given[key][f"mask_{methodology}"])
                # A difference of two figures, each within a part of 1e-12 of Corte's.
                size = max(100, abs(number(values["achievement"]) or 0))
                if (ours is None) != (theirs is None) or ours is not None and abs(ours - theirs) > 1e-11 * size:
                    yield f"{key} mask: {ours!r} against {theirs!r}"
                if (values["state"] or "") != (given[key][f"state_{methodology}"] or ""):
                    yield f"{key} state: {values['state']!r} against {given[key][f'state_{methodology}']!r}"
        return


check.refused = 0

# Tables that nobody's matrix is, as a warehouse may have them: rows of line, indicator, annualisation, weight, programmed and
# executed, and what the engine's error has to say; nothing where all is well.
TABLES = [
    ([(1, "'A'", "NULL", "1e0", "10e0", "5e0"), (2, "'B'", "'sum'", "2e0", "10e0", "8e0")], None),
    ([(1, "'A'", "NULL", "1e0", "10e0", "5e0"), (2, "'A'", "NULL", "1e0", "10e0", "8e0")], "twice"),
    ([(1, "'A'", "NULL", "1e0", "10e0", "5e0"), (2, "'B'", "NULL", "NULL", "10e0", "8e0")], "missing among others"),
    ([(1, "'A'", "NULL", "-1e0", "10e0", "5e0"), (2, "'B'", "NULL", "2e0", "10e0", "8e0")], "not a finite number"),
    ([(1, "'A'", "NULL", "0e0", "10e0", "5e0"), (2, "'B'", "NULL", "0e0", "10e0", "8e0")], "is zero"),
    ([(1, "'A'", "'Suma'", "1e0", "10e0", "5e0"), (2, "'B'", "NULL", "2e0", "10e0", "8e0")], "annualisation"),
]


def tables(program, engine):
    """What an engine makes of tables that are wrong, against what it has to."""
    with tempfile.TemporaryDirectory() as folder:
        header = pathlib.Path(folder) / "m.csv"
        header.write_text("objective,indicator,weight,programmed,executed\n")
        arguments = ["sql", str(header), "--using=weighted-average", f"--dialect={engine.name}", "-q"]
        _, whole, _ = corte(program, *arguments, "--with-table")
        _, statement, _ = corte(program, *arguments)
    # Keys of engines would refuse a row that's there twice before the statement does.
    table = "\n".join(line for line in whole[: -len(statement)].split("\n") if not line.startswith(("  PRIMARY", "  UNIQUE")))
    table = table.replace(",\n)", "\n)")
    for rows, problem in TABLES:
        values = ", ".join(
            f"({line}, NULL, NULL, 'O1', {indicator}, {rule}, {weight}, NULL, NULL, FALSE, {programmed}, FALSE, {executed})"
            for line, indicator, rule, weight, programmed, executed in rows)
        try:
            names, result = engine.run(f"{table}INSERT INTO matrix VALUES {values};\n{statement}")
        except Refused as refusal:
            if problem is None or problem not in str(refusal):
                yield f"{problem or 'a sound table'}: {str(refusal)[:500]}"
            continue
        achieved = {row[names.index("node")]: number(row[names.index("achievement_weighted-average")]) for row in result}
        if problem is not None:
            yield f"{problem}: not refused, {achieved}"
        elif abs(achieved["plan"] - 70) > 1e-12:
            yield f"a sound table: {achieved}"


def model(program, plan):
    """Whether dbt's templates leave a model as the statement is, but for the table."""
    import jinja2

    using = [f"--using={expression}" for expression in plan.methodologies]
    common = ["sql", str(plan.folder / "m.csv"), *using, *plan.options, *plan.written, "--dialect=duckdb", "-q"]
    code, statement, _ = corte(program, *common)
    _, text, error = corte(program, *common, "--dbt")
    if code:
        return []
    rendered = jinja2.Environment(keep_trailing_newline=True).from_string(text).render(ref='"{}"'.format)
    return [] if rendered == statement[:-2] + "\n" else [f"the model of dbt differs from the statement: {error}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corte")
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engines", default="duckdb,postgresql")
    parser.add_argument("--only", type=int, help="the number of one plan, which is kept")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.corte)
    failed = 0
    for name in arguments.engines.split(","):
        engine = ENGINES[name]()
        started, exact = time.time(), 0
        differences.worst, check.refused = 0.0, 0
        try:
            for line in tables(program, engine):
                failed += 1
                print(f"{name}: {line}", flush=True)
            for index in range(arguments.plans) if arguments.only is None else [arguments.only]:
                folder = pathlib.Path(tempfile.mkdtemp(prefix="corte-sql-"))
                plan = Plan(random.Random(f"{arguments.seed} {index}"), folder)
                is_exact = engine.has_exact_bits and plan.is_arithmetic
                exact += is_exact
                found = model(program, plan) if name == arguments.engines.split(",")[0] else []
                for way in [False, True] if is_exact else [False]:
                    found += check(program, plan, engine, way) or []
                if found:
                    failed += 1
                    print(f"{name}: plan {index} ({' '.join(plan.methodologies)} {' '.join(plan.options)}) in {folder}")
                    for line in found[:5]:
                        print("   ", line, flush=True)
                elif arguments.only is None:
                    shutil.rmtree(folder)
        finally:
            engine.close()
        print(f"{name} {engine.version}: {arguments.plans} plans, {exact} of them bit for bit as well, {check.refused} refused by both, worst relative "
              f"difference {differences.worst:.1e}, {failed} failed so far, {time.time() - started:.0f} s", flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
