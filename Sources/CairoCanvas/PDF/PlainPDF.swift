import Scene
import Words

/// A document as Cairo 1.16 writes it: a table of places, and dictionaries that can be read as text.
struct PlainPDF {
    /// The file.
    let bytes: [UInt8]
    /// Where its first object is.
    let start: Int
    /// Its objects by their numbers, which count from 1; the lengths of streams, which have numbers of their own, are left
    /// out.
    let objects: [PDFObject?]
    /// The numbers of its catalog and of its information.
    let root: Int
    let information: Int
    /// The numbers of its pages, in their order.
    private(set) var pages: [Int] = []

    /// A document by its bytes; nil where it's built otherwise.
    init?(_ bytes: [UInt8]) {
        let tail = Self.text(bytes.suffix(1024))
        guard bytes.starts(with: "%PDF-".utf8),
            let end = tail.ranges(of: "startxref\n").last,
            let table = Int(tail[end.upperBound...].prefix { $0.isNumber }), bytes.indices.contains(table)
        else { return nil }
        // The table has 20 bytes for each object: ISO 32000-1, 7.5.4.
        let lines = Self.text(bytes[table...]).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, lines[0] == "xref", lines[1].hasPrefix("0 "), let count = Int(lines[1].dropFirst(2)),
            count > 1, lines.count > count + 2
        else { return nil }
        let places = lines[3..<(count + 2)].map { Int($0.prefix(10)) ?? -1 }
        let ends = places.sorted() + [table]
        guard let start = ends.first, ends.allSatisfy(bytes.indices.contains) else { return nil }
        let next = Dictionary(zip(ends, ends.dropFirst())) { first, _ in first }
        var objects: [PDFObject?] = []
        var lengths: [Int] = []
        for (index, place) in places.enumerated() {
            guard let end = next[place], var object = Self.object(index + 1, in: bytes, place..<end) else { return nil }
            if object.stream != nil {
                guard let length = Self.reference("Length", in: object.text) else { return nil }
                object.text = object.text.replacing("/Length \(length) 0 R\n", with: "")
                lengths.append(length)
            }
            objects.append(object)
        }
        for length in lengths where objects.indices.contains(length - 1) { objects[length - 1] = nil }
        let trailer = lines[(count + 2)...].joined(separator: "\n")
        guard let root = Self.reference("Root", in: trailer), let information = Self.reference("Info", in: trailer)
        else { return nil }
        (self.bytes, self.start, self.objects, self.root, self.information) = (bytes, start, objects, root, information)
        guard let tree = reference("Pages", in: root), let kids = dictionary(tree)?.firstRange(of: "/Kids [") else {
            return nil
        }
        let list = dictionary(tree)?[kids.upperBound...].prefix { $0 != "]" } ?? ""
        let numbers = list.split { $0 == " " || $0 == "\n" }.map(String.init)
        pages = stride(from: 0, to: numbers.count, by: 3).compactMap { Int(numbers[$0]) }
    }

    /// What stands between the outer marks of an object's dictionary; nil where the object is something else.
    func dictionary(_ number: Int) -> String? {
        guard objects.indices.contains(number - 1), let object = objects[number - 1], object.stream == nil,
            object.text.hasPrefix("<<"), object.text.hasSuffix(">>")
        else { return nil }
        return String(object.text.dropFirst(2).dropLast(2))
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

    /// The number that an entry of a dictionary refers to.
    static func reference(_ key: String, in text: String) -> Int? {
        guard let name = text.firstRange(of: "/\(key) ") else { return nil }
        return Int(text[name.upperBound...].prefix { $0.isNumber })
    }

    /// An object by where it lies; nil where it's written otherwise.
    private static func object(_ number: Int, in bytes: [UInt8], _ range: Range<Int>) -> PDFObject? {
        let (head, end) = ("\(number) 0 obj\n", "\nendobj\n")
        guard bytes[range].starts(with: head.utf8), bytes[range].suffix(end.utf8.count).elementsEqual(end.utf8) else {
            return nil
        }
        let body = bytes[range.dropFirst(head.utf8.count).dropLast(end.utf8.count)]
        let (open, close) = ("\nstream\n", "\nendstream")
        // A stream's dictionary is short, and at the start.
        guard let mark = body.prefix(1024).firstRange(of: Array(open.utf8)) else {
            return PDFObject(text: unindented(body))
        }
        guard body.suffix(close.utf8.count).elementsEqual(close.utf8) else { return nil }
        return PDFObject(
            text: unindented(body[..<mark.lowerBound]),
            stream: body[mark.upperBound...].dropLast(close.utf8.count))
    }

    /// The text of lines, without the spaces that each begins with.
    private static func unindented(_ lines: ArraySlice<UInt8>) -> String {
        let ends = [UInt8(ascii: "\n")]
        return text(lines.split(separator: ends[0]).map { $0.drop { $0 == UInt8(ascii: " ") } }.joined(separator: ends))
    }

    /// Each byte as the character of its number, so that places in the text are places in the bytes.
    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return String(text)
    }
}
