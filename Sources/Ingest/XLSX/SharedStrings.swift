/// The strings that cells refer to by number, in one buffer.
final class SharedStrings: XMLSink {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var current = RichText()
    private let limit: Int

    /// - Parameter limit: how many there may be.
    init(limit: Int) { self.limit = limit }

    /// A string; nil where there's none of that number.
    subscript(_ index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) { current.open(name) }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { try current.text(piece) }

    func close(_ name: XMLName) throws(WorkbookFault) {
        current.close(name)
        guard name == "si" else { return }
        guard ends.count < limit else {
            throw .tooMuch(es: "más textos que celdas", en: "more texts than cells")
        }
        bytes += current.take()
        ends.append(bytes.count)
    }
}
