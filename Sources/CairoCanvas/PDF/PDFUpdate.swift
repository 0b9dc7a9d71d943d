/// What is added behind a document: objects that are new or take the place of others, and a table of them.
struct PDFUpdate {
    private let document: PlainPDF
    private var file: [UInt8]
    private var places: [(number: Int, place: Int)] = []
    private var count: Int

    /// An update of a document whose date becomes another, of 14 digits; nil where it has none.
    init?(of document: PlainPDF, replacingDateBy date: String) {
        self.document = document
        file = document.bytes
        count = document.count
        guard date.utf8.count == 14, var start = document.place(of: "/CreationDate (", in: document.information) else {
            return nil
        }
        if file[start...].starts(with: "D:".utf8) { start += 2 }
        file.replaceSubrange(start..<start + 14, with: date.utf8)
    }

    /// A number for an object that comes later.
    mutating func reserve() -> Int {
        count += 1
        return count - 1
    }

    /// Adds an object by its number: what stands between the marks of its dictionary.
    mutating func put(_ number: Int, _ dictionary: String) { put(number, Array("<< \(dictionary) >>".utf8)) }

    /// Adds an object that is a part of a page's drawing, and returns its number.
    mutating func add(stream text: String) -> Int {
        let number = reserve()
        put(number, Array("<< /Length \(text.utf8.count) >>\nstream\n\(text)endstream".utf8))
        return number
    }

    private mutating func put(_ number: Int, _ value: [UInt8]) {
        if file.last != UInt8(ascii: "\n") { file.append(UInt8(ascii: "\n")) }
        places.append((number, file.count))
        file += Array("\(number) 0 obj\n".utf8) + value + Array("\nendobj\n".utf8)
    }

    /// The document with what was added.
    var bytes: [UInt8] {
        var text = "xref\n"
        for (number, place) in places.sorted(by: { $0.number < $1.number }) {
            let digits = String(place)
            text += "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(count) /Root \(document.root) 0 R /Info \(document.information) 0 R "
        text += "/Prev \(document.table) >>\nstartxref\n\(file.count)\n%%EOF\n"
        return file + Array(text.utf8)
    }
}
