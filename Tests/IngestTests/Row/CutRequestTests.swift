import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A cut that's asked for") struct CutRequestTests {
    private func answer(_ text: String, _ known: [Cut] = []) -> String {
        do throws(Failure) {
            return try CutRequest(text).cut(among: known).description
        } catch {
            return error.lines(in: .en).joined()
        }
    }

    @Test(
        "is read as a cell of a matrix is",
        arguments: [
            ("2024-09-30", "2024-09-30"), ("30/09/2024", "2024-09-30"), ("09/30/2024", "2024-09-30"),
            ("2024T3", "2024-09-30"), ("2024t1", "2024-03-31"), ("2024-Q3", "2024-09-30"), ("2024", "2024-12-31"),
            ("III trimestre 2024", "2024-09-30"), ("2do semestre 2024", "2024-12-31"),
            ("septiembre de 2024", "2024-09-30"), ("2024-02", "2024-02-29"),
        ])
    func forms(text: String, cut: String) {
        #expect(answer(text) == cut)
    }

    @Test("that can't be read names the cuts there are, the latest of many, or the forms that there are")
    func unreadable() {
        let years = (2001...2020).compactMap { Cut(year: $0, month: 12, day: 31) }
        #expect(
            answer("2024T5")
                == "--cut: '2024T5' is no date; write 2024-09-30, 30/09/2024, 2024-09, 2024Q3, 'III trimestre 2024' or "
                + "'septiembre 2024'")
        #expect(answer("ayer", Array(years.prefix(1))) == "--cut: 'ayer' is no date; the matrix has: 2001-12-31")
        #expect(answer("ayer", years).contains("the matrix has: …, 2009-12-31, "))
    }
}
