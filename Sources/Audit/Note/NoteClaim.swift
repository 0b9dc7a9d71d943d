/// A figure that a note gives for its row.
struct NoteClaim: Hashable, Sendable {
    /// What the figure is said to be.
    var subject: NoteSubject
    var number: NoteNumber
    /// Whether it's in percent; else in the indicator's unit.
    var isPercent: Bool
}
