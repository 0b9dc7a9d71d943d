import PlanModel
import Testing

@testable import Audit
@testable import Reports

@Suite("The wording of an audit") struct AuditWordingTests {
    private func finding(
        _ kind: AuditKind, printed: String? = "95,16%", recomputed: Double? = 95.191687744,
        difference: Double? = -0.031687744
    ) -> AuditFinding {
        AuditFinding(kind, "O3", printed: printed, recomputed: recomputed, difference: difference)
    }

    @Test("says every kind in a sentence of each language, without its final point")
    func everyKind() throws {
        let cuts = try ["2024-03-31", "2024-06-30"].map { try #require(Cut($0)) }
        let kinds: [AuditKind] = [
            .percentTruncated, .percentWrong(inputs: nil), .percentWrong(inputs: 1...2),
            .percentUnsupported(status: "notReported"), .percentUnsupported(status: "undefined"), .percentWithoutSign,
            .decimalsMixed(decimals: [0, 2]), .notePercentTruncated(subject: .over),
            .notePercentWrong(subject: .lag, followsPublished: true), .noteGapWrong(readings: [1, 1000]),
            .noteGapMarks(readings: [1, 1000]), .noteGapYear, .nodeTruncated, .nodeWrong(weight: nil),
            .nodeTie(mean: 72.545, lower: 72.54, upper: 72.55, lowerIsEven: true), .nodeFromPublished(mean: 33),
            .nodeEqualWeights(mean: 33), .roundingMixed(child: "MT-75"), .weightsSum(whole: 100), .programmeAboveYear,
            .periodsSum(periods: nil), .periodsSum(periods: 4), .planGoal(.sum), .planGoal(.constant),
            .planGoal(.growing),
            .baselineMissing, .codeRepeated(count: 2),
            .indicatorRepeated(first: "A"),
            .executedWithoutProgramme, .executedRepeated(cuts: cuts), .noteRepeated(cuts: cuts),
            .executedFalls(since: cuts[0]),
            .countImpossible(
                below: .init(count: 1, percent: 100 / 3.0), above: .init(count: 2, percent: 200 / 3.0)),
        ]
        var sentences: Set<String> = []
        for kind in kinds {
            for language in AuditLanguage.allCases {
                let sentence = finding(kind).sentence(in: language)
                #expect(!sentence.isEmpty && !sentence.hasSuffix(".") && !sentence.contains("nil"))
                sentences.insert(sentence)
            }
        }
        #expect(sentences.count == 2 * kinds.count)
        let names = Set(kinds.map(\.code))
        #expect(names.count == 28)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test("says what would explain an objective")
    func weight() {
        let kind = AuditKind.nodeWrong(weight: AuditWeight(node: "IS-543", interval: 0.52413...0.53317, others: 2))
        #expect(
            finding(kind).sentence(in: .spanish)
                == "95,16% no sale de los indicadores, que dan 95,19\u{A0}%; haría falta un peso de IS-543 de 0,5241 a "
                + "0,5332, con los demás en su proporción")
        #expect(
            finding(kind).sentence(in: .english)
                == "95,16% doesn't come from the indicators, which give 95.19%; it would take a weight of IS-543 of 0.5241 "
                + "to 0.5332, with the others in their proportions")
        let none = AuditKind.nodeWrong(weight: AuditWeight(node: "IS-543", interval: nil, others: 1))
        #expect(finding(none).sentence(in: .english).hasSuffix("; no weights give it"))
        let bounds: [AuditWeight.Bounds] = ["IS-543", "A", "B"].map { .init(node: $0, interval: 0.25...0.5) }
        let free = AuditKind.nodeWrong(
            weight: AuditWeight(node: "IS-543", interval: nil, others: 2, bounds: bounds))
        #expect(
            finding(free).sentence(in: .spanish).hasSuffix(
                "; no hay peso de IS-543 que lo dé con los demás en su proporción; con todos los pesos libres, IS-543 de "
                    + "0,2500 a 0,5000, A de 0,2500 a 0,5000 y B de 0,2500 a 0,5000"))
        #expect(
            finding(free).sentence(in: .english).contains(
                "; no weight of IS-543 gives it with the others in their proportions; with all weights free, IS-543 of "
            ))
    }

    @Test("names every other way of computing in both languages")
    func origins() throws {
        let cut = try #require(Cut("2024-03-31"))
        let expected: [(PercentOrigin.Way, String, String)] = [
            (.cap, "de un tope, mín(x, 100)", "a cap, min(x, 100)"),
            (
                .cappedIndicators, "de un tope en los indicadores, mín(x, 100)",
                "a cap on the indicators, min(x, 100)"
            ),
            (.base(.year), "de lo programado en el año", "the year's programme"),
            (.base(.cut), "de lo programado al corte", "what was due at the cut"),
            (.mode(.simple), "de medir sin la línea base", "measuring without the baseline"),
            (.mode(.baseline), "de medir desde la línea base", "measuring from the baseline"),
            (
                .inverse(overProgramme: true), "del inverso, ejecutado sobre programado",
                "the inverse, executed over programmed"
            ),
            (
                .inverse(overProgramme: false), "del inverso, programado sobre ejecutado",
                "the inverse, programmed over executed"
            ),
            (.fraction, "de la fracción de 1, sin pasarla a porcentaje", "the fraction of 1, not made a percentage"),
            (
                .previousCut(cut), "de la cifra del corte anterior, 2024-03-31",
                "the figure of the cut before, 2024-03-31"
            ),
        ]
        for (way, spanish, english) in expected {
            let kind = AuditKind.percentWrong(
                inputs: 1...2, origins: [PercentOrigin(way: way, value: 1, isTruncated: false)])
            #expect(
                finding(kind).sentence(in: .spanish)
                    == "95,16% no sale de las magnitudes, que dan 95,19\u{A0}%; saldría \(spanish)")
            #expect(
                finding(kind).sentence(in: .english)
                    == "95,16% doesn't come from the magnitudes, which give 95.19%; it would come from \(english)")
        }
        let both = AuditKind.percentWrong(
            inputs: nil,
            origins: [
                PercentOrigin(way: .cap, value: 100, isTruncated: false),
                PercentOrigin(way: .base(.year), value: 100.2, isTruncated: true),
            ])
        #expect(
            finding(both).sentence(in: .spanish).hasSuffix(
                "; saldría de un tope, mín(x, 100), o de lo programado en el año, truncando"))
        #expect(
            finding(both).sentence(in: .english).hasSuffix(
                "; it would come from a cap, min(x, 100), or from the year's programme, cut off"))
    }

    @Test("says what repeats, falls or can't be counted in both languages")
    func reports() throws {
        let cuts = try ["2024-03-31", "2024-06-30", "2024-09-30"].map { try #require(Cut($0)) }
        func sentences(_ kind: AuditKind) -> [String] {
            AuditLanguage.allCases.map { finding(kind, printed: "30", recomputed: 40).sentence(in: $0) }
        }
        #expect(
            sentences(.executedRepeated(cuts: cuts)) == [
                "lo ejecutado (30) es lo mismo en 3 cortes desde 2024-03-31, y lo programado cambió",
                "30 executed is the same at 3 cuts since 2024-03-31, while what was due changed",
            ])
        #expect(
            sentences(.noteRepeated(cuts: cuts)) == [
                "la nota es la misma en 3 cortes desde 2024-03-31, y lo ejecutado cambió",
                "the note is the same at 3 cuts since 2024-03-31, while what was executed changed",
            ])
        #expect(
            sentences(.executedFalls(since: cuts[0])) == [
                "lo ejecutado (30) es menos que lo de 2024-03-31 (40), y la suma de un año no baja",
                "30 executed is less than the 40 of 2024-03-31, and the sum of a year doesn't fall",
            ])
        let impossible = AuditKind.countImpossible(
            below: .init(count: 1, percent: 100 / 3.0), above: .init(count: 2, percent: 200 / 3.0))
        #expect(
            sentences(impossible) == [
                "ninguna cantidad entera ejecutada da 30: las más cercanas son 1, que da 33,33\u{A0}%, y 2, que da "
                    + "66,67\u{A0}%",
                "no whole number executed gives 30: the nearest are 1, which gives 33.33%, and 2, which gives 66.67%",
            ])
    }

    @Test("says which rule gives what of a tie")
    func tie() {
        func sentence(lowerIsEven: Bool) -> String {
            finding(.nodeTie(mean: 72.545, lower: 72.54, upper: 72.55, lowerIsEven: lowerIsEven)).sentence(in: .english)
        }
        #expect(sentence(lowerIsEven: true).contains("72.55% half up and 72.54% to even or cut off"))
        #expect(sentence(lowerIsEven: false).contains("72.55% half up or to even and 72.54% cut off"))
    }

    @Test("says whether rounded magnitudes could give a percentage")
    func inputs() {
        #expect(finding(.percentWrong(inputs: 90...96)).sentence(in: .english).contains("; rounded magnitudes could"))
        #expect(finding(.percentWrong(inputs: 97...98)).sentence(in: .english).contains("; nor would rounded ones"))
    }

    @Test("writes numbers with the marks of the language")
    func numbers() {
        #expect(AuditLanguage.spanish.number(1_936_354.5) == "1.936.354,50")
        #expect(AuditLanguage.english.number(-1234.005) == "\u{2212}1,234.01")
        #expect(AuditLanguage.spanish.shortest(112_200) == "112.200")
        #expect(AuditLanguage.spanish.shortest(72.545) == "72,545")
        #expect(AuditLanguage.english.percent(72.545, decimals: 1) == "72.5%")
        #expect(AuditLanguage.spanish.list([0, 1, 2]) == "0, 1 y 2")
        #expect(AuditLanguage.english.list([2]) == "2")
        #expect(AuditLanguage.english.number(.infinity) == "inf")
    }
}
