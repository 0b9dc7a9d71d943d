import PlanModel
import Words

/// The codes of a matrix as they were first written: case, spaces and invisible characters tell none apart.
struct CodeSpellings {
    private var first: [Key: String] = [:]
    private var others: [Other] = []
    /// Codes that are told apart by accents, points, dashes or zeros in front alone, with the first of its kind.
    private var alike: [Other] = []
    private var kinds: [Key: String] = [:]

    private struct Key: Hashable {
        var column: MatrixColumn
        var text: String
    }

    private struct Other {
        var column: String
        var written: String
        var first: String
        var place: Place

        var both: String { "\(Excerpt.of(written)), \(Excerpt.of(first))" }
    }

    /// Units that are called like a total of others.
    private var totals: [(unit: String, place: Place)] = []
    /// What the plan file says to be a code of its own, however it looks; compared by `key(of:)`.
    private let distinct: Set<String>

    init(distinct: [PlanEntry<String>]) { self.distinct = Set(distinct.map(\.value)) }

    /// The codes and units that were met, as `key(of:)` tells them apart.
    var keys: Set<String> { Set(first.keys.map(\.text)) }

    /// The codes and units of a plan that would leave a doubt without a word of the plan file.
    static func doubtful(in plan: Plan) -> [String] {
        let spellings = CodeSpellings(of: plan.observations, levels: plan.levels)
        var known: Set<String> = []
        return (spellings.alike.map(\.written) + spellings.totals.map(\.unit)).filter { known.insert($0).inserted }
    }

    /// The codes and units of rows.
    init(of rows: [Observation], levels: [String]) {
        self.init(distinct: [])
        for row in rows {
            for (column, code) in row.codes(levels) where !code.isEmpty {
                _ = spelled(code, column: column, at: row.origin)
            }
        }
    }

    /// A code as it was first written.
    mutating func spelled(_ code: String, column: MatrixColumn, at place: @autoclosure () -> Place) -> String {
        let key = Key(column: column, text: Self.key(of: code))
        guard let known = first[key] else {
            first[key] = code
            if column == .unit, SkippedRow.mayBeTotal(code), !distinct.contains(key.text) {
                totals.append((code, place()))
            }
            let kind = Key(column: column, text: Self.kind(of: code))
            if let known = kinds[kind] {
                guard distinct.isDisjoint(with: [key.text, Self.key(of: known)]) else { return code }
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

    private static let marks: Set<Character> = [
        " ", ".", ",", ":", ";", "-", "_", "/", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
    ]

    /// A code without accents, the marks between its words and numbers, and the zeros in front of those.
    private static func kind(of code: String) -> String {
        // The common case needs no table here either.
        if code.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }),
            code.utf8.contains(where: { $0 >= 0x41 })
        {
            return code.lowercased()
        }
        return HeaderText.normalized(code).split { marks.contains($0) }.map { word in
            word.allSatisfy(\.isNumber) ? word.drop { $0 == "0" } : word
        }.joined(separator: " ")
    }

    /// A warning for each other spelling, for codes that may be one, and for units that may be totals.
    func findings() -> [Diagnostic] {
        let once = Phrase(es: "escríbalo de una sola manera", en: "write it in one way")
        let respelled = others.map { other in
            Diagnostic(
                .warning, at: other.place,
                Phrase(
                    es: "\(other.column) está escrito de dos maneras (\(other.both)): se toman por el mismo",
                    en: "\(other.column) is written in two ways (\(other.both)): they're taken for the same"),
                advice: once)
        }
        let apart = alike.map { other in
            Diagnostic(
                .warning, at: other.place,
                Phrase(
                    es: "\(other.column) tiene dos valores que se parecen (\(other.both)): cuentan como dos",
                    en: "\(other.column) has two values that look alike (\(other.both)): they count as two"),
                advice: Phrase(es: "si son uno, ", en: "if they are one, ").adding(once).adding(
                    Phrase(
                        es: "; si no, «distinct: [\(YAMLNode.quoted(other.written))]»",
                        en: "; else 'distinct: [\(YAMLNode.quoted(other.written))]'")))
        }
        let summed = totals.map { unit, place in
            Diagnostic(
                .warning, at: place,
                Phrase(
                    es: "la unidad \(Excerpt.of(unit)) parece un total de otras: se mide como una más",
                    en: "the unit \(Excerpt.of(unit)) looks like a total of others: it's measured as one more"),
                advice: Phrase(
                    es: "quite sus filas; si no es un total, «distinct: [\(YAMLNode.quoted(unit))]»",
                    en: "take its rows out; if it's no total, 'distinct: [\(YAMLNode.quoted(unit))]'"))
        }
        return respelled + apart + summed
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

extension Observation {
    /// Its unit and codes, by the columns that they come from.
    fileprivate func codes(_ levels: [String]) -> [(column: MatrixColumn, code: String)] {
        [(.unit, unit ?? "")] + zip(levels, path).map { (.level($0), $1) } + [(.indicator, indicator)]
    }
}
