import CExpat

/// Reads a part of a workbook with expat.
final class XMLPart {
    private let name: String
    private let sink: any XMLSink
    private let parser: XML_Parser
    private var depth = 0
    /// How many bytes were handed over since expat last told of something.
    private var untold = 0
    private var fault: WorkbookFault?

    /// Tells a sink what stands in a part.
    static func read(_ name: String, of archive: ZipArchive, into sink: any XMLSink) throws(WorkbookFault) {
        let part = try XMLPart(name, sink)
        try archive.read(name) { bytes throws(WorkbookFault) in try part.parse(bytes) }
    }

    private init(_ name: String, _ sink: any XMLSink) throws(WorkbookFault) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(name) }
        self.name = name
        self.sink = sink
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { part, name, attributes in
                guard let name, let attributes else { return }
                XMLPart.tell(part) { $0.open(XMLName(name), XMLAttributes(list: attributes)) }
            },
            { part, name in
                guard let name else { return }
                XMLPart.tell(part) { $0.close(XMLName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { part, text, count in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                XMLPart.tell(part) { $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
            }
        }
        // No workbook has one, and with it a text may be another file's, or grow without an end.
        XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in XMLPart.tell(part) { $0.refuseDocumentType() } }
    }

    deinit { XML_ParserFree(parser) }

    /// Hands what expat tells to the part that it was given. Expat works for that one alone, which outlives it: to retain
    /// and release it each time, five times for a cell, took an eighth of the reading of a sheet.
    private static func tell(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLPart) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLPart>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    private func parse(_ bytes: [UInt8]) throws(WorkbookFault) {
        // What isn't complete is read from its start with each piece: the time of a long one would grow with its square.
        untold += bytes.count
        guard untold <= WorkbookLimits.markBytes else { throw .malformed(name, "too long a mark") }
        let status = bytes.withUnsafeBytes {
            XML_Parse(
                parser, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count), $0.isEmpty ? 1 : 0)
        }
        if let fault { throw fault }
        guard status == XML_STATUS_OK else {
            let why = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"
            throw .malformed(name, why)
        }
    }

    private func open(_ element: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        hold { () throws(WorkbookFault) in
            guard depth <= WorkbookLimits.depth else { throw .malformed(name, "depth") }
            try sink.open(element, attributes)
        }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        hold { () throws(WorkbookFault) in try sink.text(bytes) }
    }

    private func close(_ element: XMLName) {
        depth -= 1
        hold { () throws(WorkbookFault) in try sink.close(element) }
    }

    private func refuseDocumentType() {
        hold { () throws(WorkbookFault) in throw .documentType(name) }
    }

    /// Keeps what a sink throws: C can't throw it on. Nothing is told after it.
    private func hold(_ body: () throws(WorkbookFault) -> Void) {
        untold = 0
        guard fault == nil else { return }
        do {
            try body()
        } catch {
            fault = error
            XML_StopParser(parser, 0)
        }
    }
}
