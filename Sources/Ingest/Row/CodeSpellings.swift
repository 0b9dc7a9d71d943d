import PlanModel
import Words

/// The codes of a matrix as they were first written: case, spaces and invisible characters tell none apart.
struct CodeSpellings {
    private var first: [String: String] = [:]
    private var others: [Other] = []
    /// Codes that are told apart by accents, points, dashes or zeros in front alone, with the first of its kind.
    private var alike: [Other] = []
    private var kinds: [String: String] = [:]

    private struct Other {
        var column: String
        var written: String
        var first: String
        var place: Place
    }

    /// Whether two codes look so alike that they may be one.
    var hasAlike: Bool { !alike.isEmpty }

    /// A code as it was first written.
    mutating func spelled(_ code: String, column: MatrixColumn, at place: @autoclosure () -> Place) -> String {
        let key = column.name + "\u{0}" + Self.key(of: code)
        guard let known = first[key] else {
            first[key] = code
            let kind = column.name + "\u{0}" + Self.kind(of: code)
            if let known = kinds[kind] {
                alike.append(Other(column: column.name, written: code, first: known, place: place()))
            } else {
                kinds[kind] = code
            }
            return code
        }
        if known != code, !others.contains(where: { $0.written == code && $0.first == known }) {
            others.append(Other(column: column.name, written: code, first: known, place: place()))
        }
        return known
    }

    /// A code without what tells no two apart.
    static func key(of code: String) -> String {
        // The common case needs no table.
        if code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !(0x61...0x7A).contains($0) }) { return code }
        return String(
            String.UnicodeScalarView(
                code.uppercased().unicodeScalars.filter { scalar in
                    !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
                        && scalar.properties.generalCategory != .control
                }))
    }

    /// A code without accents, the marks between its words and numbers, and the zeros in front of those.
    private static func kind(of code: String) -> String {
        let marks: Set<Character> = [
            " ", ".", ",", ":", ";", "-", "_", "/", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
        ]
        return HeaderText.normalized(code).split { marks.contains($0) }.map { word in
            word.allSatisfy(\.isNumber) ? word.drop { $0 == "0" } : word
        }.joined(separator: " ")
    }

    /// A warning for each other spelling, and for codes that may be one.
    func findings() -> [Diagnostic] {
        let respelled = others.map { other in
            Diagnostic(
                .warning, at: other.place,
                Phrase(
                    es: "\(other.column) está escrito de dos maneras (\(Excerpt.of(other.written)), "
                        + "\(Excerpt.of(other.first))): se toman por el mismo",
                    en: "\(other.column) is written in two ways (\(Excerpt.of(other.written)), "
                        + "\(Excerpt.of(other.first))): they're taken for the same"),
                advice: Phrase(
                    es: "escríbalo de una sola manera", en: "write it in one way"))
        }
        return respelled
            + alike.map { other in
                Diagnostic(
                    .warning, at: other.place,
                    Phrase(
                        es: "\(other.column) tiene dos valores que se parecen (\(Excerpt.of(other.written)), "
                            + "\(Excerpt.of(other.first))): cuentan como dos",
                        en: "\(other.column) has two values that look alike (\(Excerpt.of(other.written)), "
                            + "\(Excerpt.of(other.first))): they count as two"),
                    advice: Phrase(
                        es: "si son uno, escríbalo de una sola manera", en: "if they are one, write it in one way"))
            }
    }

    /// Whether a spreadsheet made a number of a code, and lost its digits: `2,02401E+12`.
    static func isMangled(_ code: String) -> Bool {
        guard let mark = code.lastIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let exponent = code[code.index(after: mark)...]
        let mantissa = code[..<mark]
        return exponent.first == "+" && exponent.dropFirst().allSatisfy(\.isNumber) && exponent.count > 1
            && !mantissa.isEmpty && mantissa.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    }
}
