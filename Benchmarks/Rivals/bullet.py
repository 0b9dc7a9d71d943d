"""What the rivals' bullet charts show: the indicators of the example matrix, without its objectives."""
import csv
import pathlib
import textwrap
from dataclasses import dataclass

MATRIX = pathlib.Path(__file__).resolve().parents[2] / "Examples" / "gestion-publica" / "matriz.csv"
TITLE = "4 de 11 indicadores en rezago; el más bajo llega a 22,33 %"
SUBTITLE = "Plan Estratégico Sectorial. Ejecutado / programado al corte, sin tope. Corte 31/03/2024"
SOURCE = "Fuente: SEGPLAN. Plan de Desarrollo «Un Nuevo Contrato Social y Ambiental para la Bogotá del Siglo XXI»."
INK, GRAY, SCALE, GOAL = "#222222", "#444444", "#F3F3F3", "#E6E6E6"
AXIS = range(0, 201, 25)


@dataclass
class Row:
    name: str
    achievement: float
    year: float  # what is programmed for the year, in percent of the cut's
    color: str

    @property
    def label(self):
        return f"{self.achievement:.2f} %".replace(".", ",")


def number(text):
    return float(text.replace(".", "").replace(",", "."))


def rows():
    with open(MATRIX, newline="", encoding="utf-8") as file:
        return [row(cells) for cells in csv.DictReader(file, delimiter=";")]


def row(cells):
    programmed = number(cells["Programación al corte"])
    achievement = 100 * number(cells["Magnitud ejecutada al corte"]) / programmed
    color = "#C66A0A" if achievement < 99.995 else "#0B828B" if achievement < 100.005 else "#0A2A6B"
    name = "\n".join(textwrap.wrap(cells["Nombre indicador"], 76))
    return Row(name, achievement, 100 * number(cells["Programación 2024"]) / programmed, color)
