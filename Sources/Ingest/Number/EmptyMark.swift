import PlanModel

/// What people write in a number's cell where there is no number.
enum EmptyMark {
    private static let notReported: Set<String> = [
        "", ".", "-", "--", "\u{2013}", "\u{2014}", "N/A", "N.A", "N.A.", "NA", "ND", "N/D", "N.D.", "NO DISPONIBLE",
        "NO APLICA",
        "NR", "N/R", "N.R", "N.R.", "NO REPORTADO", "SIN REPORTAR", "POR REPORTAR", "SD", "S/D", "S.D", "S.D.",
        "SIN DATO",
        "PENDIENTE", "EN PROCESO", "NULL",
        "#N/A", "#N/D", "#DIV/0!", "#\u{A1}DIV/0!", "#REF!", "#\u{A1}REF!", "#VALUE!", "#VALOR!", "#\u{A1}VALOR!",
        "#NAME?", "#\u{BF}NOMBRE?", "#NUM!", "#\u{A1}NUM!",
    ]
    private static let notProgrammed: Set<String> = ["NP", "N.P", "N.P.", "N/P", "NO PROGRAMADO", "NO PROGRAMADA"]

    /// Whether a cell holds a dash with spaces around it, as an accounting format prints zero.
    static func isAccountingDash(_ cell: ArraySlice<UInt8>) -> Bool {
        ByteText.trimmed(cell).elementsEqual("-".utf8) && cell.count > 2
    }

    /// What the mark means; nil where the text is none. Neither meaning is zero.
    static func value(of text: ArraySlice<UInt8>) -> Reading.Value? {
        let trimmed = ByteText.trimmed(text)
        guard trimmed.count <= 20 else { return nil }
        let mark = String(decoding: trimmed, as: UTF8.self).uppercased()
        if notReported.contains(mark) { return .notReported }
        return notProgrammed.contains(mark) ? .notProgrammed : nil
    }
}
