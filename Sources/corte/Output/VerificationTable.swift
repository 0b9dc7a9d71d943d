import Verification
import Words

/// What came of verifying a report, for people: a sentence on each difference, and what was compared.
struct VerificationTable: ResultText {
    let verification: Verification
    let report: String
    let language: Language

    /// The sentences, and the count.
    func write(to page: inout ResultPage) {
        page.title(title[language])
        if !verification.isClean { page.list(verification.findings.map { [$0.sentence[language]] }) }
        page.line(summary[language])
    }

    private var title: Phrase {
        verification.isClean
            ? Phrase(es: "\(report): verificado", en: "\(report): verified")
            : Phrase(es: "\(report): no coincide", en: "\(report): doesn't agree")
    }

    private var summary: Phrase {
        let (figures, modules, sources) = (verification.figures, verification.modules, verification.sources)
        let differing = verification.findings.count
        let compared = Phrase(
            es: "valores recalculados: \(figures); módulos comparados: \(modules); archivos: \(sources)",
            en: "values recomputed: \(figures); modules compared: \(modules); files: \(sources)")
        return compared.adding(
            verification.isClean
                ? Phrase(es: "; todo coincide bit por bit", en: "; all agree bit for bit")
                : Phrase(es: "; no coinciden: \(differing)", en: "; that differ: \(differing)"))
    }
}
