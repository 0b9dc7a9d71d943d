import PlanModel

extension [Diagnostic] {
    /// Brings the diagnostics of one file into the order of its rows and columns.
    mutating func sortByPlace() {
        // Numbered, since the standard sort doesn't promise to keep equal ones in order.
        self = enumerated().sorted { left, right in
            func key(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
                (item.element.place?.row ?? 0, item.element.place?.column ?? 0, item.offset)
            }
            return key(left) < key(right)
        }.map(\.element)
    }
}
