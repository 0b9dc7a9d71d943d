internal import Words

/// The wording of why a library isn't trusted.
extension StrategyError {
    static func cannotRead(_ file: String, _ reason: String) -> StrategyError {
        unavailable(
            file, Phrase(es: "no se puede leer el archivo: \(reason)", en: "the file can't be read: \(reason)"),
            advice: Phrase(es: "revise los permisos del archivo", en: "check the file's permissions"))
    }

    static func cannotCopy(_ file: String, _ reason: String, isTooLarge: Bool) -> StrategyError {
        unavailable(
            file,
            Phrase(
                es: "no se puede copiar a la memoria: \(reason)", en: "it can't be copied into memory: \(reason)"),
            advice: isTooLarge
                ? Phrase(
                    es: "suba el límite del tamaño de los archivos (ulimit -f)",
                    en: "raise the limit on the size of files (ulimit -f)")
                : Phrase(es: "inténtelo con más memoria libre", en: "try again with more memory free"))
    }

    static func leadsOut(_ link: String, to target: String) -> StrategyError {
        refused(
            link,
            Phrase(
                es: "es un enlace que sale de su carpeta, a \(target)",
                en: "it's a link that leads out of its folder, to \(target)"),
            advice: Phrase(
                es: "nombre ese archivo, o ponga una copia en lugar del enlace",
                en: "name that file itself, or put a copy in the link's place"))
    }

    static func distrusted(_ file: String, _ distrust: Distrust) -> StrategyError {
        let (message, advice): (Phrase, Phrase) =
            switch distrust {
            case .noRegularFile:
                (
                    Phrase(es: "no es un archivo corriente", en: "it isn't a regular file"),
                    Phrase(es: "nombre el archivo mismo", en: "name the file itself")
                )
            case .owner(let user):
                (
                    Phrase(
                        es: "es del usuario \(user), no de usted ni de root",
                        en: "it belongs to user \(user), neither to you nor to root"),
                    Phrase(es: "si confía en él, use una copia suya", en: "if you trust it, use a copy of your own")
                )
            case .writer(let writer):
                (
                    Phrase(es: "\(writer.words.es) puede cambiarlo", en: "\(writer.words.en) can change it"),
                    Phrase(
                        es: "ejecute \(writer.remedy) \(file.shellWord)", en: "run \(writer.remedy) \(file.shellWord)")
                )
            case .size(let size):
                (
                    Phrase(
                        es: "tiene \(size) bytes, más que los \(TrustRule.largestFile) de una biblioteca",
                        en: "it has \(size) bytes, more than the \(TrustRule.largestFile) of a library"),
                    Phrase(es: "revise qué archivo es", en: "check what file it is")
                )
            }
        return refused(file, message, advice: advice)
    }

    static func distrusted(_ file: String, folder: String, _ distrust: Distrust) -> StrategyError {
        let copy = Phrase(es: "use una copia en una carpeta suya", en: "use a copy in a folder of your own")
        let (message, advice): (Phrase, Phrase) =
            switch distrust {
            case .owner(let user):
                (
                    Phrase(
                        es: "que es del usuario \(user), no de usted ni de root",
                        en: "which belongs to user \(user), neither to you nor to root"),
                    Phrase(es: "si confía en él, ", en: "if you trust it, ").adding(copy)
                )
            case .writer(let writer):
                (
                    Phrase(
                        es: "que \(writer.words.es) puede cambiar", en: "which \(writer.words.en) can change"),
                    Phrase(
                        es: "ejecute \(writer.remedy) \(folder.shellWord), o ",
                        en: "run \(writer.remedy) \(folder.shellWord), or "
                    ).adding(copy)
                )
            case .noRegularFile, .size: (Phrase(es: "que no es una carpeta", en: "which is no folder"), copy)
            }
        return refused(
            file, Phrase(es: "está en \(folder), ", en: "it lies in \(folder), ").adding(message), advice: advice)
    }

    // MARK: What it needs

    static func needsUnreadable(_ file: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "no se puede leer su tabla de las bibliotecas que necesita",
                en: "its table of the libraries that it needs can't be read"))
    }

    static func needsNowhere(_ file: String, _ name: String) -> StrategyError {
        unavailable(
            file,
            Phrase(
                es: "necesita \(name), que no está en ninguna carpeta que nombren ella o el sistema",
                en: "it needs \(name), which is in no folder that it or the system names"),
            advice: Phrase(
                es:
                    "instálela, póngala junto a la biblioteca (RUNPATH $ORIGIN), o nombre su carpeta en LD_LIBRARY_PATH",
                en: "install it, put it beside the library (RUNPATH $ORIGIN), or name its folder in LD_LIBRARY_PATH"))
    }

    static func needsPath(_ file: String, _ name: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "necesita \(name) por una ruta en vez de un nombre",
                en: "it needs \(name), by a path instead of a name"),
            advice: Phrase(
                es: "enlace esa biblioteca con -soname, y construya esta de nuevo",
                en: "link that library with -soname, and build this one again"))
    }

    static func needsOtherName(_ file: String, _ name: String, _ own: String?) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "se necesita como \(name), y se llama \(own ?? "de ningún modo")",
                en: "it's needed as \(name), and calls itself \(own ?? "nothing")"),
            advice: Phrase(es: "enlácela con -soname \(name)", en: "link it with -soname \(name)"))
    }

    static func needsItself(_ file: String, _ name: String) -> StrategyError {
        refused(
            file,
            Phrase(es: "necesita \(name), que a su vez la necesita", en: "it needs \(name), which needs it in turn"))
    }

    static func alreadyLoaded(_ file: String, as other: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "otro módulo cargó una biblioteca de este nombre con otros bytes, \(other)",
                en: "another module loaded a library of this name with other bytes, \(other)"),
            advice: Phrase(
                es: "ejecútelos en procesos propios, sin --in-process",
                en: "run them in processes of their own, without --in-process"))
    }

    // MARK: The lock

    /// - Parameter module: the library that needs `file`, where that isn't the module itself.
    static func notLocked(_ file: String, lock: String, module: String? = nil) -> StrategyError {
        let command = adding(module ?? file, to: lock)
        return refused(
            file, Phrase(es: "no está en \(lock)", en: "it isn't in \(lock)"),
            advice: Phrase(es: "si confía en ella, ejecute: \(command)", en: "if you trust it, run: \(command)"))
    }

    static func lockMismatch(
        _ file: String, lock: String, module: String, expected: String, found: String
    ) -> StrategyError {
        let command = adding(module, to: lock)
        return refused(
            file,
            Phrase(
                es: "\(lock) tiene para ella el SHA-256 \(expected), y la biblioteca tiene \(found)",
                en: "\(lock) has SHA-256 \(expected) for it, the library has \(found)"),
            advice: Phrase(
                es: "instale la que se fijó, o si confía en esta, ejecute: \(command)",
                en: "install the build that was locked, or if you trust this one, run: \(command)"))
    }

    /// The command that takes a module into a lock as it is now.
    private static func adding(_ module: String, to lock: String) -> String {
        "corte strategy lock --add \(module.shellWord) -o \(lock.shellWord)"
    }

    static func notLockable(_ file: String, _ field: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "«\(field)» no se puede escribir en una línea de un candado",
                en: "'\(field)' can't be written into a line of a lock"),
            advice: Phrase(
                es: "el id y la versión piden un texto sin espacios, el archivo un nombre de una línea",
                en: "the id and version need a text without spaces, the file a name in one line"))
    }

    static func unreadableLock(_ file: String) -> StrategyError {
        StrategyError(
            .brokenLock, strategy: "",
            Phrase(es: "\(file): no se puede leer el candado", en: "\(file): the lock can't be read"),
            advice: SmallFile.advice)
    }

    static func brokenLock(_ file: String, line: Int, _ reason: Phrase) -> StrategyError {
        let command = "corte strategy lock -o \(file.shellWord)"
        return StrategyError(
            .brokenLock, strategy: "", Phrase("\(file):\(line): ").adding(reason),
            advice: Phrase(
                es: "tome el archivo del control de versiones, o escríbalo de nuevo con: \(command)",
                en: "take the file from version control, or write it anew with: \(command)"))
    }
}

extension FileFacts.Writer {
    /// Whoever it is, as the subject of a sentence.
    fileprivate var words: Phrase {
        switch self {
        case .user(let user): Phrase(es: "el usuario \(user)", en: "user \(user)")
        case .group(let group): Phrase(es: "todo miembro del grupo \(group)", en: "every member of group \(group)")
        case .everybody: Phrase(es: "todo usuario", en: "every user")
        }
    }

    /// The command that takes the right away, without the file; the group's bits are the mask of an access control list.
    fileprivate var remedy: String { self == .everybody ? "chmod o-w" : "chmod g-w" }
}
