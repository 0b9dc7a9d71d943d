import PlanModel

/// What the cells of the column of cuts mean; a matrix has few different ones.
struct CutCells {
    /// How many are kept.
    private static let limit = 1024

    private let reader: CutReader
    private var known: [[UInt8]: Meaning] = [:]

    init(_ reader: CutReader) { self.reader = reader }

    /// The cut, or what's wrong with it.
    typealias Meaning = (cut: Cut?, flaw: OpenSection.CutFlaw?)

    mutating func meaning(of cell: [UInt8]) -> Meaning {
        if let meaning = known[cell] { return meaning }
        let text = ByteText.trimmed(cell[...])
        let meaning: Meaning
        if text.isEmpty || EmptyMark.value(of: text) != nil {
            meaning = (nil, .missing)
        } else {
            switch reader.cut(String(decoding: text, as: UTF8.self)) {
            case .success(let cut): meaning = (cut, nil)
            case .failure(let error): meaning = (nil, .unreadable(error.flaw))
            }
        }
        if known.count == Self.limit { known.removeAll(keepingCapacity: true) }
        known[cell] = meaning
        return meaning
    }
}
