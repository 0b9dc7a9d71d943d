#!/usr/bin/env python3
"""Writes the example's matrix: made-up figures of 30 indicators, quarter by quarter, the same in every run.

usage: generar.py > matriz.csv
"""
import random

EVEN, LATE, MIDDLE, SCHOOL = (25, 50, 75, 100), (8, 22, 48, 100), (15, 45, 80, 100), (40, 65, 90, 100)

# code, name, class, annualisation, entity, unit, weight, baseline, goals of 2024 to 2026, programmed and real share of
# the year at each quarter (in percent), how much of its goal each year comes to, spread of a quarter (as parts)
INDICATORS = """
O1
ED-01|Estudiantes con alimentación escolar|Meta trazadora|constante|Secretaría de Educación|estudiantes|25||52000,54000,56000|EVEN|EVEN|0.99,1.01,0.98|0.01
ED-02|Docentes formados en didáctica de las matemáticas|Indicador sectorial|suma|Secretaría de Educación|docentes|20||800,900,1000|EVEN|LATE|0.97,1.03,0.99|0.05
ED-03|Cobertura neta en educación media|Indicador sectorial|creciente|Secretaría de Educación|%|25|61,5|64,67,70|EVEN|EVEN|0.9,1.05,0.95|0.2
ED-04|Tasa de deserción escolar|Indicador sectorial|decreciente|Secretaría de Educación|%|20|4,8|4.4,3.9,3.4|EVEN|EVEN|0.8,1.1,0.9|0.2
ED-05|Aulas construidas o mejoradas|Proyecto de inversión|suma|Secretaría de Educación|aulas|10||120,140,150|LATE|LATE|0.92,0.98,0.9|0.1
O2
SA-01|Niñas y niños menores de un año con esquema completo de vacunación|Meta trazadora|suma|Secretaría de Salud|niñas y niños|30||14500,14300,14000|EVEN|EVEN|0.96,0.97,0.98|0.02
SA-02|Mortalidad materna|Indicador sectorial|decreciente|Secretaría de Salud|por 100.000 nacidos vivos|20|58|54,49,44|EVEN|EVEN|0.7,0.9,1.1|0.3
SA-03|Visitas domiciliarias de salud familiar|Indicador sectorial|suma|Secretaría de Salud|visitas|20||36000,40000,44000|EVEN|MIDDLE|1.02,0.95,1.04|0.04
SA-04|Satisfacción con la oportunidad de las citas|Indicador sectorial|constante|Secretaría de Salud|%|15||85,85,85|EVEN|EVEN|0.95,0.97,0.98|0.015
SA-05|Puestos de salud dotados|Proyecto de inversión|suma|Secretaría de Salud|puestos|15||18,20,24|LATE|LATE|1,0.9,0.95|0.08
O3
MO-01|Kilómetros de vía rehabilitados|Meta trazadora|suma|Secretaría de Movilidad|km|30||60,70,80|EVEN|LATE|0.95,0.9,0.97|0.08
MO-02|Kilómetros de ciclorruta en servicio|Indicador sectorial|creciente|Secretaría de Movilidad|km|20|112|124,138,150|EVEN|EVEN|1,0.8,0.9|0.15
MO-03|Personas fallecidas en siniestros viales|Indicador sectorial|decreciente|Secretaría de Movilidad|personas por 100.000 habitantes|25|8,9|8.4,7.8,7.2|EVEN|EVEN|0.6,0.8,0.9|0.3
MO-04|Tiempo promedio de viaje en transporte público|Indicador sectorial|decreciente|Secretaría de Movilidad|minutos|15|61|59,57,55|EVEN|EVEN|0.5,0.9,1|0.3
MO-05|Señales de tránsito instaladas o repuestas|Proyecto de inversión|suma|Secretaría de Movilidad|señales|10||4000,4200,4400|EVEN|EVEN|1.1,1.04,1.08|0.05
O4
AM-01|Árboles sembrados y mantenidos|Meta trazadora|suma|Secretaría de Ambiente|árboles|25||20000,22000,24000|MIDDLE|MIDDLE|0.98,1.03,0.95|0.06
AM-02|Residuos aprovechados|Indicador sectorial|creciente|Secretaría de Ambiente|%|25|14|17,20,24|EVEN|EVEN|0.9,0.85,0.8|0.2
AM-03|Días con buena calidad del aire|Indicador sectorial|suma|Secretaría de Ambiente|días|20||300,305,310|EVEN|EVEN|0.97,1.01,0.98|0.03
AM-04|Hectáreas de humedal en restauración|Indicador sectorial|suma|Secretaría de Ambiente|ha|20||90,110,120|LATE|LATE|0.94,1.01,0.96|0.08
AM-05|Pérdidas del acueducto|Indicador sectorial|decreciente|Empresa de Acueducto|%|10|38|36,34,32|EVEN|EVEN|0.7,0.8,0.7|0.25
O5
SE-01|Tiempo de respuesta a emergencias|Meta trazadora|decreciente|Secretaría de Seguridad|minutos|30|14,5|13.5,12.5,11.5|EVEN|EVEN|0.8,0.9,0.95|0.25
SE-02|Cámaras de videovigilancia en operación|Indicador sectorial|constante|Secretaría de Seguridad|%|20||96,96,96|EVEN|EVEN|0.97,0.99,0.98|0.008
SE-03|Jóvenes en programas de prevención|Indicador sectorial|suma|Secretaría de Seguridad|jóvenes|25||2500,2800,3000|EVEN|SCHOOL|1.05,0.97,1.02|0.04
SE-04|Conflictos resueltos en casas de justicia|Indicador sectorial|suma|Secretaría de Seguridad|conflictos|15||9000,9500,10000|EVEN|EVEN|0.92,0.99,0.96|0.04
SE-05|Plan de seguridad ciudadana implementado|Proyecto de inversión|creciente|Secretaría de Seguridad|%|10|0|30,65,100|EVEN|EVEN|1,0.98,0.97|0.1
O6
GO-01|Trámites en línea de principio a fin|Meta trazadora|creciente|Secretaría General|trámites|25|42|60,80,100|EVEN|EVEN|1,0.95,1|0.2
GO-02|Peticiones respondidas a tiempo|Indicador sectorial|constante|Secretaría General|%|25||98,98,98|EVEN|EVEN|0.97,0.98,0.99|0.006
GO-03|Recaudo del impuesto predial|Indicador sectorial|suma|Secretaría de Hacienda|millones de pesos|25||180000,192000,205000|SCHOOL|SCHOOL|0.99,1.02,1|0.02
GO-04|Servidores públicos capacitados|Indicador sectorial|suma|Secretaría General|servidores|15||1200,1300,1400|EVEN|MIDDLE|1.04,1.08,1.05|0.05
GO-05|Política de datos abiertos implementada|Proyecto de inversión|creciente|Secretaría General|%|10|20|45,75,100|EVEN|EVEN|0.95,1,0.9|0.1
"""
MEASURED = ("%", "km", "ha", "minutos", "por 100.000 nacidos vivos", "personas por 100.000 habitantes")
QUARTERS = ("31/03", "30/06", "30/09", "31/12")
# Reports that never came, and one that stands out.
SILENT = {("AM-04", 10), ("SE-04", 9), ("SE-04", 10), ("ED-05", 10), ("MO-02", 5)}
OUTLIERS = {("SA-04", 5): 0.55}


def text(number, decimals):
    """A number with a decimal comma and points between thousands."""
    return f"{number:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def cuts(fields, draw):
    """The year, programme of the year, programme and execution of each quarter from 2024 to September 2026."""
    kind, start = fields[3], float(fields[7].replace(",", ".") or 0)
    goals = [float(goal) for goal in fields[8].split(",")]
    planned, real = globals()[fields[9]], globals()[fields[10]]
    due, done, spread = start, start, float(fields[12])
    for year, (goal, part) in enumerate(zip(goals, map(float, fields[11].split(",")))):
        if kind == "suma":
            due = done = 0
        first, level, last = due, done, 0
        for quarter in range(4 if year < 2 else 3):
            noise = 1 + spread * draw.uniform(-1, 1)
            if kind == "constante":
                due, done = goal, goal * part * noise
            else:
                due = first + (goal - first) * planned[quarter] / 100
                done += (goal - level) * part * (real[quarter] - last) / 100 * noise
                last = real[quarter]
            yield year, quarter, goal, due, done


def main():
    print("Corte;Objetivo;Código;Nombre indicador;Clase;Tipo de anualización;Entidad responsable;Unidad de medida;"
          "Ponderación;Línea base;Meta anual;Programación al corte;Magnitud ejecutada al corte")
    rows, objective = [], ""
    for line in INDICATORS.split("\n"):
        fields = line.split("|")
        if len(fields) == 1:
            objective = line or objective
            continue
        decimals = 1 if fields[5] in MEASURED else 0
        for year, quarter, goal, due, done in cuts(fields, random.Random(fields[0])):
            cut = (fields[0], 4 * year + quarter)
            report = "" if cut in SILENT else text(done * OUTLIERS.get(cut, 1), decimals)
            rows.append((cut[1], [f"{QUARTERS[quarter]}/{2024 + year}", objective, *fields[:8],
                                  text(goal, decimals), text(due, decimals), report]))
    for _, row in sorted(rows, key=lambda row: row[0]):
        print(";".join(row))


main()
