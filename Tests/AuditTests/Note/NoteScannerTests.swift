import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit

@Suite("The scanner of notes") struct NoteScannerTests {
    private func claims(_ note: String) -> [String] {
        NoteScanner(note, marks: .colombian, year: 2024).claims.map {
            "\($0.subject) \($0.number.text)\($0.isPercent ? "%" : "")"
        }
    }

    @Test(
        "finds what a note says of its row",
        arguments: [
            ("Rezago del 3,36%: faltan dos productos.", ["lag 3,36%"]),
            ("Rezago de 4,26 %", ["lag 4,26%"]),
            ("Presenta un rezago de un 5%", ["lag 5%"]),
            ("Rezago: 5,5%", ["lag 5,5%"]),
            ("Rezago de 5,36 puntos porcentuales", ["lag 5,36%"]),
            ("rezago del 5 por ciento", ["lag 5%"]),
            ("SOBRE EJECUCIÓN DEL 76%", ["over 76%"]),
            ("Sobreejecución de 12%", ["over 12%"]),
            (
                "Rezago del 77,67%, con un rezago de 2.946,975 contactos: la ciudadanía",
                ["lag 77,67%", "lag 2.946,975"]
            ),
            ("La diferencia frente a lo programado es de 112,200 PQRS.", ["difference 112,200"]),
            ("La diferencia corresponde a 15.402 PQRS", ["difference 15.402"]),
            ("una diferencia de 15.402 PQRS frente a lo programado", ["difference 15.402"]),
            ("Avanzó 94,64% frente a lo programado", ["progress 94,64%"]),
            ("un cumplimiento del 95% de lo programado al corte", ["progress 95%"]),
            ("Presenta un atraso del 12%", ["lag 12%"]), ("Retraso de 5%", ["lag 5%"]),
            ("En 2024 el rezago fue del 40%", ["lag 40%"]), ("Rezago del 4% en la meta del corte", ["lag 4%"]),
            ("Rezago del 4% en relación con lo programado", ["lag 4%"]),
            ("Se cumplió el 100%.", ["progress 100%"]), ("Se cumplió el 100% de la meta", ["progress 100%"]),
            ("Hubo lluvias. Se cumplió el 100% de lo programado.", ["progress 100%"]),
        ])
    func found(note: String, expected: [String]) {
        #expect(claims(note) == expected)
    }

    @Test(
        "says nothing of other numbers",
        arguments: [
            "desde enero de 2023 las facturas llegan a las casas", "pesa entre el 35% y el 45% del tráfico",
            "se ejecutó el 67.25 % del plan de acción de la política", "faltan 3 de 5 productos",
            "Rezago de 3 de 5 productos", "Rezago de 2 meses", "un rezago de 2023", "No hay rezago del 5%",
            "sin rezago de 12 contratos", "se redujo el rezago del 12% al 5%", "el rezago pasó de 12% a 5%",
            "Rezago del 35% al 45%", "Rezago del 5% frente al trimestre anterior", "el rezago anterior del 5%",
            "rezago en 3 indicadores", "un rezago de 2 productos", "rezago de 1.200 millones",
            "la diferencia entre 2022 y 2023 es de 15 puntos", "la diferencia de género",
            "Avanzó 5% en el trimestre", "un avance del 80% de lo programado en la vigencia",
            "la vigencia 2020-2024 cerró con rezago", "Rezago del 10% en 2023", "avance físico del 40%", "rezago", "",
            "En 2023 el rezago fue del 40%", "En 2023, por la pandemia, hubo un rezago del 40%",
            "En el primer trimestre el rezago fue de 20%", "A marzo hubo un atraso del 5%",
            "Rezago del 40% en la contratación", "Rezago del 40% de las entidades", "atraso de 12 días",
            "Se cumplió el 100% de las actividades", "Se cumplió el 100% de la meta anual",
            "En obras se cumplió el 100%", "no se cumplió el 100%", "se cumplió el cronograma",
            "El rezago del trimestre anterior fue del 12%", "Rezago del 5-10%", "un rezago acumulado de 5%",
        ])
    func notFound(note: String) {
        #expect(claims(note).isEmpty, "\(note)")
    }

    @Test("finds in the official deck's notes what stands there, and no more")
    func deck() throws {
        let notes = try OfficialDeck.example().observations.compactMap { row in row.note.map { (row.indicator, $0) } }
        let found = notes.flatMap { code, note in claims(note).map { "\(code) \($0)" } }
        #expect(
            found == [
                "MT-75 over 76%", "IS-543 lag 3,36%", "IS-554 lag 4,26%", "IS-513 lag 2,86%", "IS-545 lag 77,67%",
                "IS-545 lag 2.946,975", "IS-546 over 22,76%", "IS-546 difference 112,200",
            ])
    }

    @Test("survives any text", arguments: 0..<40)
    func anyText(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "rezago", "de", "del", "5%", "1.200", "diferencia", "es", "a", "-", ":", "(", "2023", "por", "ciento",
            "sobre", "ejecución", "puntos", "avanzó", "programado", "👩‍👩‍👧", "%", ",", ".", "\u{301}", "٣",
        ]
        let note = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        #expect(claims(note).count <= 60)
        #expect(claims(String(note.prefix(seed))).count <= 60)
    }
}
