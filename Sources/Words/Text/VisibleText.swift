extension String {
    /// The text on one line, with every character that would command a terminal or hide something written out: line ends
    /// and tabs as blanks, other control and format characters (escape, direction marks, zero-width spaces) as `\u{1B}`,
    /// bytes of a file's name that are no text as `\xE9` (see `NativeText`).
    ///
    /// Joiners stay, as some scripts and signs can't be written without them.
    public var visible: String {
        guard unicodeScalars.contains(where: { $0.isHidden || NativeText.byte(of: $0) != nil }) else { return self }
        return map(\.visible).joined()
    }
}

extension String {
    /// The text as ink: without characters that have no shape of their own, as a direction mark that came along from a
    /// document would turn a drawn line around. Line ends and tabs stay.
    public var ink: String {
        guard unicodeScalars.contains(where: { $0.isHidden && !$0.isSpace }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden || $0.isSpace }))
    }
}

extension Character {
    fileprivate var visible: String {
        // A carriage return with its line feed is one line end.
        if self == "\r\n" { return " " }
        return unicodeScalars.map(\.visible).joined()
    }
}

extension Unicode.Scalar {
    /// Whether it has no shape of its own but changes how others are shown: controls, format characters such as direction
    /// marks, line and paragraph separators.
    public var isHidden: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        if self == "\u{200C}" || self == "\u{200D}" { return false }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    fileprivate var visible: String {
        if let byte = NativeText.byte(of: self) { return "\\x" + String(byte, radix: 16, uppercase: true) }
        guard isHidden else { return String(self) }
        return isSpace ? " " : "\\u{\(String(value, radix: 16, uppercase: true))}"
    }

    /// Whether it ends a line or is a tab.
    fileprivate var isSpace: Bool {
        switch self {
        case "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
