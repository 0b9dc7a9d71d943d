import Files
import Words

/// A seal: what was kept up to a cut and a report, as one SHA-256 over it and over the seal before.
///
/// Whoever changes, adds or takes away anything of what a seal is over, by whom and when it was recorded too, needs other seals
/// from there on; so one seal that was written down elsewhere vouches for all that was kept before it.
struct Seal: Hashable {
    /// The keys of the last cut and report that it's over; 0 before the first.
    var cut = 0
    var report = 0
    var sha256 = ""
}

extension History {
    /// The SHA-256 over all that is kept, in hexadecimal digits; nil where nothing is.
    public var seal: String? {
        get throws(HistoryError) { try database.lastSeal?.sha256 }
    }

    /// Seals that aren't over what is kept, what no seal is over, and the lack of one that somebody wrote down.
    func sealFlaws(expecting expected: String?) throws(HistoryError) -> [Phrase] {
        var flaws: [Phrase] = []
        var former = Seal()
        let seals = try database.seals
        for seal in seals {
            if try database.digest(of: seal, after: former) != seal.sha256 {
                let names = try names(of: seal, after: former)
                flaws.append(
                    Phrase(
                        es: "lo que se selló con \(names.es) ya no es lo que era",
                        en: "what was sealed with \(names.en) isn't what it was"))
            }
            former = seal
        }
        if try !database.isSealed { flaws.append(Self.unsealed) }
        if let expected, !seals.contains(where: { $0.sha256 == expected.lowercased() }) {
            flaws.append(
                Phrase(
                    es: "no tiene el sello \(expected): lo que se registró hasta él fue cambiado, quitado o rehecho",
                    en:
                        "it doesn't have the seal \(expected): what was recorded up to it was changed, taken away or made anew"
                ))
        }
        return flaws
    }

    static let unsealed = Phrase(
        es: "hay cortes o informes que Corte no selló, o les falta el sello",
        en: "there are cuts or reports that Corte didn't seal, or their seal is missing")

    private func names(of seal: Seal, after former: Seal) throws(HistoryError) -> Phrase {
        let names = try database.rows(
            """
            SELECT DISTINCT day || '@' || version FROM cut LEFT JOIN report ON report.cut = cut.id
            WHERE cut.id > ? AND cut.id <= ? OR report.id > ? AND report.id <= ? ORDER BY cut.id
            """, [.integer(former.cut), .integer(seal.cut), .integer(former.report), .integer(seal.report)]
        ).compactMap { $0.first?.text }
        guard let first = names.first, let last = names.last else {
            return Phrase(es: "cortes que ya no están", en: "cuts that are gone")
        }
        return Phrase(names.count == 1 ? first : "\(first) … \(last)")
    }
}

extension SQLDatabase {
    /// The seals in their order.
    var seals: [Seal] { get throws(HistoryError) { try seals(by: "id") } }

    /// The last of them, without reading all.
    var lastSeal: Seal? { get throws(HistoryError) { try seals(by: "id DESC LIMIT 1").first } }

    private func seals(by order: String) throws(HistoryError) -> [Seal] {
        try rows("SELECT last_cut, last_report, sha256 FROM seal ORDER BY " + order).map { row in
            Seal(cut: row[0].integer ?? 0, report: row[1].integer ?? 0, sha256: row[2].text ?? "")
        }
    }

    /// Whether the last seal is over all that is kept.
    var isSealed: Bool {
        get throws(HistoryError) {
            let (sealed, kept) = (try lastSeal ?? Seal(), try lastKept)
            return (sealed.cut, sealed.report) == (kept.cut, kept.report)
        }
    }

    /// What a seal would be over now, without a SHA-256.
    private var lastKept: Seal {
        get throws(HistoryError) {
            let row = try rows("SELECT (SELECT max(id) FROM cut), (SELECT max(id) FROM report)").first
            return Seal(cut: row?[0].integer ?? 0, report: row?[1].integer ?? 0)
        }
    }

    /// Seals what was kept since the last seal; nothing where nothing was.
    func seal() throws(HistoryError) {
        guard try !isSealed else { return }
        let (former, next) = (try lastSeal ?? Seal(), try lastKept)
        try rows(
            "INSERT INTO seal (last_cut, last_report, sha256) VALUES (?, ?, ?)",
            [.integer(next.cut), .integer(next.report), .text(try digest(of: next, after: former))])
    }

    /// The SHA-256 that a seal has to have behind another.
    func digest(of seal: Seal, after former: Seal) throws(HistoryError) -> String {
        var text = SQLValue.text(former.sha256).digestText
        let cuts = [SQLValue.integer(former.cut), .integer(seal.cut)]
        let reports = [SQLValue.integer(former.report), .integer(seal.report)]
        for (table, keys) in Self.sealed.map({ ($0, cuts) }) + [(Self.sealedReports, reports)] {
            for row in try rows("SELECT * FROM " + table, keys) {
                text += "row;" + row.map(\.digestText).joined()
            }
            text += "end;"
        }
        return Digest.sha256(of: text.utf8)
    }

    /// The tables of what a cut holds, from a cut to another.
    private static let sealed =
        [
            "cut LEFT JOIN plan_file ON plan_file.id = cut.plan_file WHERE cut.id > ? AND cut.id <= ? ORDER BY cut.id",
            """
            cut_source JOIN source ON source.id = cut_source.source WHERE cut > ? AND cut <= ? ORDER BY cut, position
            """,
        ]
        + [
            ("cut_level", "depth"), ("node_weight", "code"), ("reading", "position"),
            ("reading_node", "position, depth"), ("figure", "position, role, year"),
        ].map { "\($0) WHERE cut > ? AND cut <= ? ORDER BY cut, \($1)" }

    private static let sealedReports = "report WHERE id > ? AND id <= ? ORDER BY id"
}
