import ChartKit
import PlanModel
import Reports
import TestSupport
import Testing

@testable import DeckKit

struct WordingDeckTests {
    @Test func `Every word that a plan may lack is there in both languages`() {
        func words(_ wording: Wording) -> [String] {
            [
                wording.plan, wording.monitoring, wording.administration, wording.purposeTitle, wording.law,
                wording.methodologyTitle, wording.detailTitle, wording.closingTitle, wording.cutLabel,
            ]
        }
        #expect(words(.spanish).allSatisfy { !$0.isEmpty })
        #expect(zip(words(.spanish), words(.english)).allSatisfy { $0 != $1 })
    }

    @Test func `Phrases have their date and their title`() {
        var report = OfficialPlan.report()
        #expect(Wording.spanish.progress(of: report) == "Avance al corte 31/03/2024")
        #expect(Wording.english.progress(of: report) == "Progress at the cut 2024-03-31")
        var undated = report
        undated.cut = nil
        #expect(Wording.spanish.progress(of: undated) == "Avance")
        #expect(Wording.english.progress(of: undated) == "Progress")
        // What is projected isn't progress.
        report.horizon = report.cut?.yearEnd
        #expect(Wording.spanish.progress(of: report) == "Proyectado al 31/12/2024")
        #expect(Wording.english.progress(of: report) == "Projected to 2024-12-31")
        #expect(Wording.spanish.goesOn("Resumen") == "Resumen (continúa)")
        #expect(Wording.english.goesOn("Summary") == "Summary (continued)")
    }

    @Test func `Names of files are slugs`() {
        for wording in [Wording.spanish, .english] {
            let names = [
                wording.coverName, wording.purposeName, wording.methodologyName, wording.summaryName,
                wording.closingName, wording.comparisonName,
            ]
            #expect(Set(names).count == names.count)
            for name in names { #expect(Slug.of(name, fallback: "") == name) }
        }
    }
}
