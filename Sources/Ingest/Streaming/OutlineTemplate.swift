import PlanModel

/// An outline with the bytes of its codes, to see that a unit has the same rows as the one before without making text.
struct OutlineTemplate {
    let outline: Outline
    private var bytes: [UInt8] = []
    /// Where each code ends, those of a line one after the other.
    private var ends: [Int] = []

    init(_ outline: Outline) {
        self.outline = outline
        for line in outline.lines {
            for code in line.path + [line.indicator] {
                bytes += code.utf8
                ends.append(bytes.count)
            }
        }
    }

    /// Whether a code, by its number from the outline's start, is the one in `range`.
    func hasCode(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == range.count else { return false }
        var index = start
        for position in range {
            guard bytes[index] == text[position] else { return false }
            index += 1
        }
        return true
    }
}
