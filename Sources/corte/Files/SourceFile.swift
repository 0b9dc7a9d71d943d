import Files
import PlanModel
import Reports
import StrategyHost
import Words

/// A file that figures come from.
struct SourceFile {
    /// Its path as the user gave it.
    let path: String
    /// SHA-256 of what is in it, in lower-case hex; nil for what can't be read twice, or is gone.
    let digest: String?

    /// A file by its path; `-` is standard input.
    init(_ path: String) throws(Failure) {
        self.path = path
        guard path != "-", FilePath.exists(path), !FolderContents.isDevice(path) else {
            digest = nil
            return
        }
        guard let bytes = FilePath.contents(path) else {
            throw Failure(
                .inputOutput,
                Phrase(
                    es: "\(path): no se puede leer otra vez, y el libro debe llevar su SHA-256",
                    en: "\(path): can't be read again, and the workbook has to bear its SHA-256"))
        }
        digest = Digest.sha256(of: bytes)
    }

    /// A file that may be too large to be read for its digest alone.
    init(named path: String) {
        self.path = path
        digest = nil
    }

    /// `matriz.csv (sha256:…)`
    var text: String { digest.map { "\(path) (sha256:\($0))" } ?? path }
}

extension [SourceFile] {
    /// The files that a report's figures, weights and published percents stand in, in the order of its nodes.
    static func of(_ report: Report) throws(Failure) -> [SourceFile] {
        try of(report.nodes.flatMap { [$0.origin, $0.weightOrigin, $0.publishedOrigin] }.compactMap(\.self))
    }

    /// The files of some places, each once.
    static func of(_ places: [Place]) throws(Failure) -> [SourceFile] {
        var seen: Set<String> = []
        var files: [SourceFile] = []
        for place in places where seen.insert(place.file).inserted { files.append(try SourceFile(place.file)) }
        return files
    }
}
