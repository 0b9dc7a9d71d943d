extension NumberText {
    /// The points and commas of a number, and the runs of digits between them.
    struct Marks {
        private(set) var points = 0
        private(set) var commas = 0
        /// The digits before the first mark.
        private(set) var firstRun = 0
        /// The digits after the last mark.
        private(set) var lastRun = 0
        private let evidenceOfMarks: NumberText.Evidence

        /// What the marks say.
        var evidence: NumberText.Evidence { evidenceOfMarks }

        /// Nil where digits and marks make no number in any format.
        init?(_ text: ArraySlice<UInt8>) {
            var run = 0
            var innerRunsAreThree = true
            var commaIsLast = true
            for byte in text {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    run += 1
                case UInt8(ascii: "."), UInt8(ascii: ","):
                    if points + commas == 0 { firstRun = run } else if run != 3 { innerRunsAreThree = false }
                    if commas > 0 { commaIsLast = false }
                    if byte == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
                    run = 0
                default:
                    return nil
                }
            }
            lastRun = run
            guard lastRun > 0 else { return nil }
            let startsGroups = (1...3).contains(firstRun)
            switch (points, commas) {
            case (0, 0):
                evidenceOfMarks = .none
            case (0, 1):
                evidenceOfMarks = .only(.colombian)
            case (1, 0):
                // No group starts with a zero: 0.125 has decimals.
                let mayBeGroup = startsGroups && lastRun == 3 && text.first != UInt8(ascii: "0")
                evidenceOfMarks = mayBeGroup ? .ambiguous : .only(.plain)
            case (_, 0) where startsGroups && innerRunsAreThree && lastRun == 3,
                (_, 1) where startsGroups && innerRunsAreThree && commaIsLast:
                evidenceOfMarks = .only(.colombian)
            default:
                return nil
            }
        }
    }
}
