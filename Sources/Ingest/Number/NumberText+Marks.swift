extension NumberText {
    /// The points and commas of a number, and the runs of digits between them.
    struct Marks {
        private(set) var points = 0
        private(set) var commas = 0
        /// The digits after the last mark.
        private(set) var lastRun = 0
        /// What the marks say.
        let evidence: NumberText.Evidence

        /// Nil where digits and marks make no number in any format.
        ///
        /// - Parameter grouping: what stood between the thousands. After spaces a mark can only be the decimal one; an
        ///   apostrophe may stand between the millions, and a mark between the thousands: `1'200.000`.
        init?(_ text: ArraySlice<UInt8>, grouping: NumberText.Grouping = .none) {
            var run = 0
            var firstRun = 0
            var innerRunsAreThree = true
            var last: UInt8?
            var marksBeforeLast: Set<UInt8> = []
            for byte in text {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    run += 1
                case UInt8(ascii: "."), UInt8(ascii: ","):
                    if points + commas == 0 { firstRun = run } else if run != 3 { innerRunsAreThree = false }
                    if let last { marksBeforeLast.insert(last) }
                    last = byte
                    if byte == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
                    run = 0
                default:
                    return nil
                }
            }
            lastRun = run
            guard lastRun > 0 else { return nil }
            guard let last else {
                evidence = .none
                return
            }
            // The format whose decimal mark is the last one, and the one whose thousands it separates.
            let (decimal, thousands): (NumberFormat, NumberFormat) =
                last == UInt8(ascii: ",") ? (.colombian, .plain) : (.plain, .colombian)
            let hasGroups = (1...3).contains(firstRun) && innerRunsAreThree
            switch (points + commas, grouping) {
            case (1, .spaces): evidence = .only(decimal)
            case (_, .spaces): return nil
            case (1, .apostrophes): evidence = lastRun == 3 ? .ambiguous : .only(decimal)
            case (1, .none):
                // No group starts with a zero: 0.125 has decimals.
                let mayBeGroup = hasGroups && lastRun == 3 && text.first != UInt8(ascii: "0")
                evidence = mayBeGroup ? .ambiguous : .only(decimal)
            case (_, .none), (_, .apostrophes):
                guard hasGroups || grouping == .apostrophes && innerRunsAreThree, marksBeforeLast.count == 1 else {
                    return nil
                }
                if marksBeforeLast.contains(last) {
                    guard lastRun == 3 else { return nil }
                    evidence = .only(thousands)
                } else {
                    evidence = .only(decimal)
                }
            }
        }
    }
}
