import PlanModel
import Reports

/// A file that figures come from.
struct SourceFile {
    /// Its path as the user gave it.
    let path: String
    /// SHA-256 of what was read of it, in lower-case hex; nil for what was never held as a whole.
    let digest: String?

    /// `matriz.csv (sha256:…)`
    var text: String { digest.map { "\(path) (sha256:\($0))" } ?? path }
}

extension [SourceFile] {
    /// The files that a report's figures, weights and published percents stand in, in the order of its nodes.
    static func of(_ report: Report) -> [SourceFile] {
        of(
            report.nodes.flatMap { [$0.origin, $0.weightOrigin, $0.publishedOrigin] }.compactMap(\.self), report.sources
        )
    }

    /// The files of some places, each once, with the digests of what was read.
    static func of(_ places: [Place], _ sources: [PlanSource]) -> [SourceFile] {
        var seen: Set<String> = []
        return places.filter { seen.insert($0.file).inserted }.map { place in
            SourceFile(path: place.file, digest: sources.first { $0.file == place.file }?.sha256)
        }
    }
}
