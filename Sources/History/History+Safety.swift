import Files
public import Words

extension History {
    /// Looks for what can't be as it was kept: SQLite's own check, keys that lead nowhere, triggers that are gone, versions
    /// that don't follow each other, seals, and the digests of every cut, plan file and report. What each stored report says is
    /// another matter.
    ///
    /// - Parameter seal: one that was written down, which has to be there.
    /// - Returns: a sentence for each thing that's wrong; none where all is well.
    public func flaws(expecting seal: String? = nil) throws(HistoryError) -> [Phrase] {
        var flaws: [Phrase] = []
        for row in try database.rows("PRAGMA integrity_check") where row.first?.text != "ok" {
            flaws.append(Phrase("integrity_check: \(row.first?.text ?? "?")"))
        }
        for row in try database.rows("PRAGMA foreign_key_check") {
            flaws.append(Phrase("foreign_key_check: \(row.first?.text ?? "?")"))
        }
        flaws += try schemaFlaws() + chainFlaws() + planFileFlaws()
        for cut in try cuts() {
            if try content(of: cut).digest != cut.content {
                flaws.append(
                    Phrase(
                        es: "\(cut.name): las cifras guardadas no tienen el SHA-256 con que se registraron",
                        en: "\(cut.name): the kept figures don't have the SHA-256 that they were recorded with"))
            }
            if try reports(of: cut).isEmpty {
                flaws.append(
                    Phrase(
                        es: "\(cut.name): no tiene el informe con que se registró",
                        en: "\(cut.name): it lacks the report that it was recorded with"))
            }
            for report in try reports(of: cut) where Digest.sha256(of: report.document) != report.sha256 {
                flaws.append(
                    Phrase(
                        es: "\(cut.name): el informe de \(report.expression) no tiene su SHA-256",
                        en: "\(cut.name): the report of \(report.expression) doesn't have its SHA-256"))
            }
        }
        return flaws + (try sealFlaws(expecting: seal))
    }

    /// Copies all of it to a file that isn't there yet, while others may be writing.
    public func backUp(to file: String) throws(HistoryError) {
        try database.rows("VACUUM INTO ?", [.text(file.hasPrefix("/") ? file : "./" + file)])
    }
}
