#!/usr/bin/env python3
"""Draws the official deck's slides and the comparison with matplotlib, as an analyst's script would.

usage: matplotlib_deck.py pdf|png OUTPUT     OUTPUT is a file or, for pictures, a folder
"""
import csv
import pathlib
import sys
import textwrap

import matplotlib

matplotlib.use("Agg")
import yaml  # noqa: E402
from matplotlib.backends.backend_pdf import PdfPages  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.patches import Rectangle  # noqa: E402

import bullet  # noqa: E402

PLAN = yaml.safe_load((bullet.MATRIX.parent / "plan.yaml").read_text(encoding="utf-8"))
DECK = PLAN["deck"]
ACCENT = "#0A2A6B"
COLUMNS = {
    "Nombre indicador": (0.05, 40), "Entidad responsable": (0.28, 22), "Programación 2024": (0.44, 12),
    "Programación al corte": (0.52, 12), "Magnitud ejecutada al corte": (0.6, 12), "Porcentaje avance": (0.68, 12),
    "Estado": (0.78, 26),
}
matplotlib.rcParams.update({"font.family": "Open Sans", "pdf.fonttype": 42, "text.color": bullet.INK})


def objectives():
    """The rows of each objective, with its own achievement."""
    with open(bullet.MATRIX, newline="", encoding="utf-8") as file:
        cells = list(csv.DictReader(file, delimiter=";"))
    groups = {}
    for cell, row in zip(cells, bullet.rows()):
        groups.setdefault(cell["Objetivo"], []).append((cell, row))
    return {code: (rows, sum(row.achievement for _, row in rows) / len(rows)) for code, rows in groups.items()}


def percent(value):
    return f"{value:.2f} %".replace(".", ",")


def page(title, number):
    figure = Figure(figsize=(960 / 72, 540 / 72), dpi=144)
    figure.text(0.05, 0.9, title, fontsize=24, fontweight="bold", color=ACCENT)
    figure.text(0.05, 0.03, PLAN["plan"]["title"], fontsize=9, color=bullet.GRAY)
    figure.text(0.95, 0.03, f"{number} / 11", fontsize=9, ha="right", color=bullet.GRAY)
    return figure


def paragraph(figure, x, y, text, size, width, **look):
    """Writes a text from its top down, and returns where it ends."""
    lines = textwrap.wrap(text.replace("**", ""), width) or [""]
    figure.text(x, y, "\n".join(lines), fontsize=size, va="top", **look)
    return y - len(lines) * size * 1.4 / 540


def bar(figure, x, y, width, value, color):
    axes = figure.add_axes([x, y, width, 0.012])
    axes.set_axis_off()
    axes.set_xlim(0, 200)
    axes.set_ylim(0, 1)
    axes.add_patch(Rectangle((0, 0), 200, 1, color=bullet.SCALE))
    axes.add_patch(Rectangle((0, 0), min(value, 200), 1, color=color))
    axes.plot([100, 100], [0, 1], color=bullet.INK, lw=1)


def texts():
    cover = page(DECK["cover"]["title"], 1)
    cover.text(0.05, 0.55, DECK["cover"]["subtitle"] + " 31/03/2024", fontsize=20)
    paragraph(cover, 0.05, 0.3, " ".join(DECK["cover"]["badge"]), 13, 60)
    yield cover
    purpose = page(DECK["purpose"]["title"], 2)
    y = 0.78
    for text in DECK["purpose"]["paragraphs"]:
        y = paragraph(purpose, 0.05, y, text, 16, 60) - 0.03
    paragraph(purpose, 0.66, 0.78, DECK["purpose"]["law"], 14, 34)
    yield purpose
    method = page(DECK["methodology"]["title"], 3)
    for index, block in enumerate(DECK["methodology"]["blocks"]):
        x, y = 0.05 + 0.31 * index, 0.76
        y = paragraph(method, x, y, block.get("heading", ""), 15, 30, fontweight="bold") - 0.02
        for text in block.get("paragraphs", []) + ["• " + item for item in block.get("items", [])]:
            y = paragraph(method, x, y, text, 12, 38) - 0.015
    yield method


def summary(groups):
    figure = page("Avance de los objetivos", 4)
    for index, (code, (rows, achievement)) in enumerate(groups.items()):
        x, y = 0.05 + 0.31 * (index % 3), 0.78 - 0.36 * (index // 3)
        figure.text(x, y, PLAN["nodes"][code]["name"], fontsize=12, fontweight="bold")
        figure.text(x, y - 0.11, percent(achievement), fontsize=42, fontweight="bold", color=ACCENT)
        bar(figure, x, y - 0.15, 0.27, achievement, ACCENT)
        paragraph(figure, x, y - 0.17, PLAN["nodes"][code].get("statement", ""), 10, 52)
    return figure


def detail(code, rows, achievement, number):
    figure = page("Metas e indicadores " + PLAN["nodes"][code]["name"], number)
    figure.text(0.05, 0.76, percent(achievement), fontsize=40, fontweight="bold", color=ACCENT)
    paragraph(figure, 0.3, 0.84, PLAN["nodes"][code].get("statement", ""), 13, 80)
    for name, (x, width) in COLUMNS.items():
        paragraph(figure, x, 0.66, name, 9, width, color=bullet.GRAY)
    y = 0.6
    for cells, row in rows:
        ends = []
        for name, (x, width) in COLUMNS.items():
            text = row.label if name == "Porcentaje avance" else cells.get(name) or ""
            ends.append(paragraph(figure, x, y, text, 10, width))
        bar(figure, COLUMNS["Porcentaje avance"][0], y - 0.055, 0.08, row.achievement, row.color)
        y = min(ends) - 0.03
    paragraph(figure, 0.05, 0.1, bullet.SOURCE, 9, 190, color=bullet.GRAY)
    return figure


def comparison(groups):
    figure = page("Con y sin tope", 10)
    axes = figure.add_axes([0.44, 0.1, 0.5, 0.74])
    rows = [row for rows, _ in groups.values() for _, row in rows]
    for place, row in enumerate(rows):
        capped = min(row.achievement, 100)
        axes.plot([capped, row.achievement], [place, place], color="#999999")
        axes.plot(capped, place, "o", mfc="white", color=ACCENT)
        axes.plot(row.achievement, place, "D", color=ACCENT)
        axes.text(row.achievement + 3, place, row.label, va="center", fontsize=11)
    axes.axvline(100, color=bullet.INK, lw=1.2)
    axes.set_xlim(0, 200)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), [row.name for row in rows], fontsize=9)
    return figure


def slides():
    groups = objectives()
    yield from texts()
    yield summary(groups)
    for number, (code, (rows, achievement)) in enumerate(groups.items(), 5):
        yield detail(code, rows, achievement, number)
    yield comparison(groups)
    yield page("Gracias", 11)


def main():
    form, output = sys.argv[1:]
    if form == "pdf":
        with PdfPages(output, metadata={"CreationDate": None}) as document:
            for figure in slides():
                document.savefig(figure)
        return
    folder = pathlib.Path(output)
    folder.mkdir(exist_ok=True)
    for number, figure in enumerate(slides(), 1):
        figure.savefig(folder / f"{number:02}.png", dpi=144)


if __name__ == "__main__":
    main()
