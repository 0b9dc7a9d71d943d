import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("In Spanish, a column") struct MatrixColumnSpanishTests {
    private func spanish(_ matrix: String) -> [String] {
        do {
            return try load(matrix).diagnostics.map { $0.line(in: .es) }
        } catch {
            return error.diagnostics.map { $0.line(in: .es) }
        }
    }

    @Test("has a name that is a header of it, so that the advice to call one so helps")
    func headers() {
        let columns = MatrixColumn.fixed.map(\.column) + [.level("objective")]
        for column in columns {
            let normalized = HeaderText.normalized(column.spanishName)
            let names = HeaderAliases.normalized(of: column.name)
            #expect(names.contains { HeaderText.matches(normalized, alias: $0) }, "\(column.spanishName)")
        }
    }

    @Test("is called by that name where a cell is wrong")
    func cells() {
        let head = "objective;indicator;weight;baseline;programmed;executed\n"
        #expect(
            spanish(head + "O1;A;1;0;10;mucho\n").first
                == "m.csv:2:6: ejecutado no es un número (mucho); escriba uno como 1.234,56, o deje la celda vacía")
        #expect(
            spanish(head + "O1;A;-1;0;10;5\n").first == "m.csv:2:3: ponderación es negativo (-1); dé 0 o más")
        #expect(
            spanish(head + ";A;1;0;10;5\n").first
                == "m.csv:2:1: el código de objetivo está vacío; dé uno; si son celdas combinadas, escriba "
                + "«fill: [objective]» en el archivo del plan")
        #expect(
            spanish(head + "O1;;1;0;10;5\n").first
                == "m.csv:2:2: el código del indicador está vacío; dé uno, o deje toda la fila en blanco")
        #expect(
            spanish("indicator;class;annualisation;programmed;executed\nA;x;anual;10;5\n").first
                == "m.csv:2:3: valor desconocido de tipo de anualización (anual); escriba uno de suma, constante, "
                + "creciente, decreciente (sum, constant, growing, falling), o diga cuál es bajo words: en el archivo del "
                + "plan")
    }

    @Test("that is missing is asked for by a header to write, and by the name that the plan file gives it")
    func missing() {
        #expect(
            spanish("objective;indicator;programmed\nO1;A;10\n").first
                == "m.csv:1: no hay una columna para ejecutado (encabezados: objective, indicator, programmed); llame "
                + "ejecutado a una columna, o asígnele executed bajo columns: en el archivo del plan")
    }

    @Test("of two headers is asked for")
    func twins() {
        #expect(
            spanish("objective;indicator;programmed;Ejecutado;Total ejecutado\nO1;A;10;5;6\n").first
                == "m.csv:1:5: dos columnas pueden ser ejecutado (Ejecutado, Total ejecutado); diga cuál bajo columns: en "
                + "el archivo del plan")
    }

    @Test("of published percentages is told")
    func published() {
        let head = "indicator;programmed;executed;published\n"
        #expect(
            spanish(head + "A;10;5;0,5\nB;10;9;0,9\nC;8;8;1\n").contains(
                "m.csv:1:4: lo publicado está escrito en fracciones de 1: 0,5 se lee como 50 %"))
        #expect(
            spanish(head + "A;10;5;50\nB;10;9;90\nC;8;8;100\nD;4;3;0,75\n").contains(
                "m.csv:5:4: lo publicado es una fracción de 1 en una columna de porcentajes (0,75); escríbalo en "
                    + "porcentaje"))
        #expect(
            spanish(head + "A;10;5;0,5\nB;10;9;0,9\nC;8;8;1\nD;4;3;75\n").contains(
                "m.csv:5:4: lo publicado está en porcentaje en una columna de fracciones de 1 (75); escríbalo como "
                    + "fracción, o todos en porcentaje"))
    }
}
