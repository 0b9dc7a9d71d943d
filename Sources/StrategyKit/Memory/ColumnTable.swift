internal import StrategyABI

/// The columns of a batch or schema, by name.
struct ColumnTable {
    private let columns: UnsafeBufferPointer<UnsafePointer<corte_column>?>

    init(_ start: UnsafePointer<UnsafePointer<corte_column>?>?, count: UInt32) {
        columns = UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count))
    }

    func first(named name: String) -> UnsafePointer<corte_column>? {
        for case let column? in columns where column.pointee.name.equals(name) { return column }
        return nil
    }
}

extension UnsafePointer<corte_column> {
    /// The column's values; none when it has no memory.
    func elements<Element>(of type: Element.Type, count: Int? = nil) -> UnsafeBufferPointer<Element> {
        guard let values = pointee.values else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(
            start: values.assumingMemoryBound(to: type), count: count ?? Int(pointee.length))
    }
}

extension InputColumn.Kind {
    /// The type as it crosses the boundary.
    var abiType: Int32 {
        switch self {
        case .number: Int32(CORTE_TYPE_F64)
        case .boolean: Int32(CORTE_TYPE_BOOL)
        case .date: Int32(CORTE_TYPE_DATE)
        }
    }
}
