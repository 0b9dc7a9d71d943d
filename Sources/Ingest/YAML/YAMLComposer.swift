/// Makes the value of a YAML text from its events.
///
/// Whoever walks the value meets what an alias repeats as often as it's repeated, so that is bounded: by a few times what
/// the text itself says.
struct YAMLComposer: ~Copyable {
    /// How deep values may be nested: far deeper than people write, and shallow enough for any stack.
    static let depthLimit = 100
    /// How many values aliases may repeat in any text, and how many more for each that it says.
    private static let freeRepetition = 10_000
    private static let repetitionLimit = 10

    private var parser: YAMLParser
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    /// How many values the text has said up to now, and how many of them by aliases.
    private var written = 0
    private var repeated = 0

    /// The value of the one document that a text in UTF-8 holds; nil if it holds none.
    static func value(of bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
        var composer = YAMLComposer(parser: try YAMLParser(bytes))
        return try composer.document()
    }

    private init(parser: consuming YAMLParser) {
        self.parser = parser
    }

    private mutating func document() throws(YAMLError) -> YAMLNode? {
        // The start of the stream.
        _ = try parser.next()
        guard try parser.next().kind == .documentStart else { return nil }
        let root = try node(try parser.next(), depth: 0)
        // The end of the document.
        _ = try parser.next()
        let end = try parser.next()
        guard end.kind == .streamEnd else { throw .severalDocuments(end.mark) }
        return root
    }

    /// The value that starts with an event.
    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        guard depth <= Self.depthLimit else { throw .tooDeep(event.mark) }
        let before = written + repeated
        written += 1
        let content: YAMLNode.Content
        let name: String?
        switch event.kind {
        case .scalar(let text, let isPlain, let anchor):
            content = .scalar(text, isPlain: isPlain)
            name = anchor
        case .sequenceStart(let anchor):
            content = .sequence(try items(depth: depth + 1))
            name = anchor
        case .mappingStart(let anchor):
            content = .mapping(try entries(depth: depth + 1))
            name = anchor
        case .alias(let alias):
            guard let anchor = anchors[alias] else { throw .unknownAlias(alias, event.mark) }
            repeated += anchor.size
            guard repeated <= Self.freeRepetition + Self.repetitionLimit * written else {
                throw .tooManyAliases(alias, event.mark)
            }
            return anchor.node
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .collectionEnd:
            throw .syntax("a value is missing", event.mark)
        }
        let node = YAMLNode(content: content, mark: event.mark)
        // A value's own end comes before its name counts, so none can hold itself.
        if let name { anchors[name] = (node, written + repeated - before) }
        return node
    }

    private mutating func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while let start = try startOfNext() { items.append(try node(start, depth: depth)) }
        return items
    }

    private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var marks: [String: YAMLMark] = [:]
        while let start = try startOfNext() {
            let key = try node(start, depth: depth)
            if let text = key.text, let first = marks.updateValue(key.mark, forKey: text) {
                throw .repeatedKey(text, first)
            }
            entries.append(YAMLEntry(key: key, value: try node(try parser.next(), depth: depth)))
        }
        return entries
    }

    /// The event that starts the next value of a collection; nil at its end.
    private mutating func startOfNext() throws(YAMLError) -> YAMLEvent? {
        let event = try parser.next()
        return event.kind == .collectionEnd ? nil : event
    }
}
