import Console
import Files
import Glibc
import StrategyHost
import Words

/// The files that a command reads, none of which it may write over.
struct InputFiles {
    /// Where they are, there or not; `-` is standard input.
    private var paths: [String]
    private let search: StrategySearchOptions?

    /// What a measurement reads: matrices, plan file, lock, and the strategies that it may use.
    ///
    /// - Parameter using: the methodologies; a strategy of theirs may be a path.
    init(matrices: [String], plan: String?, _ measuring: MeasuringOptions, using methodologies: [String?]) {
        let beside = LockOptions.folder(of: matrices.first ?? "-")
        paths = matrices
        paths += plan.map { [$0] } ?? ["plan.yaml", "plan.yml", "Plan.yaml"].map { beside + $0 }
        paths.append(measuring.locking.file ?? beside + LockOptions.fileName)
        let names = methodologies.compactMap { $0 }.flatMap { $0.split(separator: "+") }
        paths += names.compactMap { $0.split(separator: ":").first.map(String.init) }.filter(FilePath.hasFolder)
            .flatMap { [$0, LibraryFile(path: $0).metadataPath] }
        search = measuring.search
    }

    init(_ matrix: MatrixOptions, _ measuring: MeasuringOptions, using methodologies: [String?]) {
        self.init(matrices: matrix.matrices, plan: matrix.plan, measuring, using: methodologies)
    }

    /// What reading alone needs.
    init(matrices: [String], plan: String?, _ search: StrategySearchOptions) {
        paths = matrices + (plan.map { [$0] } ?? [])
        self.search = search
    }

    /// What a lock is written from.
    init(strategies: [String], _ search: StrategySearchOptions) {
        paths = strategies.filter(FilePath.hasFolder).flatMap { [$0, LibraryFile(path: $0).metadataPath] }
        self.search = search
    }

    /// Files that are read without any strategy.
    init(files: [String]) {
        paths = files
        search = nil
    }

    /// With other files that are read, where there are any.
    func and(_ others: String?...) -> InputFiles {
        var files = self
        files.paths += others.compactMap(\.self)
        return files
    }

    /// Those that may change while the command runs.
    var watched: [String] { paths.filter { $0 != "-" } }

    /// Sees to it, before anything else is done, that outputs can be written and neither destroy an input nor each other.
    ///
    /// - Parameter outputs: files by their paths, there or not; `-` is standard output.
    func check(_ outputs: [String]) throws(Failure) {
        var written: [FileIdentity: String] = [:]
        var places: Set<String> = []
        for output in outputs {
            let file = OutputFile(output)
            guard output == "-" || places.insert("\(file.folder)/\(FilePath.name(of: file.resolvedPath))").inserted
            else {
                throw refused(output, Phrase(es: "se escribe dos veces", en: "is written twice"))
            }
            guard let identity = FileIdentity(output, standard: STDOUT_FILENO) else { continue }
            if let other = written.updateValue(output, forKey: identity) {
                throw refused(
                    output,
                    Phrase(
                        es: "es el mismo archivo que \(other), que también se escribe",
                        en: "is the same file as \(other), which is written too"))
            }
        }
        guard !written.isEmpty else { return }
        for input in paths + modules {
            guard let identity = FileIdentity(input, standard: STDIN_FILENO), let output = written[identity] else {
                continue
            }
            throw refused(
                output,
                Phrase(
                    es: "es el mismo archivo que la entrada \(input), que se perdería",
                    en: "is the same file as the input \(input), which would be lost"))
        }
    }

    private func refused(_ output: String, _ reason: Phrase) -> Failure {
        let place = output == "-" ? Phrase(es: "la salida estándar", en: "standard output") : Phrase(output)
        let advice = Phrase(es: "; elija otro lugar", en: "; choose another place")
        return Failure(.usage, place.adding(": ").adding(reason).adding(advice))
    }

    /// The strategies that are found by name, with their metadata.
    private var modules: [String] {
        search?.catalog.entries.flatMap { [$0.file, LibraryFile(path: $0.file).metadataPath] } ?? []
    }
}

/// A regular file, whatever it's called: links and hard links to it are the same.
private struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    /// The file at a path, or at a descriptor for `-`; nil where there's none, and for pipes and devices.
    init?(_ path: String, standard descriptor: Int32) {
        var status = stat()
        guard (path == "-" ? fstat(descriptor, &status) : stat(path.nativePath, &status)) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}
