internal import Glibc
internal import Words

/// What a worker says of the signal that ends it.
struct CrashReport: Hashable, Sendable {
    /// What its message starts with.
    static let mark: Int64 = 100

    let signal: Int32
    /// The address at fault, from the start of the memory that was arranged for the batch.
    let address: Int
    let errno: Int32

    /// What the module did, in words; nil where the signal's name says as much.
    func deed(in layout: BatchLayout?) -> Phrase? {
        switch signal {
        case SIGSEGV, SIGBUS:
            layout.flatMap(trespass)
                ?? Phrase(es: "tocó memoria que no es suya", en: "it touched memory that isn't its own")
        case SIGILL, SIGTRAP: Phrase(es: "se detuvo por un error propio", en: "it trapped")
        case SIGABRT: Phrase(es: "se dio por vencida", en: "it gave up")
        case SIGFPE: Phrase(es: "dividió un entero por cero", en: "it divided a whole number by zero")
        default: nil
        }
    }

    /// Whether memory may have run out: the last call to the system that failed did so for lack of it.
    var lacksMemory: Bool { errno == ENOMEM }

    /// What of the batch was at fault.
    private func trespass(_ layout: BatchLayout) -> Phrase? {
        for output in layout.outputs {
            for segment in [output.values, output.validity, output.flags] {
                if (segment.offset + segment.capacity..<segment.end).contains(address) {
                    return Phrase(
                        es: "escribió más allá de la columna «\(output.name)»",
                        en: "it wrote beyond the column '\(output.name)'")
                }
            }
        }
        for input in layout.inputs {
            for segment in [input.values, input.validity].compactMap(\.self) {
                if (segment.offset..<segment.offset + segment.capacity).contains(address) {
                    return Phrase(
                        es: "escribió en su entrada «\(input.name)»", en: "it wrote to its input '\(input.name)'")
                }
            }
        }
        return nil
    }
}
