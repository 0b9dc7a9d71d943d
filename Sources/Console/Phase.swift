import Glibc
package import Words

/// A part of a run that may take long: who waits at a terminal sees what is going on, and `--verbose` says how long it took.
package enum Phase {
    /// Does the work of a phase.
    ///
    /// - Parameter name: what is being done, such as *reading*.
    package static func run<Result, Failure: Error>(
        _ name: Phrase, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = Seconds.now
        let ticker = StatusLine.isSeen ? Ticker(name[.ofRun]) : nil
        defer {
            ticker?.end()
            let time = Seconds.now - start
            Talk.detail(
                Phrase(
                    es: "\(name.es): \(Seconds.text(time, mark: ","))",
                    en: "\(name.en): \(Seconds.text(time, mark: "."))"))
        }
        return try work()
    }
}

/// Reading.
extension Phrase {
    package static let reading = Phrase(es: "lectura", en: "reading")
    package static let measuring = Phrase(es: "medición", en: "measuring")
    package static let drawing = Phrase(es: "dibujo", en: "drawing")
    package static let writing = Phrase(es: "escritura", en: "writing")
}

/// Time that passes, in seconds.
enum Seconds {
    /// The time on a clock that never goes back.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// `12.3 ms`
    static func text(_ seconds: Double, mark: String) -> String {
        let tenths = Int((seconds * 10_000).rounded())
        return "\(tenths / 10)\(mark)\(tenths % 10) ms"
    }
}
