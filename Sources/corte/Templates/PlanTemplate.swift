import Ingest
import Words
import Workbooks

/// The example that a new user starts from: a matrix, and its plan file with a comment on each section.
struct PlanTemplate {
    /// The language of headers, names and comments.
    let language: Language

    /// What the matrix is called.
    var matrixName: String { language == .es ? "matriz.csv" : "matrix.csv" }

    /// The files by their names.
    var files: [OutputPiece] {
        let (matrix, plan) =
            language == .es
            ? (PackageResources.matrix_es_csv, PackageResources.plan_es_yaml)
            : (PackageResources.matrix_en_csv, PackageResources.plan_en_yaml)
        return [(matrixName, Self.mark + matrix), ("plan.yaml", plan)]
    }

    /// The same matrix as a sheet to fill in, with its name.
    var workbook: OutputPiece {
        get throws {
            let name = language == .es ? "matriz.xlsx" : "matrix.xlsx"
            let form = try MatrixForm(files[0].bytes, of: matrixName, language: language)
            return (name, try FormWorkbook(form, language: language).workbook.bytes())
        }
    }

    /// The mark of UTF-8, without which spreadsheets take a CSV's accents for something else.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
