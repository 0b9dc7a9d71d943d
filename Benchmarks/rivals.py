"""The commands of Corte and of its rivals, for the same work."""
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / ".build" / "release"
CORTE = BUILT / "corte"
BENCH = ROOT / ".build" / "bench"
MATRIX = ROOT / "Examples" / "gestion-publica" / "matriz.csv"
SCRIPTS = ROOT / "Benchmarks" / "Rivals"

# The system's Python has matplotlib; polars and DuckDB stand in the folder that `scripts/setup bench` fills.
PYTHON = "/usr/bin/python3"
ROLLUP_PYTHON = BENCH / "python" / "bin" / "python"


def gnuplot(form, count, folder):
    script = f"{folder}/gnuplot-{form}-{count}.gp"
    subprocess.check_call([PYTHON, SCRIPTS / "gnuplot_bullet.py", form, str(count), f"{folder}/gnuplot.{form}", script])
    return ["gnuplot", script]


def matplotlib(form, count, folder):
    return [PYTHON, SCRIPTS / "matplotlib_bullet.py", form, str(count), f"{folder}/matplotlib.{form}"]
