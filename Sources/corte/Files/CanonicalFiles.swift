import ArgumentParser
import Console
import Ingest
import Words

/// A canonical matrix and the plan file that goes with it, to be written beside it.
struct CanonicalFiles {
    private let matrix: String
    private let planFile: String
    /// Where they're written.
    var paths: [String] { [matrix, planFile] }
    private let texts: [String]

    /// The files of a plan; the matrix' name ends in `.csv`, and the plan file has the same with `.yaml`.
    ///
    /// - Throws: where they would read as another plan than the one at hand.
    init(_ loaded: LoadedPlan, _ path: String) throws {
        matrix = path
        planFile = String(path.dropLast(4)) + ".yaml"
        texts = [
            CanonicalMatrix(loaded.plan).text, CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text,
        ]
        let reading = CanonicalReading(loaded.plan, matrix: texts[0], planFile: texts[1])
        guard let difference = reading.difference else { return }
        throw Failure(
            .data,
            Phrase(
                es: "\(path): una sola tabla no diría lo mismo (\(difference.es)), como pasa con cortes de otras "
                    + "columnas o de otro archivo del plan; escriba un corte por archivo",
                en: "\(path): a single table wouldn't say the same (\(difference.en)), as with cuts of other "
                    + "columns or of another plan file; write a file for each cut"))
    }

    /// Refuses the name of another kind of file.
    static func check(_ path: String, option: String) throws {
        guard path.hasSuffix(".csv") else {
            throw ValidationError(
                Phrase(
                    es: "\(option) escribe una matriz: su nombre termina en .csv",
                    en: "\(option) writes a matrix: its name ends in .csv"))
        }
    }

    /// Writes both or neither.
    func write() throws {
        var files: [StagedFile] = []
        for (path, text) in zip(paths, texts) {
            try OutputFile(path).check()
            files.append(try StagedFile(for: OutputFile(path), Array(text.utf8)))
        }
        try Publication(files).publish()
    }

    /// What was written.
    var written: Phrase { Phrase(es: "\(matrix), \(planFile): escritos", en: "\(matrix), \(planFile): written") }
}
