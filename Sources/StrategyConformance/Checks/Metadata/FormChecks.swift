internal import StrategyABI
internal import StrategyHost

/// A check of the form of one of the descriptor's texts.
protocol FormCheck: StrategyCheck {
    /// The field's name in the header.
    static var field: String { get }
    /// What it has to be.
    static var form: String { get }
    /// Whether a text has that form.
    static func accepts(_ text: String) -> Bool
}

extension FormCheck {
    static var rules: [Rule] { [.descriptor] }

    func run(on strategy: Strategy) throws(Finding) {
        guard let descriptor = strategy.table.pointee.descriptor,
            let field = ModuleDescriptor.texts.first(where: { $0.name == Self.field })?.field
        else { return }
        let text = try DescriptorReader(descriptor.pointee).text(field, Self.field)
        try Finding.unless(Self.accepts(text), "the \(Self.field) '\(text)' isn't \(Self.form)")
    }
}

/// Two makers can't mean different things by one identifier.
struct IdentifierForm: FormCheck {
    static let summary = "the id is in reverse-DNS form"
    static let field = "id"
    static let form = "in reverse-DNS form, as org.example.median"

    static func accepts(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
                    && part.first != "-" && part.last != "-"
            }
    }
}

/// Users type it, in an expression where other signs have a meaning.
struct NameForm: FormCheck {
    static let summary = "the name is of a-z, 0-9 and hyphens"
    static let field = "name"
    static let form = "of a-z, 0-9 and hyphens"

    static func accepts(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
}

/// Which of two is newer has to be plain.
struct VersionForm: FormCheck {
    static let summary = "the version is major.minor.patch"
    static let field = "version"
    static let form = "major.minor.patch (semver.org)"

    static func accepts(_ text: String) -> Bool {
        let core = text.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy(\.isDigit) && (part == "0" || part.first != "0")
            }
    }
}

/// Colleagues have to know what they may do with it.
struct LicenseForm: FormCheck {
    static let summary = "the license looks like an SPDX expression"
    static let field = "license"
    static let form = "an SPDX expression, as Apache-2.0"

    static func accepts(_ text: String) -> Bool {
        let words = text.split { " ()".contains($0) }
        return !words.isEmpty
            && words.enumerated().allSatisfy { index, word in
                index % 2 == 1
                    ? ["AND", "OR", "WITH"].contains(word)
                    : word.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-.+:".utf8.contains($0) }
            }
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isLetter: Bool { isLowercaseLetter || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
