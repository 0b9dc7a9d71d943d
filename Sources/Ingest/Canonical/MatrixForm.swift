public import PlanModel
public import Words

/// A matrix as a form to fill in: what each column takes, and the rows that show how.
public struct MatrixForm: Sendable {
    /// What the cells of a column take.
    public enum Entry: Hashable, Sendable {
        case text
        /// A code, which may begin with zeros.
        case code
        case number
        case day
        /// One of some words.
        case words([String])
    }

    /// A cell with something in it.
    public enum Cell: Hashable, Sendable {
        case text(String)
        case number(Double)
        case day(Cut)
    }

    /// The columns, by their headers.
    public let columns: [(header: String, entry: Entry)]
    /// The cells of each row; nil where one is empty.
    public let rows: [[Cell?]]

    /// The form of a matrix of text.
    ///
    /// - Parameter language: in which the words are offered.
    /// - Throws: `IngestError` where it's no matrix.
    public init(_ bytes: [UInt8], of file: String, language: Language) throws(IngestError) {
        let settings = ReadingSettings()
        let read: ReadTable
        do {
            read = try CSVFormat.read(bytes, of: file, settings: settings)
        } catch {
            throw .invalidData(DiagnosticList([error]))
        }
        guard let header = TitleRows.header(of: read.table, settings: settings) else {
            throw .invalidData(DiagnosticList([MatrixReader.empty(Place(file: file))]))
        }
        let sheet = Sheet(read.table, header: header, file: file, settings: settings)
        let match = HeaderMatch(
            headers: sheet.headers, settings: settings, file: file, row: header + 1, contents: sheet.contents)
        let errors = match.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .invalidData(DiagnosticList(errors)) }
        let records = RecordSelection(sheet, match: match, separator: read.separator).usable
        let formats = ColumnFormats(sheet, records: records, match: match, separator: read.separator)
        let held = Dictionary(match.columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let cuts = CutReader(
            match.columns[.cut].map(sheet.contents) ?? [], under: match.header(of: .cut), settings: settings)
        columns = sheet.headers.enumerated().map { index, header in (header, Entry(of: held[index], language)) }
        rows = records.map { record in
            sheet.headers.indices.map { index in
                let text = sheet.table.text(record, index)
                if text.isEmpty { return nil }
                if held[index] == .cut, case .success(let cut) = cuts.cut(text) { return .day(cut) }
                if let column = held[index], let format = formats[column]?.format,
                    let number = sheet.table.number(record, index)
                {
                    return .number(number.value(in: format))
                }
                return .text(text)
            }
        }
    }
}

extension MatrixForm.Entry {
    /// What a column takes by what it holds.
    fileprivate init(of column: MatrixColumn?, _ language: Language) {
        switch column {
        case .annualisation: self = .words(Vocabulary.annualisations.offered(in: language))
        case .direction: self = .words(Vocabulary.directions.offered(in: language))
        case .indicatorClass: self = .words(Vocabulary.classes.offered(in: language))
        case .cut: self = .day
        case .level, .indicator: self = .code
        case .some(let column) where column.isMagnitude || column == .weight || column == .published: self = .number
        default: self = .text
        }
    }
}
