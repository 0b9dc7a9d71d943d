/// What a check's process tells: what it's about to do, and at the end what came of it.
enum CheckMessage: Hashable {
    case step(String)
    case result(CheckResult.Outcome, reason: String?)

    private static let longest = 4096

    /// A kind and a text, on two lines.
    var bytes: [UInt8] {
        switch self {
        case .step(let text): Array("step\n\(text)".utf8.prefix(Self.longest))
        case .result(let outcome, let reason): Array("\(outcome.rawValue)\n\(reason ?? "")".utf8.prefix(Self.longest))
        }
    }

    /// Reads it; nothing if it's something else, as a module may write to any descriptor.
    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let kind = String(decoding: bytes[..<end], as: UTF8.self)
        let text = String(decoding: bytes[(end + 1)...], as: UTF8.self)
        if kind == "step" {
            self = .step(text)
        } else if let outcome = CheckResult.Outcome(rawValue: kind) {
            self = .result(outcome, reason: text.isEmpty ? nil : text)
        } else {
            return nil
        }
    }
}
