import Console
import Files
import Glibc
import Ingest
import PlanModel
import Synchronization
import Words

/// What is settled for every run by files: `corte.yaml` in the current folder or the nearest one above, and the user's own
/// `corte/config.yaml` under `XDG_CONFIG_HOME` or `~/.config`. What the command line says counts more than either, and the
/// nearer file more than the user's.
struct Configuration {
    /// The configuration of this run.
    static var current: Configuration { kept.withLock { $0 } }
    private static let kept = Mutex(Configuration())

    /// The theme, as `--theme` would name it.
    private(set) var theme: String?
    /// The files that were read, the nearer one first.
    private(set) var files: [ConfigurationFile] = []
    private var skipped: [String] = []
    private var failure: IngestError?

    /// Reads the files and settles the language and the folders of strategies. Nothing is told or thrown yet: who asks for
    /// help gets it.
    static func load() {
        var configuration = Configuration()
        do throws(IngestError) {
            try configuration.read()
        } catch {
            configuration.failure = error
        }
        Language.configured = configuration.files.compactMap(\.locale).first
        let folders = configuration.files.flatMap(\.strategyPath)
        if !folders.isEmpty {
            // Behind those of the environment, as if they stood there: where strategies are looked for is settled once.
            let environment = getenv("CORTE_STRATEGY_PATH").map { [String(nativePath: $0)] } ?? []
            setenv("CORTE_STRATEGY_PATH", (environment + folders).joined(separator: ":").nativePath, 1)
        }
        kept.withLock { $0 = configuration }
    }

    /// Tells what was read, and throws what is wrong with it.
    static func check() throws {
        let configuration = current
        for file in configuration.files {
            Talk.detail(Phrase(es: "\(file.file): configuración leída", en: "\(file.file): configuration read"))
        }
        for file in configuration.skipped {
            Talk.detail(
                Phrase(
                    es: "\(file): no se lee, no es un archivo de este usuario",
                    en: "\(file): isn't read, it's no file of this user"))
        }
        if let failure = configuration.failure { throw failure }
    }

    private mutating func read() throws(IngestError) {
        let home = Environment.text("HOME")
        let reader = ConfigurationFileReader()
        if let near = nearest() {
            files.append(try reader.read(near, of: .folder, home: home))
        }
        // As with strategies, a relative folder would be one of wherever the user is; it doesn't count.
        let folders = [Environment.text("XDG_CONFIG_HOME"), home.map { "\($0)/.config" }]
        if let folder = folders.compactMap(\.self).first(where: { $0.hasPrefix("/") }) {
            let own = "\(folder)/corte/config.yaml"
            switch Self.isOwn(own) {
            case true?: files.append(try reader.read(own, of: .user, home: home))
            case false?: skipped.append(own)
            case nil: break
            }
        }
        theme = files.lazy.compactMap(\.besideTheme).first
    }

    /// The file in the current folder or the nearest one above that has any. One that another user put there isn't
    /// trusted with what pictures look like, and a pipe would be waited for.
    private mutating func nearest() -> String? {
        guard var folder = FilePath.canonical(".") else { return nil }
        while true {
            let file = folder == "/" ? "/corte.yaml" : "\(folder)/corte.yaml"
            if let isOwn = Self.isOwn(file) {
                if isOwn { return file }
                skipped.append(file)
            }
            if folder == "/" { return nil }
            folder = FilePath.folder(of: folder)
            if folder.isEmpty { folder = "/" }
        }
    }

    /// Whether there's a regular file of this user's, or the system's; nil where there's nothing.
    private static func isOwn(_ file: String) -> Bool? {
        var status = stat()
        guard stat(file.nativePath, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFREG && (status.st_uid == geteuid() || status.st_uid == 0)
    }
}

extension ConfigurationFile {
    /// Its theme, with a path from where the file is.
    fileprivate var besideTheme: String? {
        guard let theme, ThemeSource(name: theme).file != nil, !theme.hasPrefix("/") else { return theme }
        return "\(FilePath.folder(of: file))/\(theme)"
    }
}
