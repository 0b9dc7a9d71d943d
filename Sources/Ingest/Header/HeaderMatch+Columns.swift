extension HeaderMatch {
    /// The header of a column that was recognized.
    func header(of column: MatrixColumn) -> String? { columns[column].map { headers[$0] } }

    /// The columns of the plan's years, where they have their own.
    var yearColumns: [MatrixColumn] {
        years.flatMap { [.goal(year: $0), .achieved(year: $0)] }.filter(columns.keys.contains)
    }

    /// The column that what was executed is compared with.
    var target: MatrixColumn { columns[.programmed] == nil ? .programmedYear : .programmed }

    /// The columns of what was due and what was achieved, the plan's years included.
    var magnitudeColumns: [Int] {
        ([.programmed, .programmedYear, .executed] + yearColumns).compactMap { columns[$0] }
    }

    /// The columns of numbers, the weights of levels last.
    var numberColumns: [(column: MatrixColumn, index: Int)] {
        (MatrixColumn.numbers + yearColumns + levels.map(MatrixColumn.levelWeight)).compactMap { column in
            columns[column].map { (column, $0) }
        }
    }
}
