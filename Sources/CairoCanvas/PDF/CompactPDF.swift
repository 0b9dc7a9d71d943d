/// A document written anew, with objects that are new or take the place of others. What is no stream stands in one, packed,
/// and so does the table of places (ISO 32000-1, 7.5.7 and 7.5.8): the file of a chart is a fifth smaller.
struct CompactPDF {
    private let document: PlainPDF
    /// The objects by their numbers, which count from 1; nil where there's none.
    private var objects: [PDFObject?]

    /// A document as it is.
    init(_ document: PlainPDF) {
        self.document = document
        objects = document.objects
    }

    /// A number for an object that comes later.
    mutating func reserve() -> Int {
        objects.append(nil)
        return objects.count
    }

    /// Puts an object in the place of a number: what stands between the marks of its dictionary.
    mutating func put(_ number: Int, _ entries: String) { objects[number - 1] = .dictionary(entries) }

    /// Adds an object that is a part of a page's drawing, and returns its number.
    mutating func add(stream text: String) -> Int {
        objects.append(PDFObject(text: "<<>>", stream: Array(text.utf8)[...]))
        return objects.count
    }

    /// The file.
    func bytes() throws(CanvasError) -> [UInt8] {
        let zlib = Zlib(level: 10)
        let packed = objects.count + 1
        var file = Array(document.bytes[..<document.start])
        // What kind of place an object has, where that is, and which of the packed ones it is: from object 0, which is none.
        var places: [[Int]] = [[0, 0, 0]]
        var (numbers, texts): ([String], [UInt8]) = ([], [])
        func append(_ number: Int, _ entries: String, _ stream: some Collection<UInt8>) {
            file += Array("\(number) 0 obj\n<<\(entries)/Length \(stream.count)>>\nstream\n".utf8)
            file += stream
            file += Array("\nendstream\nendobj\n".utf8)
        }
        for (index, object) in objects.enumerated() {
            switch object {
            case nil: places.append([0, 0, 0])
            case let object? where object.stream == nil:
                places.append([2, packed, numbers.count])
                numbers.append("\(index + 1) \(texts.count)")
                texts += object.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [UInt8(ascii: "\n")]
            case let object?:
                places.append([1, file.count, 0])
                append(index + 1, String(object.text.dropFirst(2).dropLast(2)), object.stream ?? [])
            }
        }
        let head = Array(numbers.joined(separator: " ").utf8) + [UInt8(ascii: "\n")]
        places.append([1, file.count, 0])
        append(
            packed, "/Type/ObjStm/N \(numbers.count)/First \(head.count)/Filter/FlateDecode",
            try zlib.packed(head + texts))
        let start = file.count
        places.append([1, start, 0])
        let widths = (0..<3).map { column in places.map { Self.bytes($0[column]) }.max() ?? 1 }
        let table = places.flatMap { zip($0, widths).flatMap(Self.bigEndian) }
        append(
            packed + 1,
            "/Type/XRef/Size \(places.count)/W[\(widths.map { "\($0)" }.joined(separator: " "))]/Root \(document.root) 0 R/Info \(document.information) 0 R"
                + "/Filter/FlateDecode",
            try zlib.packed(table))
        return file + Array("startxref\n\(start)\n%%EOF\n".utf8)
    }

    /// How many bytes a number takes.
    private static func bytes(_ number: Int) -> Int { max(1, (Int.bitWidth - number.leadingZeroBitCount + 7) / 8) }

    private static func bigEndian(_ number: Int, bytes: Int) -> [UInt8] {
        (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
