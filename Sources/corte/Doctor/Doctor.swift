import CairoCanvas
import Console
import Files
import GnuplotCanvas
import History
import Ingest
import Measurement
import StrategyHost
import Words
import Workbooks

/// Looks at everything that Corte uses, each by the way that a command would use it.
struct Doctor {
    let catalog: StrategyCatalog
    let limits: IsolationPolicy

    /// Everything, by area.
    func checkups() -> [Checkup] {
        [command, checker] + fonts + modules + protections + [gnuplot] + builders + libraries + [language]
    }

    // MARK: The installation

    private var command: Checkup {
        Checkup(
            area: .command, name: "corte", state: .good,
            detail: Phrase("\(Version.number), \(FilePath.executable)"))
    }

    private var checker: Checkup {
        let program = ConformanceProgram()
        return Checkup(
            area: .command, name: "corte-strategy-check", state: program.isThere ? .good : .absent,
            detail: program.isThere
                ? Phrase(program.path)
                : Phrase(
                    es: "no está junto a corte; revisa e instala módulos",
                    en: "not beside corte; it checks and installs modules"),
            remedy: program.isThere
                ? nil
                : Phrase(es: "instale corte de nuevo, completo", en: "install corte again, as a whole"))
    }

    private var fonts: [Checkup] {
        let source = FontSource.theme
        var theme = Checkup(area: .fonts, name: source.family, state: .good, detail: Phrase(""))
        do throws(CanvasError) {
            _ = try CairoRenderer(fonts: source)
            theme.detail = Phrase(source.required.first.flatMap(source.path) ?? "")
        } catch {
            theme.state = .missing
            theme.detail = error.phrase
            theme.remedy = .install(source.package)
        }
        let italic = source.italic.first.flatMap(source.path)
        let cursive = Checkup(
            area: .fonts, name: "\(source.family) Italic", state: italic == nil ? .absent : .good,
            detail: italic.map { Phrase($0) }
                ?? Phrase(es: "los textos en cursiva quedan rectos", en: "italic texts stand upright"),
            remedy: italic == nil ? .install(source.package) : nil)
        return [theme, cursive]
    }

    private var language: Checkup {
        let chosen = Language.ofRun.rawValue
        let origin = Language.originOfRun
        return Checkup(
            area: .language, name: chosen, state: .good,
            detail: origin.map { Phrase(es: "por \($0)", en: "by \($0)") }
                ?? Phrase(
                    es: "nada dice otro (LC_ALL, LC_MESSAGES, LANG, --locale)",
                    en: "nothing says another (LC_ALL, LC_MESSAGES, LANG, --locale)"))
    }

    // MARK: Modules

    private var modules: [Checkup] {
        let found = catalog.entries.map(module)
        let names = catalog.entries.compactMap { try? $0.metadata.get().name }
        return found
            + UsualStrategy.all.filter { !names.contains($0) }.map { name in
                let places = catalog.searched.joined(separator: ", ")
                return Checkup(
                    area: .modules, name: name, state: .missing,
                    detail: Phrase(es: "no está en \(places)", en: "in none of \(places)"),
                    remedy: Phrase(es: "instale corte de nuevo, completo", en: "install corte again, as a whole"))
            }
    }

    private func module(_ entry: StrategyCatalog.Entry) -> Checkup {
        do throws(StrategyError) {
            let metadata = try entry.metadata.get()
            // The same checks as before it's loaded; none of its code runs.
            _ = try StrategyLock.Record(of: entry)
            let runs =
                catalog.isolates(entry)
                ? Phrase(es: "aislado", en: "isolated") : Phrase(es: "en este proceso", en: "in this process")
            let shadow = entry.shadowedBy.map { Phrase(es: "; se usa \($0)", en: "; \($0) is used") } ?? Phrase("")
            return Checkup(
                area: .modules, name: metadata.name, state: .good,
                detail: Phrase("\(metadata.version), ").adding(runs).adding(", \(entry.file)").adding(shadow))
        } catch {
            let name = try? entry.metadata.get().name
            return Checkup(
                area: .modules, name: name ?? FilePath.name(of: entry.file),
                state: name.map(UsualStrategy.all.contains) ?? false ? .missing : .absent,
                detail: error.phrase)
        }
    }

    private var protections: [Checkup] {
        let filters = Confinement.canFilterCalls
        let landlock = Confinement.landlock
        let seconds = Int(limits.time / .seconds(1))
        return [
            Checkup(
                area: .protections, name: "seccomp", state: filters ? .good : .absent,
                detail: filters
                    ? Phrase(
                        es: "los módulos ajenos solo pueden calcular", en: "modules from elsewhere can only compute")
                    : Phrase(
                        es: "este núcleo no lo tiene: no se ejecuta ningún módulo ajeno",
                        en: "this kernel has none: no module from elsewhere is run"),
                remedy: filters
                    ? nil
                    : Phrase(
                        es: "use un núcleo con seccomp, o --in-process para un módulo en que confía",
                        en: "use a kernel with seccomp, or --in-process for a module that you trust")),
            Checkup(
                area: .protections, name: "Landlock", state: landlock == nil ? .absent : .good,
                detail: landlock
                    ?? Phrase(
                        es: "este núcleo no lo tiene: los módulos ajenos leen lo que usted puede leer",
                        en: "this kernel has none: modules from elsewhere read what you can read"),
                remedy: landlock == nil
                    ? Phrase(
                        es: "use Linux 5.13 o posterior con Landlock activado",
                        en: "use Linux 5.13 or later with Landlock switched on") : nil),
            Checkup(
                area: .protections, name: "setrlimit", state: .good,
                detail: Phrase(
                    es: "\(limits.memory >> 20) MiB y \(seconds) s por módulo aislado",
                    en: "\(limits.memory >> 20) MiB and \(seconds) s for each isolated module")),
        ]
    }

    // MARK: What isn't ours

    private var gnuplot: Checkup {
        do throws(GnuplotError) {
            let version = try GnuplotProgram().version()
            let file = ProgramFile.find("gnuplot") ?? "gnuplot"
            return Checkup(area: .programs, name: "gnuplot", state: .good, detail: Phrase("\(version), \(file)"))
        } catch {
            return Checkup(
                area: .programs, name: "gnuplot", state: .absent,
                detail: Phrase(es: "solo para --renderer gnuplot: ", en: "for --renderer gnuplot alone: ")
                    .adding(Phrase(es: error.lines(in: .es).joined(), en: error.lines(in: .en).joined())),
                remedy: .install("gnuplot-nox"))
        }
    }

    /// The programs that build a strategy of one's own.
    private var builders: [Checkup] {
        let needs = [
            ("swift", Phrase(es: "una cadena de herramientas de swift.org", en: "a toolchain from swift.org")),
            ("make", .install("make")), ("cc", .install("gcc")),
        ]
        return needs.map { name, remedy in
            let file = ProgramFile.find(name)
            return Checkup(
                area: .programs, name: name, state: file == nil ? .absent : .good,
                detail: file.map { Phrase($0) }
                    ?? Phrase(
                        es: "solo para construir módulos propios", en: "only to build modules of your own"),
                remedy: file == nil ? remedy : nil)
        }
    }

    private var libraries: [Checkup] {
        [
            library(
                WorkbookLibrary.name, from: WorkbookLibrary.package, flaw: WorkbookLibrary.flaw(),
                does: Phrase(es: "lee libros .xlsx", en: "reads .xlsx workbooks"),
                without: Phrase(es: "no se leen libros .xlsx", en: "no .xlsx workbooks are read")),
            library(
                WorkbookWriterLibrary.name, from: WorkbookWriterLibrary.package, flaw: WorkbookWriterLibrary.flaw(),
                does: Phrase(es: "escribe libros .xlsx", en: "writes .xlsx workbooks"),
                without: Phrase(es: "no se escriben libros .xlsx", en: "no .xlsx workbooks are written")),
            library(
                PDFLibrary.name, from: PDFLibrary.package, flaw: PDFLibrary.flaw(),
                does: Phrase(es: "etiqueta las presentaciones en PDF", en: "tags decks written as PDF"),
                without: Phrase(es: "no se escriben presentaciones en PDF", en: "no decks are written as PDF")),
            library(
                SQLiteLibrary.name, from: SQLiteLibrary.package, flaw: SQLiteLibrary.flaw(),
                does: Phrase(es: "guarda los cortes", en: "keeps the cuts"),
                without: Phrase(es: "no se guardan cortes", en: "no cuts are kept")),
        ]
    }

    /// A library that is opened when it's used; `flaw` is why it can't be.
    private func library(
        _ name: String, from package: String, flaw: String?, does: Phrase, without: Phrase
    ) -> Checkup {
        guard let flaw else { return Checkup(area: .libraries, name: name, state: .good, detail: does) }
        return Checkup(
            area: .libraries, name: name, state: .absent, detail: without.adding(" (\(flaw))"),
            remedy: .install(package))
    }
}

extension Phrase {
    /// How to get a package of the system.
    fileprivate static func install(_ package: String) -> Phrase {
        Phrase(
            es: "instale el paquete \(package) (apt-get install \(package))",
            en: "install the package \(package) (apt-get install \(package))")
    }
}
