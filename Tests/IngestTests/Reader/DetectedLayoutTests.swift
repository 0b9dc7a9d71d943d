import PlanModel
import Testing

@testable import Ingest

@Suite("A detected layout") struct DetectedLayoutTests {
    private func detect(_ text: String) -> DetectedLayout? {
        MatrixReader(file: "m.csv", settings: ReadingSettings()).read(Array(text.utf8)).layout
    }

    @Test("lists columns from left to right, whatever they hold") func order() throws {
        let layout = try #require(detect("executed;Nota;programmed;indicator\n1;x;2;A\n"))
        #expect(layout.columns.map(\.column) == [.executed, .note, .programmed, .indicator])
        #expect(layout.columns.map(\.number) == [1, 2, 3, 4])
    }

    @Test("says of number columns how they're read, and why") func formats() throws {
        let layout = try #require(detect("indicator;programmed;executed\nA;5.400;0.5\n"))
        let formats = layout.columns.map(\.numberFormat)
        #expect(
            formats == [
                nil, FormatDecision(format: .plain, basis: .otherColumns, hasAmbiguousNumbers: true),
                FormatDecision(format: .plain, basis: .ownNumbers, hasAmbiguousNumbers: false),
            ])
    }

    @Test("knows the columns that carry a percent sign, in their header or in a number") func percentSigns() throws {
        let layout = try #require(
            detect("indicator;programmed;executed;Ponderación (%);published\nA;1;1;60;1\nB;1;1;40;100%\n"))
        #expect(layout.columns.filter(\.hasPercentSign).map(\.column) == [.weight, .published])
    }

    @Test("is the same for the same bytes") func stable() {
        let text = "a;indicator;b;programmed;c;executed;d\n1;A;2;3;4;5;6\n"
        #expect(detect(text) == detect(text))
        #expect(detect(text)?.unreadHeaders == ["a", "b", "c", "d"])
    }
}
