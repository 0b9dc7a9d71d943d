internal import Files
import PlanModel
import Words

/// Reads a plan: its matrices, and the plan file that gives names, weights and words.
///
/// ```swift
/// let loaded = try PlanReader().read(matrices: ["matriz.csv"], planFile: nil)
/// ```
public struct PlanReader: Sendable {
    private let input: any InputSource
    private let numbers: NumberFormat?
    private let sheet: String?

    /// A reader of files and of standard input.
    ///
    /// - Parameters:
    ///   - numbers: how the matrices' numbers are written; nil for what the plan file says, or they themselves.
    ///   - sheet: the sheet of the workbooks; nil for what the plan file says, or the one whose header is known best.
    public init(numbers: NumberFormat? = nil, sheet: String? = nil) {
        self.init(input: SystemInput(), numbers: numbers, sheet: sheet)
    }

    init(input: any InputSource, numbers: NumberFormat? = nil, sheet: String? = nil) {
        self.input = input
        self.numbers = numbers
        self.sheet = sheet
    }

    /// Reads matrices (`-` is standard input) into one plan.
    ///
    /// Without a plan file, the one called `plan.yaml` beside the first matrix is read, if there is one. Mistakes in the
    /// data are thrown all at once.
    public func read(matrices: [String], planFile: String?) throws(IngestError) -> LoadedPlan {
        guard let first = matrices.first else {
            throw .missingInput(
                Diagnostic(
                    .error, Phrase(es: "no hay una matriz que leer", en: "there is no matrix to read"),
                    advice: Phrase(
                        es: "nombre una, o - para la entrada estándar", en: "name one, or - for standard input")))
        }
        let planPath = try planPath(for: first, given: planFile)
        let paths = (planPath.map { [$0] } ?? []) + matrices
        if paths.count(where: { $0 == "-" }) > 1 {
            throw .missingInput(
                Diagnostic(
                    at: Place(file: "-"),
                    Phrase(
                        es: "la entrada estándar se puede leer una sola vez", en: "standard input can be read only once"
                    ),
                    advice: Phrase(es: "nombre un archivo", en: "name a file instead")))
        }

        return try read(matrices, by: settings(beside: first, planFile: planFile))
    }

    /// Reads matrices into one plan by a plan file that was read before.
    func read(_ matrices: [String], by settings: PlanFile) throws(IngestError) -> LoadedPlan {
        var rows: [MatrixRows] = []
        var sources: [PlanSource] = []
        for path in matrices {
            var reading = settings.reading
            reading.levels = reading.levels ?? rows.first?.levels
            let bytes = try input.bytes(of: path)
            rows.append(MatrixReader(file: path, settings: reading).read(bytes))
            sources.append(PlanSource(file: path, sha256: Digest.sha256(of: bytes)))
        }

        let assembler = PlanAssembler(planFile: settings, matrices: rows)
        let findings = assembler.findings()
        var errors = DiagnosticList()
        for found in findings { errors.append(found.errors) }
        guard errors.isEmpty else { throw .invalidData(errors) }
        var plan = assembler.plan()
        plan.sources = sources + [settings.source].compactMap(\.self)
        return LoadedPlan(
            plan: plan, diagnostics: findings.flatMap(\.remarks.told), detected: rows.compactMap(\.layout),
            planFile: settings.path, planFileText: settings.text, magnitudes: assembler.magnitudes,
            dash: settings.reading.dash)
    }

    /// The indicators whose weight or rule the plan file says: the rows of the matrix may say something else.
    public func ruledIndicators(beside matrix: String, planFile: String?) throws(IngestError) -> [String] {
        try settings(beside: matrix, planFile: planFile).indicators.filter { entry in
            entry.value.weight != nil || entry.value.annualisation != nil || entry.value.baseline != nil
        }.map(\.code)
    }

    /// What the plan file says that goes with a matrix; nothing without one.
    func settings(beside matrix: String, planFile: String?) throws(IngestError) -> PlanFile {
        var settings = PlanFile()
        if let path = try planPath(for: matrix, given: planFile) {
            let bytes = try input.bytes(of: path)
            settings = PlanFileReader.read(bytes, file: path)
            settings.path = path
            settings.text = String(decoding: bytes, as: UTF8.self)
            settings.source = PlanSource(file: path, sha256: Digest.sha256(of: bytes))
        }
        settings.reading.numbers = numbers ?? settings.reading.numbers
        settings.reading.sheet = sheet ?? settings.reading.sheet
        settings.reading.needsSheet = sheet != nil
        guard planFile == nil, let folder = Self.folder(of: matrix) else { return settings }
        for name in try input.names(in: folder).sorted() where Self.isNearlyPlanFile(name) {
            settings.findings.add(
                .warning, at: Place(file: folder + name),
                Phrase(
                    es: "este archivo no se lee: un archivo del plan se llama \(Self.planFileName)",
                    en: "this isn't read: a plan file is called \(Self.planFileName)"),
                advice: Phrase(
                    es: "cámbiele el nombre, o nómbrelo con --plan", en: "rename it, or name it with --plan"))
        }
        return settings
    }

    /// What the plan file beside a matrix is called.
    private static let planFileName = "plan.yaml"

    /// Whether someone may take a file of this name for the plan file, which it isn't.
    private static func isNearlyPlanFile(_ name: String) -> Bool {
        name != planFileName && ["plan.yaml", "plan.yml"].contains(name.lowercased())
    }

    private func planPath(for matrix: String, given: String?) throws(IngestError) -> String? {
        if let given { return given }
        guard let folder = Self.folder(of: matrix) else { return nil }
        let path = folder + Self.planFileName
        return try input.exists(path) ? path : nil
    }

    /// A matrix' folder with its slash, empty for the current one; nil for standard input.
    private static func folder(of matrix: String) -> String? {
        matrix == "-" ? nil : matrix.lastIndex(of: "/").map { String(matrix[...$0]) } ?? ""
    }
}
