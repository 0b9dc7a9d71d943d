import Scene
import Words

/// A document as Cairo 1.16 writes it: a table of places, and dictionaries that can be read as text.
struct PlainPDF {
    /// The file.
    let bytes: [UInt8]
    /// Where its table of places is.
    let table: Int
    /// How many objects it has, with the one that is never there.
    let count: Int
    /// The numbers of its catalog and of its information.
    private(set) var root = 0
    private(set) var information = 0
    /// The numbers of its pages, in their order.
    private(set) var pages: [Int] = []
    private let places: [Int]

    /// A document by its bytes; nil where it's built otherwise.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        let tail = Self.text(bytes.suffix(1024))
        guard bytes.starts(with: "%PDF-".utf8),
            let end = tail.ranges(of: "startxref\n").last,
            let table = Int(tail[end.upperBound...].prefix { $0.isNumber }), bytes.indices.contains(table)
        else { return nil }
        self.table = table
        // The table has 20 bytes for each object: ISO 32000-1, 7.5.4.
        let text = Self.text(bytes[table...])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, lines[0] == "xref", lines[1].hasPrefix("0 "), let count = Int(lines[1].dropFirst(2)),
            lines.count > count + 2
        else { return nil }
        self.count = count
        let places = lines[2..<(count + 2)].map { Int($0.prefix(10)) ?? -1 }
        guard places.allSatisfy(bytes.indices.contains) else { return nil }
        self.places = places
        let trailer = lines[(count + 2)...].joined(separator: "\n")
        guard let root = Self.reference("Root", in: trailer), let information = Self.reference("Info", in: trailer)
        else { return nil }
        (self.root, self.information) = (root, information)
        guard let tree = reference("Pages", in: root), let kids = dictionary(tree)?.firstRange(of: "/Kids [") else {
            return nil
        }
        let list = dictionary(tree)?[kids.upperBound...].prefix { $0 != "]" } ?? ""
        let numbers = list.split { $0 == " " || $0 == "\n" }.map(String.init)
        pages = stride(from: 0, to: numbers.count, by: 3).compactMap { Int(numbers[$0]) }
    }

    /// What stands between the outer marks of an object's dictionary; nil where the object is something else.
    func dictionary(_ number: Int) -> String? {
        guard places.indices.contains(number) else { return nil }
        let start = Self.text(bytes[places[number]...].prefix(65_536))
        guard let end = start.firstRange(of: "\nendobj"), start.hasPrefix("\(number) 0 obj\n<<") else { return nil }
        let object = start[..<end.lowerBound]
        guard let open = object.firstRange(of: "<<"), let close = object.ranges(of: ">>").last,
            !object.contains("stream")
        else { return nil }
        return String(object[open.upperBound..<close.lowerBound])
    }

    /// The number of the object that an entry of an object's dictionary refers to.
    func reference(_ key: String, in number: Int) -> Int? {
        dictionary(number).flatMap { Self.reference(key, in: $0) }
    }

    /// The size of a page, in points; nil where it isn't told as Cairo tells it.
    func size(ofPage number: Int) -> Size? {
        guard let page = dictionary(number), let start = page.firstRange(of: "/MediaBox [ 0 0 ")?.upperBound else {
            return nil
        }
        let sides = page[start...].prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
        guard sides.count == 2, page.contains(Self.box(Size(sides[0], sides[1]))) else { return nil }
        return Size(sides[0], sides[1])
    }

    /// How Cairo tells a page's size.
    static func box(_ size: Size) -> String {
        "/MediaBox [ 0 0 \(ShortDecimal.text(size.width)) \(ShortDecimal.text(size.height)) ]"
    }

    /// Where an object's text has another, in the file.
    func place(of text: String, in number: Int) -> Int? {
        guard places.indices.contains(number) else { return nil }
        let start = Self.text(bytes[places[number]...].prefix(65_536))
        guard let found = start.firstRange(of: text) else { return nil }
        return places[number] + start.unicodeScalars.distance(from: start.startIndex, to: found.upperBound)
    }

    private static func reference(_ key: String, in text: String) -> Int? {
        guard let name = text.firstRange(of: "/\(key) ") else { return nil }
        return Int(text[name.upperBound...].prefix { $0.isNumber })
    }

    /// Each byte as the character of its number, so that places in the text are places in the bytes.
    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return String(text)
    }
}
