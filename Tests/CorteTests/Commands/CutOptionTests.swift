import StrategyTestSupport
import Testing

@Suite("--cut") struct CutOptionTests {
    private let corte: Command
    private let matrix: String

    init() throws {
        let folder = try TemporaryFolder()
        corte = Command(in: folder)
        matrix = try folder.write(
            """
            Corte;Código;Programado;Ejecutado
            30/06/2024;A;10;5
            30/09/2024;A;20;15
            31/12/2024;A;30;29

            """, to: "m.csv")
    }

    @Test(
        "takes every form that a matrix may have",
        arguments: [
            "2024-09-30", "30/09/2024", "30-9-2024", "2024-09", "2024T3", "2024t3", "2024Q3", "2024-Q3", "T3 2024",
            "III trimestre 2024", "3er trimestre de 2024", "septiembre 2024", "Septiembre de 2024",
            "30 septiembre 2024",
            "45565",
        ])
    func forms(text: String) throws {
        let result = try corte("measure", matrix, "--cut", text, "--format", "csv")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text.contains("2024-09-30"))
    }

    @Test(
        "a matrix' cells are read by the same rule",
        arguments: ["2024T3", "2024-Q3", "III trimestre 2024", "septiembre 2024"])
    func cells(text: String) throws {
        let other = try corte.folder.write("Corte;Código;Programado;Ejecutado\n\(text);A;10;5\n", to: "n.csv")
        #expect(try corte("measure", other, "--cut", "30/09/2024", "--format", "csv").text.contains("2024-09-30"))
    }

    @Test(
        "what it can't read is told with the cuts there are",
        arguments: [
            ("hoy", "corte: --cut: «hoy» no es una fecha; la matriz tiene: 2024-06-30, 2024-09-30, 2024-12-31\n"),
            (
                "05/06/2024",
                "corte: --cut: «05/06/2024» puede leerse de dos maneras, con el día o con el mes primero; la matriz tiene: "
                    + "2024-06-30, 2024-09-30, 2024-12-31\n"
            ),
            (
                "III trimestre",
                "corte: --cut: «III trimestre» no dice su año; la matriz tiene: 2024-06-30, 2024-09-30, 2024-12-31\n"
            ),
            ("2024T1", "corte: la matriz no tiene el corte 2024-03-31; hay: 2024-06-30, 2024-09-30, 2024-12-31\n"),
        ])
    func unreadable(text: String, line: String) throws {
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let result = try corte("measure", matrix, "--cut", text)
        #expect(result.code == 64)
        #expect(result.errors == line)
    }
}
