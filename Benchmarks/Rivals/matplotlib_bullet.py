#!/usr/bin/env python3
"""Draws the bullet chart COUNT times with matplotlib. Usage: matplotlib_bullet.py png|pdf COUNT OUTPUT"""
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

import bullet  # noqa: E402

plt.rcParams.update({"font.family": "Open Sans", "pdf.fonttype": 42, "text.color": bullet.INK})


def draw(rows, output, form):
    figure = plt.figure(figsize=(960 / 72, 540 / 72), dpi=144)
    axes = figure.add_axes([0.46, 0.12, 0.49, 0.72])
    places = range(len(rows))
    axes.barh(places, [200] * len(rows), height=0.5, color=bullet.SCALE)
    axes.barh(places, [100] * len(rows), height=0.5, color=bullet.GOAL)
    axes.barh(places, [row.achievement for row in rows], height=0.26, color=[row.color for row in rows])
    axes.vlines([row.year for row in rows], [y - 0.25 for y in places], [y + 0.25 for y in places], bullet.GRAY, lw=2)
    axes.axvline(100, color=bullet.INK, lw=1.2)
    for place, row in enumerate(rows):
        axes.text(row.achievement + 2, place, row.label, va="center", fontsize=11, fontweight="bold")
    axes.set_xlim(0, 200)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xticks(bullet.AXIS, [f"{value} %" for value in bullet.AXIS], fontsize=9)
    axes.set_yticks(places, [row.name for row in rows], fontsize=9)
    axes.tick_params(axis="y", length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    figure.text(0.035, 0.93, bullet.TITLE, fontsize=24, fontweight="bold")
    figure.text(0.035, 0.88, bullet.SUBTITLE, fontsize=13, color=bullet.GRAY)
    figure.text(0.035, 0.03, bullet.SOURCE, fontsize=9, color=bullet.GRAY)
    figure.savefig(output, dpi=144, metadata={"CreationDate": None} if form == "pdf" else None)
    plt.close(figure)


def main():
    form, count, output = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    rows = bullet.rows()
    for _ in range(count):
        draw(rows, output, form)


if __name__ == "__main__":
    main()
