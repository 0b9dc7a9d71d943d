import PlanModel

/// In which columns of the matrices the audited fields stand, so that a finding can say it.
public struct AuditColumns: Hashable, Sendable {
    /// A field of a row that an audit looks at.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case baseline, programmed, executed, published, note, weight
        /// The programme of the year.
        case programmedYear = "programmed_year"
    }

    private var numbers: [String: [Field: Int]] = [:]

    /// No column is known.
    public init() {}

    /// Says that a field stands in a column of a file, counted from 1.
    public mutating func set(_ field: Field, of file: String, to column: Int) {
        numbers[file, default: [:]][field] = column
    }

    /// The place of a row's field.
    func place(of field: Field, in origin: Place?) -> Place? {
        guard var place = origin else { return nil }
        place.column = numbers[place.file]?[field]
        return place
    }
}
