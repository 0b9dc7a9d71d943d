import Testing

/// A matrix as people have it, and what its user expects.
struct FieldCase: Sendable, CustomTestStringConvertible {
    /// The file under `matrices/`; a plan file `NAME-plan.yaml` of the same first part goes with it.
    var file: String
    /// Options after the file.
    var options: [String] = []
    /// The start of the lines that must stand in the result, spaces single.
    var shows: [String] = []
    /// What must be said beside it, or instead.
    var says: [String] = []
    /// The exit code; another than 0 where it may not be measured.
    var code: Int32 = 0

    var testDescription: String { file }
}

extension FieldCase {
    private static func shown(_ file: String, _ shows: String..., options: [String] = []) -> FieldCase {
        FieldCase(file: file, options: options, shows: shows)
    }

    private static func told(_ file: String, _ says: String, _ shows: String...) -> FieldCase {
        FieldCase(file: file, shows: shows, says: [says])
    }

    private static func refused(_ file: String, _ says: String..., code: Int32 = 65) -> FieldCase {
        FieldCase(file: file, says: says, code: code)
    }

    /// Those that `corte measure` is given.
    static let measured: [FieldCase] = [
        .told(
            "c01-ultimo-corte-parcial.csv", "el corte 2024-09-30 tiene 1 filas y el anterior, 2024-06-30, 4",
            "plan 100,00 % ● En cumplimiento 25,0 %", "B – Sin reporte", "C – Sin reporte", "D – Sin reporte"),
        .refused("c03-fecha-de-reporte-como-corte.csv", "4 en 4 filas", "columns: { \"Fecha\": ignore }"),
        .refused("c04-suma-por-periodo.csv", "(A: 10, 5, 0)", "magnitudes: period"),
        .shown("c05-fecha-serial-excel.csv", "corte 31/03/2024", "plan 50,00 %"),
        .shown("c06-fecha-hora.csv", "corte 31/03/2024", "plan 50,00 %"),
        .shown("c07-trimestre-romano.csv", "corte 30/06/2024", "plan 50,00 %"),
        .refused("c09-primer-dia-de-mes-us.csv", "puede leerse de dos maneras", "dates: mdy"),
        .told(
            "c11-cortes-futuros-prellenados.csv", "2024-03-31 es el último corte con reportes", "corte 31/03/2024",
            "plan 90,00 %"),
        .shown(
            "c12-corte-adelantado-de-un-indicador.csv", "plan 60,00 % ◆ Rezago 75,0 %", "O1 20,00 % ◆ Rezago 50,0 %"),
        .told(
            "n01-miles-con-coma-ingles.csv", "1,200 es 1200, no 1.2", "plan 81,25 %", "A 125,00 %", "B 110,00 %",
            "C 45,00 %"),
        .told("n02-un-punto-en-columna-es.csv", "67.25", "A 100,93 %", "B 176,98 %", "C 90,00 %"),
        .shown(
            "n03-punto-de-miles-junto-a-coma-decimal.csv", "A 100,00 %", "B 316,67 %", "C 100,00 %", "D 50,00 %"),
        .shown("n04-miles-y-millon-ingles.csv", "A 75,00 %", "B 50,00 %"),
        .shown("n05-espacio-de-miles.csv", "A 81,00 %", "B 100,00 %", "C 50,00 %"),
        .told("n12-columna-ambigua-sola.csv", "9.557 es 9557, no 9.557", "A 79,98 %", "B 176,98 %"),
        .shown("n13-tres-decimales-en-archivo-de-comas.csv", "A 80,00 %", "B 50,00 %"),
        .told(
            "p01-programado-con-signo-ejecutado-fraccion.csv", "ejecutado es una fracción de 1 junto a un porcentaje",
            "A 90,00 %", "B 50,00 %", "C 95,00 %"),
        .told("p02-signo-y-fraccion-en-una-columna.csv", "(0,45, 90%): se lee como 45 %", "B 50,00 %"),
        .shown("p03-porcentaje-y-conteo-en-una-columna.csv", "A 90,00 %", "B 50,00 %", "C 95,00 %"),
        .shown("g01-metas-negativas.csv", "plan –", "A – Sin definir", "B – Sin definir", "C – Sin definir"),
        .shown(
            "g03-menor-es-mejor-llega-a-cero.csv", "plan 83,33 % ◆ Rezago 50,0 % ≥ 83,33 0,00",
            "A – Mejor que la meta"),
        .shown("g04-meta-cero.csv", "A – Cumplido sin porcentaje", "B – Sin definir", "C 90,00 %"),
        .shown(
            "g05-decreciente-con-linea-base.csv", "A 80,00 %", "B −20,00 %", "C 20,00 %",
            options: ["--mode", "baseline"]),
        .told(
            "g06-creciente-con-linea-base-por-omision.csv", "--mode baseline", "A 95,79 %", "B 91,67 %"),
        .shown(
            "g06-programado-vacio.csv", "plan 75,00 % ◆ Rezago 66,7 %", "B – Sin meta", "C – Sin meta"),
        .refused("w01-peso-en-blanco.csv", "csv:4:3: la ponderación está vacía"),
        .shown("w04-pesos-suman-90.csv", "plan 55,56 %"),
        .shown("w06-importancia-relativa-conpes.csv", "plan 65,00 %"),
        .shown("w07-ponderador-eje.csv", "plan 56,00 %"),
        .told("w10-pesos-incompletos-en-plan.csv", "olvidan a C: pesa lo que la matriz"),
        .told("l29-peso-del-objetivo-repetido.csv", "repite el peso de cada objective", "plan 70,00 %"),
        .shown("u01-unidad-de-medida.csv", "plan 85,00 %"),
        .refused("u03-unidad-celdas-combinadas.csv", "fill: [unit]"),
        .refused("u04-objetivo-celdas-combinadas.csv", "fill: [objective]"),
        .told("u05-eje-no-reconocido.csv", "levels: [eje, programa]", "plan 50,00 %"),
        .told("u06-codigo-mayuscula-y-espacios.csv", "(o1, O1)", "plan 56,67 %"),
        .told("u07-codigo-en-notacion-cientifica.csv", "perdió sus cifras"),
        .told("u08-indicador-en-dos-objetivos.csv", "A está en O1 y en O2", "O1 80,00 %", "O2 40,00 %"),
        .told("l01-fila-total.csv", "se omite una fila de totales", "plan 47,50 %"),
        .told("l03-titulo-arriba-y-fuente-abajo.csv", "Fuente: oficina de planeación", "plan 75,00 %"),
        .refused("l04-encabezados-trimestrales-repetidos.csv", "nombra un período sin su año", "plan: { year: 2024 }"),
        .told("l06-ancho-t1-t4.csv", "magnitudes: period", "plan 62,50 %", "E1 75,00 %", "E2 50,00 %"),
        .told("l08-objetivo-indicador-programado-ejecutado.csv", "se identifica por su nombre", "plan 77,50 %"),
        .told("l09-tipo-de-indicador-eficacia.csv", "Tipo de indicador", "plan 77,50 %"),
        .told("l11-meta-por-anio.csv", "metas de 4 años", "plan 50,00 %"),
        .shown("l12-solo-meta-anual.csv", "A 25,00 %", "B 100,00 %", options: ["--base", "year"]),
        .refused("l12-solo-meta-anual.csv", "--base year", code: 64),
        .shown("l13-sep-de-excel.csv", "plan 50,00 %"),
        .shown("l14-utf16-texto-unicode.csv", "plan 50,00 %"),
        .told("l15-utf8-con-un-byte-latin1.csv", "Windows-1252", "plan 50,00 %"),
        .refused("l19-miles-coma-sin-comillas.csv", "(1,200)", "coma de miles sin comillas"),
        .refused("l20-fila-duplicada.csv", "csv:4: "),
        .shown("l21-objetivo-sin-reporte.csv", "plan 75,00 % ◆ Rezago 50,0 % 37,50 – 87,50"),
        .told("l22-guion-contable-es-cero.csv", "dash: zero", "plan 100,00 % ● En cumplimiento 50,0 %"),
        .told("l26-encabezado-repetido-a-mitad.csv", "se omite un encabezado repetido", "plan 75,00 %"),
        .refused("l27-total-ejecutado-con-programado-trimestre.csv", "dos columnas pueden ser ejecutado"),
        .shown("l31-metas-np-como-cero.csv", "plan 87,50 % ◆ Rezago 0,00 100,00 %", "B – No programado"),
        .told("l33-dos-columnas-iguales-sin-salida.csv", "\"L.B#2\"", "plan 50,00 %"),
        .told("l34-fila-de-totales-sin-codigo.csv", "sin código ni magnitudes", "plan 75,00 %"),
        .shown("l35-codigo-con-salto-de-linea.csv", "Eje 1. Ambiente 75,00 %", "Eje 2. (Seguridad) 100,00 %"),
    ]

    /// Those that `corte audit` is given.
    static let audited: [FieldCase] = [
        .told("a01-publicado-con-tope.csv", "tope"),
        .told("a03-publicado-decreciente-al-reves.csv", "inverso"),
    ]
}
