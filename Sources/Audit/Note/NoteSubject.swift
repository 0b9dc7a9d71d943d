/// What a figure in a note is said to be.
public enum NoteSubject: String, Hashable, Sendable {
    /// *Rezago*: how much is missing to what was programmed.
    case lag
    /// *Sobre ejecución*: how much was done beyond it.
    case over
    /// *Diferencia*: between what was programmed and executed, in any direction.
    case difference
    /// *Avance*: what was achieved of what was programmed.
    case progress
}
