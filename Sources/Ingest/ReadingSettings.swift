import PlanModel

/// What a plan file says about how its matrices are read: everything that their bytes leave open.
struct ReadingSettings: Sendable {
    /// What the magnitudes of several cuts of a year are.
    enum Magnitudes: String, CaseIterable, Sendable {
        /// What was programmed and executed in the period alone.
        case period
        /// What was programmed and executed since the year began.
        case cumulative
    }

    /// Which part of a date such as `02/01/2024` comes first.
    enum DateOrder: String, CaseIterable, Sendable {
        case dayFirst = "dmy"
        case monthFirst = "mdy"
    }

    /// What the dash of an accounting format stands for.
    enum Dash: String, CaseIterable, Sendable {
        case zero, missing
    }

    /// The level columns, from the top down; nil where none are named.
    var levels: [String]?
    /// What headers mean.
    var mappings: [ColumnMapping] = []
    var numbers: NumberFormat?
    var dates: DateOrder?
    var magnitudes: Magnitudes?
    var dash: Dash?
    /// The columns whose empty cells repeat the one above: merged cells.
    var fill: [MatrixColumn] = []
    /// What words of the matrix mean, as the words that Corte knows; the keys are normalized.
    var words: [String: String] = [:]
    /// Codes and units that look like others, or like a total of them, and are none of these, with their
    /// `CodeSpellings.key(of:)`.
    var distinct: [PlanEntry<String>] = []
    /// The year whose programme is measured.
    var year: Int?

    /// The sheet of a workbook that's read; nil for the one whose header is known best.
    var sheet: String?
    /// Whether it's asked for with an option, which is no word for a matrix without sheets.
    var needsSheet = false

    /// The word that stands for a word of the matrix.
    func word(for text: String) -> String { words[HeaderText.normalized(text)] ?? text }
}
