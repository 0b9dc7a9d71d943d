/// A column of a table by what it says of each thing that the rows are about.
package struct SheetField<Subject> {
    /// What the column is known by to formulas that read it.
    package var key: String
    package var column: Sheet.Column
    /// The cell of a thing, in its row.
    package var cell: (Subject, _ row: Int) -> Cell

    /// A column of texts.
    package init(_ key: String, _ title: String, cell: @escaping (Subject, _ row: Int) -> Cell) {
        self.key = key
        column = Sheet.Column(title)
        self.cell = cell
    }

    /// A column of figures.
    package static func figures(
        _ key: String, _ title: String, cell: @escaping (Subject, _ row: Int) -> Cell
    ) -> SheetField {
        var field = SheetField(key, title, cell: cell)
        field.column.isNumeric = true
        return field
    }
}

extension Sheet {
    /// A table with a row for each of some things.
    package init<Subject>(_ name: String, _ subjects: [Subject], _ fields: [SheetField<Subject>]) {
        self.init(name, columns: fields.map(\.column))
        rows = subjects.enumerated().map { row, subject in fields.map { $0.cell(subject, row) } }
    }
}
