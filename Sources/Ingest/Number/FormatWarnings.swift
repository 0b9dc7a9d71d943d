import PlanModel

extension FormatDecision {
    /// That a column's numbers can be read two ways, where not its own numbers say how.
    func warning(about column: MatrixColumn, cell: String, at place: Place) -> [Diagnostic] {
        guard basis != .ownNumbers, let number = NumberText(Array(cell.utf8)[...]) else { return [] }
        return [
            Diagnostic(
                .warning, at: place,
                "\(column.name) can be read two ways, and is read as \(format.rawValue) "
                    + "because of \(basis.rawValue) (\(cell))",
                advice: "check that \(number.value(in: format).shortText) is meant")
        ]
    }
}

extension FormatEvidence {
    /// That some of a column's numbers have a percent sign and others don't.
    func warning(about column: MatrixColumn, at place: Place) -> [Diagnostic] {
        guard column != .published && percentSigns > 0 && bareNumbers > 0 else { return [] }
        return [
            Diagnostic(
                .warning, at: place,
                "\(column.name) has numbers with a percent sign and numbers without (\(percentSigns), \(bareNumbers))",
                advice: "check that all are in the same unit")
        ]
    }
}

extension Double {
    /// The number as a person would write it, without a decimal part of zero.
    fileprivate var shortText: String {
        self == rounded() && magnitude < 1e15 ? String(Int64(self)) : String(self)
    }
}
