import PlanModel
import Words

/// The codes of a matrix as they were first written: case, spaces and invisible characters tell none apart.
struct CodeSpellings {
    private var first: [String: String] = [:]
    private var others: [(column: String, written: String, first: String, place: Place)] = []

    /// A code as it was first written.
    mutating func spelled(_ code: String, column: MatrixColumn, at place: @autoclosure () -> Place) -> String {
        let key = column.name + "\u{0}" + Self.key(of: code)
        guard let known = first[key] else {
            first[key] = code
            return code
        }
        if known != code, !others.contains(where: { $0.written == code && $0.first == known }) {
            others.append((column.name, code, known, place()))
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

    /// A warning for each other spelling, and for codes that a spreadsheet turned into numbers.
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
