import StrategyTestSupport
import Testing

@Suite("Wrong usage") struct UsageFailureTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "is one line and a code",
        arguments: [
            (["measure", "M", "--using", "capped:"], 64, "methodology 'capped:': '' after 'capped:' isn't key=value"),
            (["measure", "M", "--using", "capped:limt=1"], 64, "did you mean 'limit'?"),
            (["measure", "M", "--using", "capped:LIMIT=100"], 64, "did you mean 'limit'?"),
            (["measure", "M", "--using", "capped:at=nowhere"], 64, "the levels are: indicator, objective, plan"),
            (["measure", "M", "--using", "capped:limit=-4"], 64, "parameter 'limit' can't be"),
            (["measure", "M", "--using", "caped"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--using", "CAPPED"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--using", "capepd"], 69, "did you mean 'capped'?"),
            (["strategy", "show", "caped"], 69, "did you mean 'capped'?"),
            (["measure", "M", "--wrong"], 64, "unknown option '--wrong'"),
            (
                ["measure", "M", "--format", "xml"], 64,
                "provide one of 'table', 'json', 'ndjson', 'csv', 'tsv', 'markdown' or 'xlsx'; --help shows"
            ),
            (["measure", "M", "--cut", "2020-01-01"], 64, "the matrix has no cut 2020-01-01; it has: 2024-03-31"),
            (["measure", "M", "--cut", "hoy"], 64, "--cut: 'hoy' is no date; the matrix has: 2024-03-31"),
            (["measure", "M", "--unit", "U1"], 64, "the matrix doesn't tell units apart"),
            (["measure", "M", "--weights", "x"], 64, "has no set of weights 'x'; it has: 2024"),
            (["measure", "M", "--min-coverage", "101"], 64, "--min-coverage goes from 0 to 100"),
            (["measure", "M", "--fail-below", "nan"], 64, "--fail-below is a percentage, not nan"),
            (["measure", "M", "--fail-below", "inf"], 64, "--fail-below is a percentage, not inf"),
            (["measure", "M", "--using", "con-tope:limit=110"], 64, "it stands for 'capped': write that out"),
            (["measure", "M", "--every-cut"], 64, "--every-cut writes rows; add --format csv"),
            (
                ["measure", "M", "--every-cut", "--cut", "2024Q1", "--format", "csv"], 64,
                "--every-cut and --cut contradict each other"
            ),
            (["measure"], 64, "missing expected argument '<matrix> ...'"),
            (["mesure"], 64, "unexpected argument 'mesure'; did you mean 'measure'?; --help shows"),
            (["strategy", "instal", "x"], 64, "unexpected arguments: 'instal', 'x'; did you mean 'install'?"),
            (["compare", "M", "--using", "capped"], 64, "give 2 to 10 methodologies, each after --using (1 given)"),
            (["chart", "bullet", "M", "-o", "x.gif"], 64, "x.gif: the ending says no format for a picture"),
            (["chart", "bullet", "M", "-o", "png"], 64, "png: the ending says no format for a picture"),
            (["chart", "bullt", "M", "-o", "x.png"], 64, "did you mean 'bullet'?"),
            (["chart", "BULLET", "M", "-o", "x.png"], 64, "did you mean 'bullet'?"),
            (
                ["chart", "bullet", "M", "-o", "x.png", "--focus", "O9"], 64,
                "the plan has no node 'O9'; it has: plan, O1"
            ),
            (["chart", "bullet", "M", "-o", "x.png", "--size", "0x0"], 64, "the value '0x0' is invalid for '--size"),
            (["chart", "bullet", "M"], 64, "name the picture to write with -o"),
            (["deck", "M"], 64, "missing expected argument '--output <folder>'"),
        ] as [([String], Int32, String)])
    func oneLine(arguments: [String], code: Int32, expected: String) throws {
        let result = try corte.run(arguments.map { $0 == "M" ? officialMatrix : $0 })
        #expect(result.code == code)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.hasPrefix("corte: "))
        #expect(result.errors.contains(expected), "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test(
        "is told in Spanish to who speaks it",
        arguments: [
            (["measure", "M", "--using", "capped:limt=1"], "no tiene un parámetro «limt»; ¿quiso decir «limit»?"),
            (["measure", "M", "--cut", "2020-01-01"], "la matriz no tiene el corte 2020-01-01; hay: 2024-03-31"),
            (["measure", "M", "--min-coverage", "101"], "--min-coverage va de 0 a 100, no 101.0; vea --help"),
            (["measure", "M", "--min-reported", "101"], "--min-reported va de 0 a 100, no 101.0; vea --help"),
            (["measure", "M", "--threads", "0"], "--threads va de 1 a 256, no 0; vea --help"),
            (["measure", "M", "--fail-below", "nan"], "--fail-below es un porcentaje, no nan; vea --help"),
            (["measure", "M", "--trace", "O1", "--fail-below", "9"], "--trace sigue un número y --fail-below revisa"),
            (["measure", "M", "--trace", "O1", "--format", "csv"], "esto no tiene filas que escribir como CSV"),
            (["measure", "M", "--isolate", "--in-process"], "--isolate y --in-process se excluyen"),
            (["measure", "M", "--strategy-timeout", "0"], "--strategy-timeout va de 0.001 a 86400 segundos, no 0.0"),
            (["measure", "M", "--strategy-memory", "1"], "--strategy-memory va de 16 a 1048576 MiB, no 1"),
            (["measure", "M", "-o", "x.pdf"], "x.pdf: la extensión no dice una forma de resultados"),
            (
                ["measure", "M", "-o", "x.csv", "--format", "json"],
                "x.csv: la extensión dice csv y --format json; dé uno de los dos"
            ),
            (["measure", "M", "--every-cut"], "--every-cut escribe filas; agregue --format csv"),
            (
                ["measure", "M", "--every-cut", "--cut", "2024Q1", "--format", "csv"],
                "--every-cut y --cut se contradicen; dé uno de los dos"
            ),
            (["compare", "M", "--using", "capped"], "dé de 2 a 10 metodologías, cada una tras --using (hay 1)"),
            (
                ["audit", "M", "--base", "plan"],
                "lo publicado es de un corte o un año: audite con --base cut o --base year"
            ),
            (["sensitivity", "M"], "diga qué variar, por ejemplo --vary cap=none,100 o --noise weights=10%"),
            (
                ["sensitivity", "M", "--vary", "cap=none,100", "--points", "0"],
                "--points va de 1 a 1000000, no 0; vea --help"
            ),
            (["medri", "M"], "2 argumentos inesperados: 'medri', '"),
            (["medri"], "argumento inesperado «medri»; ¿quiso decir «medir»?; vea --help"),
            (["grafica"], "argumento inesperado «grafica»; ¿quiso decir «grafico»?"),
            (["estrategia", "lista"], "argumento inesperado «lista»; ¿quiso decir «list»?"),
            (["measure"], "falta el argumento «<matriz> ...»; vea --help"),
            (["measure", "M", "--fromat", "csv"], "opción desconocida «--fromat»; ¿quiso decir «--format»?"),
            (
                ["measure", "M", "--format", "xml"],
                "el valor «xml» no es válido para «--format <formato>»; dé uno de 'table', 'json', 'ndjson', 'csv', 'tsv', "
                    + "'markdown' o 'xlsx'; vea --help"
            ),
            (["measure", "M", "--format"], "falta el valor de «--format <formato>»"),
            (["measure", "M", "--quiet=si"], "la opción «--quiet» no lleva valor, y se le dio «si»"),
            (["deck", "M"], "falta el argumento «--output <carpeta>»"),
            (["check", "M", "--fix", "x.txt"], "--fix escribe una matriz: su nombre termina en .csv"),
            (
                ["chart", "bullt", "M", "-o", "x.png"],
                "no hay un gráfico «bullt»; ¿quiso decir «bullet»? las clases son: "
            ),
            (["chart", "bullet", "M"], "nombre con -o la imagen que se escribe, por ejemplo -o avance.png"),
            (["chart", "bullet", "-o", "x.png"], "nombre la matriz que se dibuja"),
            (["chart"], "nombre una clase de gráfico; --list las muestra"),
            (["chart", "bullet", "M", "-o", "x.gif"], "x.gif: la extensión no dice un formato de imagen"),
            (
                ["chart", "bullet", "M", "-o", "x.png", "--focus", "O9"],
                "el plan no tiene un nodo «O9»; hay: plan, O1"
            ),
        ] as [([String], String)])
    func spanish(arguments: [String], expected: String) throws {
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let result = try corte.run(arguments.map { $0 == "M" ? officialMatrix : $0 })
        #expect(result.code == 64)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.contains(expected), "\(result.errors)")
    }

    @Test("of a plan below the least it should have is told in Spanish")
    func belowInSpanish() throws {
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let result = try corte.run(["measure", officialMatrix, "--fail-below", "1000"])
        #expect(result.code == 1)
        #expect(result.errors.contains("corte: el plan está por debajo de 1000.0 %"), "\(result.errors)")
    }
}
