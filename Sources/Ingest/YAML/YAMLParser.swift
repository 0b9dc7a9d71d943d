internal import CLibYAML

/// The events of a YAML text, one by one, by the system's libyaml.
///
/// All memory of the C library is held here: each event is copied and freed at once, the parser and the text that it
/// reads when this goes.
struct YAMLParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// A parser at the start of a text in UTF-8, which may have a byte order mark.
    init(_ bytes: [UInt8]) throws(YAMLError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .memory
        }
        // The library keeps the address it's given, so the text needs one that lasts.
        text = .allocate(capacity: bytes.count)
        _ = text.initialize(fromContentsOf: bytes)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        self.parser = parser
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    /// The next event; after the end of the stream, or an error, its end again.
    mutating func next() throws(YAMLError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw error }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    /// Why the parser stopped.
    private var error: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
        switch parser.pointee.error {
        case YAML_MEMORY_ERROR: return .memory
        case YAML_READER_ERROR:
            return .character(problem, YAMLMark(offset: Int(parser.pointee.problem_offset), in: text))
        default: return .syntax(problem, YAMLMark(parser.pointee.problem_mark))
        }
    }
}

extension YAMLMark {
    /// The same mark, counted from 1.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(row: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}

extension YAMLEvent {
    /// A copy of what the C library says.
    fileprivate init(_ event: yaml_event_t) {
        mark = YAMLMark(event.start_mark)
        let data = event.data
        kind =
            switch event.type {
            case YAML_STREAM_START_EVENT: .streamStart
            case YAML_DOCUMENT_START_EVENT: .documentStart
            case YAML_DOCUMENT_END_EVENT: .documentEnd
            case YAML_SCALAR_EVENT:
                .scalar(
                    String(
                        decoding: UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length),
                        as: UTF8.self),
                    isPlain: data.scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: Self.name(data.scalar.anchor))
            case YAML_SEQUENCE_START_EVENT: .sequenceStart(anchor: Self.name(data.sequence_start.anchor))
            case YAML_MAPPING_START_EVENT: .mappingStart(anchor: Self.name(data.mapping_start.anchor))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
            case YAML_ALIAS_EVENT: .alias(Self.name(data.alias.anchor) ?? "")
            // The end, and what the library gives for asking past it.
            default: .streamEnd
            }
    }

    private static func name(_ anchor: UnsafePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }
}
