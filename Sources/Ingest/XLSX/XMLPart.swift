import CExpat

/// Parses a part of a workbook with expat, a piece at a time; one thread at a time may do it.
final class XMLPart: @unchecked Sendable {
    private let name: String
    private let parser: XML_Parser
    private var depth = 0
    /// How many bytes were handed over since expat last told of something.
    private var untold = 0
    /// What expat tells of the piece that it has.
    private var events = XMLEvents(room: 0)
    private var isOver = false

    /// Tells a sink what stands in a part. A large part is parsed ahead of what becomes of it.
    static func read(_ name: String, of archive: ZipArchive, into sink: some XMLSink) throws(WorkbookFault) {
        let part = try XMLPart(name)
        let pieces = try archive.pieces(of: name)
        let parsed = Prefetcher<XMLEvents, WorkbookFault>(isAhead: try archive.isLarge(name)) {
            () throws(WorkbookFault) in
            part.isOver ? nil : part.parse(try pieces.next())
        }
        while let events = try parsed.next() { try events.tell(sink) }
    }

    private init(_ name: String) throws(WorkbookFault) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(name) }
        self.name = name
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { part, name, attributes in
                guard let name, let attributes else { return }
                XMLPart.tell(part) { $0.open(name, attributes) }
            },
            { part, name in
                guard let name else { return }
                XMLPart.tell(part) { $0.close(name) }
            })
        XML_SetCharacterDataHandler(parser) { part, text, count in
            guard let text else { return }
            XMLPart.tell(part) { $0.text(text, Int(count)) }
        }
        // No workbook has one, and with it a text may be another file's, or grow without an end.
        XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in
            XMLPart.tell(part) { $0.stop(.documentType($0.name)) }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Hands what expat tells to the part that it was given. Expat works for that one alone, which outlives it: to retain
    /// and release it each time, five times for a cell, took an eighth of the reading of a sheet.
    private static func tell(_ pointer: UnsafeMutableRawPointer?, _ body: (XMLPart) -> Void) {
        guard let pointer else { return }
        Unmanaged<XMLPart>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    /// What stands in the next piece, or at the end, where there's none.
    private func parse(_ piece: [UInt8]?) -> XMLEvents {
        let bytes = piece ?? []
        events = XMLEvents(room: 2 * bytes.count)
        defer { isOver = piece == nil || events.fault != nil }
        // What isn't complete is read from its start with each piece: the time of a long one would grow with its square.
        untold += bytes.count
        guard untold <= WorkbookLimits.markBytes else {
            stop(.malformed(name, "too long a mark"))
            return events
        }
        let status = bytes.withUnsafeBytes {
            XML_Parse(
                parser, $0.assumingMemoryBound(to: CChar.self).baseAddress, Int32($0.count), piece == nil ? 1 : 0)
        }
        if status != XML_STATUS_OK {
            stop(.malformed(name, XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"))
        }
        return events
    }

    private func open(_ element: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        depth += 1
        if depth > WorkbookLimits.depth { stop(.malformed(name, "depth")) }
        add { $0.addOpen(element, attributes) }
    }

    private func text(_ text: UnsafePointer<CChar>, _ length: Int) { add { $0.addText(text, length) } }

    private func close(_ element: UnsafePointer<CChar>) {
        depth -= 1
        add { $0.addClose(element) }
    }

    /// Adds what expat tells; a fault ends it, though expat may tell of a little more.
    private func add(_ body: (XMLEvents) -> Void) {
        untold = 0
        if events.fault == nil { body(events) }
    }

    /// Ends the part with a fault, the first that's found.
    private func stop(_ fault: WorkbookFault) {
        guard events.fault == nil else { return }
        events.fault = fault
        XML_StopParser(parser, 0)
    }
}
