"""Writes with python-pptx what a deck has: titles, texts, tables, charts and notes, from the JSON that says what that is.

usage: pptx_deck.py SLIDES.json OUT.pptx
"""
import json
import sys

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Emu, Pt

WIDTH, HEIGHT = Emu(12192000), Emu(6858000)


def add_table(slide, rows):
    shape = slide.shapes.add_table(len(rows), len(rows[0]), Pt(48), Pt(180), Pt(864), Pt(20 * len(rows)))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            cell = shape.table.cell(row, column)
            cell.text = text
            for paragraph in cell.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(10)


def add_chart(slide, chart):
    data = CategoryChartData()
    data.categories = chart["categories"]
    for series in chart["series"]:
        data.add_series(series["name"], series["values"])
    slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Pt(48), Pt(90), Pt(864), Pt(400), data)


def main(source, out):
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    for entry in json.load(open(source, encoding="utf-8")):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = entry["title"] or ""
        for number, text in enumerate(entry["texts"]):
            box = slide.shapes.add_textbox(Pt(48), Pt(90 + 20 * number), Pt(400), Pt(20))
            box.text_frame.text = text
            for paragraph in box.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.size, run.font.name = Pt(12), "Open Sans"
        for rows in entry["tables"]:
            add_table(slide, rows)
        for chart in entry["charts"]:
            add_chart(slide, chart)
        slide.notes_slide.notes_text_frame.text = entry["notes"]
    deck.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
