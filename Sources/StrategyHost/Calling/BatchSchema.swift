internal import StrategyABI

/// What a module needs to know of a column before its values.
struct BatchSchema: Equatable {
    let name: String
    let type: Int32

    init(_ column: BatchColumn) {
        name = column.name
        type = column.abiType
    }
}

extension BatchColumn {
    /// The type as it crosses the boundary.
    var abiType: Int32 {
        switch values {
        case .numbers: Int32(CORTE_TYPE_F64)
        case .booleans: Int32(CORTE_TYPE_BOOL)
        case .days: Int32(CORTE_TYPE_DATE)
        }
    }
}
