internal import StrategyABI

extension SelfTestCase {
    /// Why a table of examples can't be used, as a clause.
    struct Flaw: Error, Hashable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    /// The examples in a module's table.
    static func all(in table: UnsafePointer<corte_selftest>) throws(Flaw) -> [SelfTestCase] {
        guard Int(table.pointee.struct_size) >= MemoryLayout<corte_selftest>.size,
            table.pointee.cases != nil || table.pointee.case_count == 0
        else { throw Flaw("the table is incomplete") }
        let cases = UnsafeBufferPointer(start: table.pointee.cases, count: Int(table.pointee.case_count))
        return try cases.enumerated().map { index, raw throws(Flaw) in
            guard let raw, Int(raw.pointee.struct_size) >= MemoryLayout<corte_selftest_case>.size else {
                throw Flaw("case \(index) is incomplete")
            }
            return try SelfTestCase(raw.pointee, "case \(index)")
        }
    }

    private init(_ raw: corte_selftest_case, _ place: String) throws(Flaw) {
        guard let name = raw.name.flatMap(String.init(validatingCString:)) else { throw Flaw("\(place) has no name") }
        guard let json = raw.parameters_json else { throw Flaw("'\(name)' has no parameters, not even {}") }
        let parameters: [String: ParameterValue]
        do throws(JSONFlaw) {
            parameters = try [String: ParameterValue](json: String(cString: json).utf8)
        } catch {
            throw Flaw("the parameters of '\(name)' can't be read: \(error.placed)")
        }
        guard let batch = raw.in, let expected = raw.expected else { throw Flaw("'\(name)' has no columns") }
        self.init(
            name: name, parameters: parameters, batch: try ColumnBatch(batch.pointee, name), expectations: [],
            hasToFail: raw.expected_status != CORTE_OK, tolerance: raw.tolerance)
        let columns = UnsafeBufferPointer(
            start: expected.pointee.columns,
            count: expected.pointee.columns == nil ? 0 : Int(expected.pointee.column_count))
        for column in columns {
            guard let column = try column.map(BatchColumn.init), case .numbers(let numbers) = column.values else {
                throw Flaw("'\(name)' expects a column that isn't of numbers")
            }
            let values = numbers.enumerated().map { column.validity?[$0] ?? true ? $1 : nil }
            expectations.append(Expectation(output: column.name, values: values))
        }
    }
}

extension ColumnBatch {
    fileprivate init(_ raw: corte_batch, _ name: String) throws(SelfTestCase.Flaw) {
        let count = raw.group_offsets == nil ? 0 : Int(clamping: raw.group_count) + 1
        let offsets = UnsafeBufferPointer(start: raw.group_offsets, count: count).map { Int(clamping: $0) }
        self.init(rowCount: Int(clamping: raw.row_count), groupOffsets: offsets)
        let columns = UnsafeBufferPointer(
            start: raw.columns, count: raw.columns == nil ? 0 : Int(raw.column_count))
        for column in columns {
            guard let column else { throw .init("'\(name)' has a column of nothing") }
            append(try BatchColumn(column))
        }
        if let flaw { throw .init("the batch of '\(name)' is broken: \(flaw)") }
        guard Set(self.columns.map(\.name)).count == self.columns.count else {
            throw .init("the batch of '\(name)' has a column twice")
        }
    }
}

extension BatchColumn {
    fileprivate init(_ column: UnsafePointer<corte_column>) throws(SelfTestCase.Flaw) {
        let raw = column.pointee
        let name = String(
            decoding: UnsafeRawBufferPointer(
                start: raw.name.bytes, count: raw.name.bytes == nil ? 0 : raw.name.length), as: UTF8.self)
        let count = Int(clamping: raw.length)
        guard let start = raw.values ?? (count == 0 ? UnsafeRawPointer(column) : nil) else {
            throw .init("column '\(name)' has no values")
        }
        func elements<Element>(_ type: Element.Type, _ count: Int) -> [Element] {
            Array(UnsafeBufferPointer(start: start.assumingMemoryBound(to: type), count: count))
        }
        let values: Values
        switch Int(raw.type) {
        case Int(CORTE_TYPE_F64): values = .numbers(elements(Double.self, count))
        case Int(CORTE_TYPE_BOOL):
            values = .booleans(Bitmap(bytes: elements(UInt8.self, (count + 7) / 8), count: count))
        case Int(CORTE_TYPE_DATE): values = .days(elements(Int32.self, count))
        default: throw .init("column '\(name)' is of a type that this host doesn't measure")
        }
        let validity = raw.validity.map { bits in
            Bitmap(bytes: Array(UnsafeBufferPointer(start: bits, count: (count + 7) / 8)), count: count)
        }
        self.init(name, values, validity: validity)
    }
}
