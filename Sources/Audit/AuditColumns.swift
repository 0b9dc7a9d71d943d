import PlanModel

/// In which columns of the matrices the audited fields stand, so that a finding can say it, and which are in percent.
public struct AuditColumns: Hashable, Sendable {
    /// A field of a row that an audit looks at.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case baseline, programmed, executed, published, note, weight
        /// The programme of the year.
        case programmedYear = "programmed_year"
    }

    private struct Column: Hashable {
        var number: Int
        var isPercent: Bool
    }

    private var columns: [String: [Field: Column]] = [:]

    /// No column is known.
    public init() {}

    /// Says that a field stands in a column of a file, counted from 1; `isPercent` where its header or its numbers carry
    /// a percent sign.
    public mutating func set(_ field: Field, of file: String, to number: Int, isPercent: Bool = false) {
        columns[file, default: [:]][field] = Column(number: number, isPercent: isPercent)
    }

    /// The place of a row's field; a place in another file stays as it is.
    func place(of field: Field, in origin: Place?) -> Place? {
        guard var place = origin, let column = columns[place.file]?[field] else { return origin }
        place.column = column.number
        return place
    }

    /// Whether a row's field is in percent, as its column says.
    func isPercent(_ field: Field, in origin: Place?) -> Bool {
        origin.flatMap { columns[$0.file]?[field]?.isPercent } ?? false
    }
}
