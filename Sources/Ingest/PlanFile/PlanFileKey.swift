import Words

/// A key of a plan file: what it's called, what it says, and what may stand under it.
///
/// The reader takes the keys of a mapping from this list and knows no other; the reference and the schema in
/// `Documentation` are written from it.
struct PlanFileKey: Sendable {
    let name: String
    /// What it says, in a line.
    let meaning: Phrase
    let value: PlanFileValue
    /// A value as a plan file writes it, in one line and other than the default; nil where the keys below have theirs.
    let example: String?

    init(_ name: String, _ value: PlanFileValue, es: String, en: String, example: String? = nil) {
        self.name = name
        self.meaning = Phrase(es: es, en: en)
        self.value = value
        self.example = example
    }
}

/// What may stand under a key of a plan file; nothing at all is always allowed, and says nothing.
indirect enum PlanFileValue: Sendable {
    /// Words; digits without quotes are words too.
    case text
    /// A number with a decimal point, from the least on.
    case number(least: Double?)
    /// A whole number of these.
    case whole(ClosedRange<Int>)
    /// A number, `.inf` or `-.inf`.
    case extendedNumber
    /// One of these words; there may be more that mean the same.
    case word([String])
    case list(PlanFileValue)
    /// These keys, of which the required have to be there.
    case keys([PlanFileKey], required: [String] = [])
    /// Keys of the user's own, such as codes; what they are, and one of them for examples.
    case entries(of: Phrase, sample: String, PlanFileValue)
    case either(PlanFileValue, PlanFileValue)
}

extension [PlanFileKey] {
    /// What the keys are called, in their order.
    var names: [String] { map(\.name) }
}
