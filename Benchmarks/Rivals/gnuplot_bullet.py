#!/usr/bin/env python3
"""Writes a gnuplot script that draws the bullet chart COUNT times. Usage: gnuplot_bullet.py png|pdf COUNT OUTPUT SCRIPT

Names and numbers stand in the script: gnuplot reads no matrix.
"""
import pathlib
import sys

import bullet

# A PNG has two pixels for a point; the size of fonts is in points of 1/96 inch there, and scaled in a PDF.
TERMINALS = {
    "png": ("pngcairo size 1920,1080 noenhanced font 'Open Sans,13.5'", 1.5),
    "pdf": ("pdfcairo size 13.3333in,7.5in noenhanced font 'Open Sans,9' fontscale 0.75", 1),
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def label(text, place, size, color, bold=False, more=""):
    face = "Open Sans Bold" if bold else "Open Sans"
    return f"set label {quoted(text)} at {place} {more} font '{face},{size:g}' textcolor rgb '{color}' front"


def name(row, y, size):
    lines = row.name.count("\n")
    return label(row.name, f"screen 0.45, first {y}", size, bullet.INK, more=f"right offset 0, {lines / 2:g}")


def script(rows, form, count, output):
    terminal, scale = TERMINALS[form]
    data = [
        f"{y} {row.achievement:.4f} {row.year:.4f} {int(row.color[1:], 16)} {quoted(row.label)}" for y, row in enumerate(rows)
    ]
    names = [name(row, y, 9 * scale) for y, row in enumerate(rows)]
    ticks = ", ".join(f"'{value} %%' {value}" for value in bullet.AXIS)
    lines = [
        "set encoding utf8",
        f"set terminal {terminal}",
        "$rows << EOD", *data, "EOD",
        "set lmargin at screen 0.46", "set rmargin at screen 0.95", "set tmargin at screen 0.84", "set bmargin at screen 0.12",
        f"set border 1 linecolor rgb '{bullet.GRAY}'", "unset key", "unset ytics", "set style fill solid noborder",
        "set xrange [0:200]", f"set yrange [{len(rows) - 0.5}:-0.5]",
        f"set xtics nomirror ({ticks})",
        f"set arrow from 100, graph 0 to 100, graph 1 nohead linewidth 2 linecolor rgb '{bullet.INK}' front",
        *names,
        label(bullet.TITLE, "screen 0.035, 0.945", 24 * scale, bullet.INK, bold=True),
        label(bullet.SUBTITLE, "screen 0.035, 0.89", 13 * scale, bullet.GRAY),
        label(bullet.SOURCE, "screen 0.035, 0.04", 9 * scale, bullet.GRAY),
        f"do for [number=1:{count}] {{",
        f"set output {quoted(output)}",
        f"plot $rows using (100):1:(100):(0.25) with boxxyerror fillcolor rgb '{bullet.SCALE}', \\",
        f"  '' using (50):1:(50):(0.25) with boxxyerror fillcolor rgb '{bullet.GOAL}', \\",
        "  '' using ($2/2):1:($2/2):(0.13):4 with boxxyerror linecolor rgb variable, \\",
        f"  '' using 3:($1-0.25):(0):(0.5) with vectors nohead linewidth 4 linecolor rgb '{bullet.GRAY}', \\",
        f"  '' using ($2+2):1:5 with labels left font 'Open Sans Bold,{11 * scale:g}' textcolor rgb '{bullet.INK}'",
        "unset output",
        "}",
    ]
    return "\n".join(lines) + "\n"


def main():
    form, count, output, file = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    pathlib.Path(file).write_text(script(bullet.rows(), form, count, output), encoding="utf-8")


if __name__ == "__main__":
    main()
