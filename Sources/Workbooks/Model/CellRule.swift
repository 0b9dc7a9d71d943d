/// What the cells of a column take, as the spreadsheet sees to it while they're filled in.
package struct CellRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// One of some words, offered as a list; nothing else is taken.
        case words([String])
        /// A number that isn't negative. Anything else is asked about: a word may stand for a number that there isn't.
        case number
        /// A day. Anything else is asked about: a period may be named.
        case day
    }

    package var kind: Kind
    /// What the spreadsheet says to anything else.
    package var advice: String

    /// A rule with what to say where it's broken: 255 characters at most.
    package init(_ kind: Kind, advice: String) {
        self.kind = kind
        self.advice = advice
    }
}
