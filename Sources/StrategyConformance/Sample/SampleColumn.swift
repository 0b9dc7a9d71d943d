internal import StrategyABI

/// A column of a batch to be made.
struct SampleColumn: Hashable {
    /// The values, of any type that the boundary knows.
    enum Values: Hashable {
        case numbers([Double])
        case integers([Int64])
        case booleans([Bool])
        case texts([String])
        case days([Int32])
    }

    var name: String
    var values: Values
    /// Which values are there; all of them where it's nil.
    var presence: [Bool]?
    /// Whether a bitmap is handed over even where nothing is missing.
    var alwaysHasBitmap = false

    /// The values as doubles; none where they aren't numbers.
    var numbers: [Double] {
        get { if case .numbers(let values) = values { values } else { [] } }
        set { values = .numbers(newValue) }
    }

    /// The type as it crosses the boundary.
    var abiType: Int32 {
        switch values {
        case .numbers: Int32(CORTE_TYPE_F64)
        case .integers: Int32(CORTE_TYPE_I64)
        case .booleans: Int32(CORTE_TYPE_BOOL)
        case .texts: Int32(CORTE_TYPE_UTF8)
        case .days: Int32(CORTE_TYPE_DATE)
        }
    }

    /// The same column without rows: what a schema says of it.
    var bare: SampleColumn { SampleColumn(name: name, values: rows([]).values) }

    /// The rows at `places`, in that order.
    func rows(_ places: [Int]) -> SampleColumn {
        var column = self
        column.presence = presence.map { presence in places.map { presence[$0] } }
        switch values {
        case .numbers(let values): column.values = .numbers(places.map { values[$0] })
        case .integers(let values): column.values = .integers(places.map { values[$0] })
        case .booleans(let values): column.values = .booleans(places.map { values[$0] })
        case .texts(let values): column.values = .texts(places.map { values[$0] })
        case .days(let values): column.values = .days(places.map { values[$0] })
        }
        return column
    }
}
