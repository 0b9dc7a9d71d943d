import Files
import StrategyHost
import Words

/// What a package of a strategy is built against: a checkout of Corte, or the part of it that an installation brings.
struct KitFolder {
    /// The canonical path.
    let path: String
    /// The text of the boundary's header.
    let header: String

    private static let headerPath = "Sources/StrategyABI/include/corte_strategy.h"

    /// The folder that the user named.
    init(named path: String) throws(Failure) {
        guard let kit = Self(path) else {
            throw Failure(
                .noInput,
                Phrase(
                    es: "\(path): no tiene \(Self.headerPath); dé la carpeta de una copia de las fuentes de corte",
                    en: "\(path): has no \(Self.headerPath); give the folder of a checkout of corte"))
        }
        self = kit
    }

    /// `../share/corte/kit` beside the command, or the checkout that it was built in.
    static func besideCommand() throws(Failure) -> KitFolder {
        var folder = FilePath.folder(of: FilePath.executable)
        if let installed = KitFolder("\(folder)/../share/corte/kit") { return installed }
        while folder != "/" {
            if let checkout = KitFolder(folder) { return checkout }
            folder = FilePath.folder(of: folder)
        }
        throw Failure(
            .unavailable,
            Phrase(
                es: "el kit para construir estrategias no está instalado; dé con --kit la carpeta de una copia de las "
                    + "fuentes de corte",
                en:
                    "the kit to build a strategy with isn't installed; give the folder of a checkout of corte with --kit"
            ))
    }

    private init?(_ path: String) {
        guard let path = FilePath.canonical(path), FilePath.exists("\(path)/Package.swift"),
            let header = FilePath.contents("\(path)/\(Self.headerPath)")
        else { return nil }
        self.path = path
        self.header = String(decoding: header, as: UTF8.self)
    }
}
