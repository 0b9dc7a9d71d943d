import Testing

@testable import Ingest

@Suite("A header of a year") struct YearHeaderTests {
    private func header(_ text: String) -> YearHeader? { YearHeader(HeaderText.normalized(text)) }

    @Test(
        "speaks of its goal",
        arguments: [
            "Meta 2024", "META AÑO 2024", "Programación vigencia 2024", "Programado 2024", "2024 Planeado",
            "Meta de la vigencia 2024", "Total planeado 2024",
        ])
    func goal(text: String) {
        #expect(header(text)?.figure == .goal)
        #expect(header(text)?.year == 2024)
    }

    @Test(
        "speaks of what was achieved",
        arguments: [
            "Avance 2025", "Ejecutado 2025", "Ejecución vigencia 2025", "Magnitud ejecutada 2025", "Logro 2025",
            "2025 ejecutado", "Ejecutado al corte 2025", "Resultado 2025",
        ])
    func executed(text: String) {
        #expect(header(text)?.figure == .executed)
        #expect(header(text)?.year == 2025)
        #expect(header(text)?.isDoubtful == text.hasPrefix("Avance"))
    }

    @Test(
        "says nothing else",
        arguments: [
            "Meta", "Avance", "% Avance 2025", "Porcentaje de avance 2025", "Meta 2024-2027",
            "Presupuesto ejecutado 2025",
            "Ejecutado T1 2025", "Meta 2 2025", "Observaciones 2025",
        ])
    func others(text: String) { #expect(header(text) == nil) }
}
