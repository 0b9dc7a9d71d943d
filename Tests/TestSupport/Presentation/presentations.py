"""Looks at presentations as others do.

presentations.py slides FILE        every slide as JSON: title, layout, notes, tables, charts, pictures' and charts' descriptions
presentations.py replace FILE NEW   a copy whose charts have other data, and how many lines and labels of cells they still have
"""

import json
import sys

from pptx import Presentation
from pptx.chart.data import CategoryChartData

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
OFFICE_2013 = "http://schemas.microsoft.com/office/drawing/2012/chart"


def chart(shape):
    plot = shape.chart.plots[0]
    return {
        "categories": list(plot.categories),
        "series": [{"name": one.name, "values": list(one.values)} for one in plot.series],
        "workbook": len(shape.chart.part.chart_workbook.xlsx_part.blob) > 0,
    }


def slides(path):
    for slide in Presentation(path).slides:
        graphics = [shape for shape in slide.shapes if shape.has_chart or shape.has_table]
        yield {
            "title": slide.shapes.title.text if slide.shapes.title is not None else None,
            "layout": slide.slide_layout.name,
            "notes": slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
            "tables": [
                [[cell.text for cell in row.cells] for row in shape.table.rows] for shape in graphics if shape.has_table
            ],
            "charts": [chart(shape) for shape in graphics if shape.has_chart],
            "descriptions": [
                text for shape in slide.shapes if (text := shape._element.xpath(".//p:cNvPr")[0].get("descr"))
            ],
            "texts": [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame],
        }


def replace(path, new):
    deck = Presentation(path)
    for slide in deck.slides:
        for shape in slide.shapes:
            if not shape.has_chart:
                continue
            plot = shape.chart.plots[0]
            data = CategoryChartData()
            data.categories = list(plot.categories)
            for one in plot.series:
                data.add_series(one.name, [50 if value is None else value / 2 for value in one.values])
            shape.chart.replace_data(data)
            space = shape.chart._chartSpace
            yield {
                "lines": len(space.findall(f".//{{{CHART}}}trendline")),
                "labels": [element.text for element in space.iter(f"{{{OFFICE_2013}}}f")],
            }
    deck.save(new)


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    print(json.dumps(list({"slides": slides, "replace": replace}[command](*arguments)), ensure_ascii=False))
