import Measurement
import Sensitivity
import Testing

@Suite("A factor") struct SensitivityFactorTests {
    private func lines(_ text: String) -> [String] {
        do throws(MeasurementError) {
            _ = try SensitivityFactor(text)
            return []
        } catch {
            return error.lines
        }
    }

    @Test("reads its key and choices, blanks or not")
    func reads() throws {
        let factor = try SensitivityFactor(" cap = none, 100 ,120@objective ")
        #expect(factor.key == "cap")
        #expect(factor.choices == ["none", "100", "120@objective"])
        #expect(factor.span == nil)
        #expect("\(factor)" == "cap=none,100,120@objective")
    }

    @Test("reads a blend of two sets, as shares or as given")
    func blend() throws {
        #expect(try SensitivityFactor("weights=equal..auditor").span == .init(from: "equal", to: "auditor"))
        let given = try SensitivityFactor("weights=2023..2024@given")
        #expect(given.span == .init(from: "2023", to: "2024", isAsGiven: true))
        #expect("\(given)" == "weights=2023..2024@given")
        #expect(given.choices.isEmpty)
    }

    @Test("keeps single sets apart from a blend")
    func sets() throws {
        #expect(try SensitivityFactor("weights=equal,2024").choices == ["equal", "2024"])
    }

    @Test(
        "says what is wrong with it",
        arguments: [
            ("cap", "factor 'cap': it isn't KEY=CHOICE,CHOICE…; for example cap=none,100,120"),
            ("=1", "factor '=1': it isn't KEY=CHOICE"),
            ("cap=", "factor 'cap=': it isn't KEY=CHOICE"),
            ("cap=none,,1", "a choice is empty"),
            ("power=1,0,1", "'1' is given twice; give each choice once"),
            ("weights=a..b,c", "a blend of weights goes from one set to another; write weights=A..B"),
            ("weights=a..a", "a blend of weights goes from one set to another"),
            ("weights=..b", "a blend of weights goes from one set to another"),
            ("weights=a...b", "a blend of weights goes from one set to another"),
        ])
    func wrong(text: String, expected: String) {
        let lines = lines(text)
        #expect(lines.count == 1)
        #expect(lines.first?.contains(expected) ?? false, "\(lines)")
    }
}
