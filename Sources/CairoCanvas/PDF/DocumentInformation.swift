/// What a PDF file says about itself.
public struct DocumentInformation: Hashable, Sendable {
    /// The document's title.
    public var title: String
    /// Who is responsible for it.
    public var author: String
    /// What it's about.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// The program that made it.
    public var creator: String
    /// When it was made, like `2024-03-31T00:00:00Z`: the cut of its data, never the clock.
    public var creationDate: String

    /// Information about a document; empty texts are left out.
    public init(
        title: String, author: String = "", subject: String = "", keywords: [String] = [], creator: String = "Corte",
        creationDate: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.creator = creator
        self.creationDate = creationDate
    }

    /// Whether the date is written as it has to be. Cairo takes the clock's date for one that it can't read.
    var hasReadableDate: Bool {
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        let date = Array(creationDate.utf8)
        guard date.count == pattern.count else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard zip(date, pattern).allSatisfy({ $1 == digits.lowerBound ? digits.contains($0) : $0 == $1 }) else {
            return false
        }
        func number(_ start: Int) -> Int { Int(date[start]) * 10 + Int(date[start + 1]) - 11 * Int(digits.lowerBound) }
        return (1...12).contains(number(5)) && (1...31).contains(number(8)) && number(11) < 24 && number(14) < 60
            && number(17) < 60
    }
}
