internal import StrategyABI

/// The columns to write. Lives as long as the call that hands it over.
public struct Outputs: ~Copyable, ~Escapable {
    private let raw: UnsafeMutablePointer<corte_output>

    @_lifetime(borrow raw)
    init(_ raw: borrowing UnsafeMutablePointer<corte_output>) { self.raw = copy raw }

    /// Whether somebody reads column `name`; always, unless the descriptor says that outputs are optional.
    public func contains(_ name: String) -> Bool { raw(name) != nil }

    /// Column `name`, all of its values missing. Take each column once.
    ///
    /// - Throws: `StrategyError` when the descriptor doesn't declare it.
    @_lifetime(borrow self)
    public func column(_ name: String) throws(StrategyError) -> ResultColumn {
        guard let column = raw(name), column.pointee.type == CORTE_TYPE_F64, let validity = column.pointee.validity,
            let flags = column.pointee.flags
        else { throw .missingOutput(name) }
        let count = Int(column.pointee.capacity)
        let values = column.pointee.values?.assumingMemoryBound(to: Double.self)
        let elements = UnsafeMutableBufferPointer(start: values, count: values == nil ? 0 : count)
        return unsafe _overrideLifetime(
            ResultColumn(
                values: MutableSpan(_unsafeElements: elements),
                validity: MutableSpan(_unsafeStart: validity, count: (count + 7) / 8),
                flags: MutableSpan(_unsafeStart: flags, count: count)),
            borrowing: self)
    }

    private func raw(_ name: String) -> UnsafeMutablePointer<corte_output_column>? {
        let columns = UnsafeBufferPointer(start: raw.pointee.columns, count: Int(raw.pointee.column_count))
        for case let column? in columns where column.pointee.name.equals(name) { return column }
        return nil
    }
}
