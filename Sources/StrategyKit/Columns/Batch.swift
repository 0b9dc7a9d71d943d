internal import StrategyABI

/// Rows in columns, sorted into groups. Lives as long as the call that hands it over.
public struct Batch: ~Copyable, ~Escapable {
    private let raw: UnsafePointer<corte_batch>
    private let host: UnsafePointer<corte_host>?

    @_lifetime(borrow raw)
    init(_ raw: borrowing UnsafePointer<corte_batch>, host: UnsafePointer<corte_host>?) {
        self.raw = copy raw
        self.host = host
    }

    /// How many rows there are.
    public var rowCount: Int { Int(raw.pointee.row_count) }

    /// How many groups there are.
    public var groupCount: Int { Int(raw.pointee.group_count) }

    /// The rows of group `group`, which may be none.
    public func rows(of group: Int) -> Range<Int> {
        guard let offsets = raw.pointee.group_offsets, (0..<groupCount).contains(group) else { return 0..<0 }
        return Int(offsets[group])..<Int(offsets[group + 1])
    }

    /// Throws where the user wants to stop. Call it for each group, or every few thousand rows: the host wants an answer
    /// within 100 ms.
    ///
    /// - Throws: `StrategyError` with code `cancelled`, to be passed on.
    public func checkCancellation() throws(StrategyError) {
        if isCancelled { throw .cancelled }
    }

    /// Whether the user wants to stop.
    public var isCancelled: Bool {
        guard let host, let ask = host.pointee.is_cancelled else { return false }
        return ask(host) != 0
    }

    /// Whether the batch has a column that isn't required.
    public func contains(_ name: String) -> Bool { column(name) != nil }

    /// The doubles of column `name`.
    ///
    /// - Throws: `StrategyError` naming the column when there is none of that type.
    @_lifetime(borrow self)
    public func numbers(_ name: String) throws(StrategyError) -> NumberColumn {
        let column = try column(name, .number)
        let span = unsafe Span<Double>(_unsafeElements: column.elements(of: Double.self))
        return unsafe _overrideLifetime(
            NumberColumn(values: span, validity: Validity(column.pointee.validity)), borrowing: self)
    }

    /// The truth values of column `name`.
    ///
    /// - Throws: `StrategyError` naming the column when there is none of that type.
    @_lifetime(borrow self)
    public func booleans(_ name: String) throws(StrategyError) -> BooleanColumn {
        let column = try column(name, .boolean)
        let count = Int(column.pointee.length)
        let span = unsafe Span<UInt8>(_unsafeElements: column.elements(of: UInt8.self, count: (count + 7) / 8))
        return unsafe _overrideLifetime(
            BooleanColumn(bits: span, count: count, validity: Validity(column.pointee.validity)), borrowing: self)
    }

    /// The days of column `name`.
    ///
    /// - Throws: `StrategyError` naming the column when there is none of that type.
    @_lifetime(borrow self)
    public func dates(_ name: String) throws(StrategyError) -> DateColumn {
        let column = try column(name, .date)
        let span = unsafe Span<Int32>(_unsafeElements: column.elements(of: Int32.self))
        return unsafe _overrideLifetime(
            DateColumn(values: span, validity: Validity(column.pointee.validity)), borrowing: self)
    }

    private func column(_ name: String) -> UnsafePointer<corte_column>? {
        ColumnTable(raw.pointee.columns, count: raw.pointee.column_count).first(named: name)
    }

    private func column(_ name: String, _ kind: InputColumn.Kind) throws(StrategyError) -> UnsafePointer<corte_column> {
        guard let column = column(name), column.pointee.type == kind.abiType else {
            throw .missingColumn(name, kind.rawValue)
        }
        return column
    }
}
