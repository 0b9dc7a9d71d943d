import PlanModel
import Reports
import StrategyHost

/// A file that figures come from.
struct SourceFile {
    /// Its path as the user gave it.
    let path: String
    /// SHA-256 of what is in it, in lower-case hex; nil for what can't be read twice.
    let digest: String?

    /// A file by its path; `-` is standard input.
    init(_ path: String) {
        self.path = path
        let isFile = path != "-" && !FolderContents.isDevice(path)
        digest = isFile ? (try? FolderManifest.bytes(path)).flatMap(\.self).map { Digest.sha256(of: $0) } : nil
    }

    /// `matriz.csv (sha256:…)`
    var text: String { digest.map { "\(path) (sha256:\($0))" } ?? path }
}

extension [SourceFile] {
    /// The files that a report's figures, weights and published percents stand in, in the order of its nodes.
    static func of(_ report: Report) -> [SourceFile] {
        of(report.nodes.flatMap { [$0.origin, $0.weightOrigin, $0.publishedOrigin] }.compactMap(\.self))
    }

    /// The files of some places, each once.
    static func of(_ places: [Place]) -> [SourceFile] {
        var seen: Set<String> = []
        return places.map(\.file).filter { seen.insert($0).inserted }.map(SourceFile.init)
    }
}
