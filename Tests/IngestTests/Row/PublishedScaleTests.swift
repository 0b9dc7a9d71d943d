import PlanModel
import Testing

@testable import Ingest

@Suite("Published figures") struct PublishedScaleTests {
    private func loaded(_ rows: String, header: String = "indicator;programmed;executed;published") throws -> LoadedPlan
    {
        try load("\(header)\n\(rows)\n")
    }

    @Test("that the magnitudes give as fractions of 1 are read in percent, and that's said")
    func fractions() throws {
        let plan = try loaded("A;4;1;0,25\nB;4;3;0,75\nC;3;1;0,3333\nD;50;29;0,58\nE;2;2;1\nF;2;3;1,5\nG;3;;")
        #expect(
            plan.plan.observations.map(\.published) == [
                PublishedPercent(text: "0,25", value: 25, decimals: 0),
                PublishedPercent(text: "0,75", value: 75, decimals: 0),
                PublishedPercent(text: "0,3333", value: 33.33, decimals: 2),
                PublishedPercent(text: "0,58", value: 58, decimals: 0),
                PublishedPercent(text: "1", value: 100, decimals: 0),
                PublishedPercent(text: "1,5", value: 150, decimals: 0), nil,
            ])
        #expect(
            plan.diagnostics.map(\.description) == [
                "m.csv:1:4: published is written as fractions of 1: 0,25 is read as 25%"
            ])
        #expect(plan.diagnostics.first?.severity == .note)
    }

    @Test(
        "that are small, wrong or of another programme stay percentages",
        arguments: [
            // Half of one percent, a tenth of one, and figures that nothing gives.
            "A;1000;5;0,5", "A;1000;1;0,1", "A;4;1;0,4\nB;4;3;0,9", "A;4;1;1", "A;1000;6;1", "A;4;0;0",
            // Without magnitudes nothing tells.
            "A;NP;;0,25", "A;0;1;0,25",
        ])
    func percentages(rows: String) throws {
        let plan = try loaded(rows)
        let published = try #require(plan.plan.observations.first?.published)
        #expect(published.value < 2)
        #expect(plan.diagnostics.isEmpty)
    }

    @Test("may be fractions of the year's programme, or of what falls")
    func otherRatios() throws {
        let year = try loaded(
            "A;10;4;1;0,1\nB;10;4;2;0,2", header: "indicator;programmed_year;programmed;executed;published")
        #expect(year.plan.observations.map { $0.published?.value } == [10, 20])
        #expect(try loaded("A;3;4;0,75").plan.observations.map { $0.published?.value } == [75])
    }

    @Test("in percent keep a fraction among them as it is, with a warning where it stands")
    func fractionAmongPercentages() throws {
        let plan = try loaded("A;3;2;66,67%\nB;3;1;33%\nC;3;2;0,6667\nD;4;1;0,25%")
        #expect(plan.plan.observations.map { $0.published?.value } == [66.67, 33, 0.6667, 0.25])
        #expect(
            plan.diagnostics.map(\.description) == [
                "m.csv:4:4: published is a fraction of 1 in a column of percentages (0,6667); write it in percent"
            ])
        #expect(plan.diagnostics.first?.severity == .warning)
    }

    @Test("as fractions keep a percentage among them by its sign, with a warning where it stands")
    func percentageAmongFractions() throws {
        let plan = try loaded("A;3;2;0,6667\nB;3;1;0,33\nC;2;1;50%\nD;4;1;0,25")
        #expect(plan.plan.observations.map { $0.published?.value } == [66.67, 33, 50, 25])
        #expect(
            plan.diagnostics.map(\.description) == [
                "m.csv:1:4: published is written as fractions of 1: 0,6667 is read as 66.67%",
                "m.csv:4:4: published is in percent in a column of fractions of 1 (50%); write it as a fraction, or all of them in percent",
            ])
    }
}
