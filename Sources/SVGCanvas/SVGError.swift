/// Why a scene couldn't be written as SVG.
public enum SVGError: Error, Hashable, Sendable {
    /// A picture's file can't be read; `reason` is the system's own wording.
    case image(path: String, reason: String)
}

extension SVGError: CustomStringConvertible {
    /// The error in a sentence.
    public var description: String {
        switch self {
        case .image(let path, let reason): "The picture \(path) can't be read: \(reason)."
        }
    }
}
