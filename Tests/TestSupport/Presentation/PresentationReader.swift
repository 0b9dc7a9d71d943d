import Foundation
import StrategyTestSupport

/// What other programs find in presentations: python-pptx and LibreOffice.
package enum PresentationReader {
    package struct Slide: Decodable, Sendable {
        package var title: String?
        package var layout, notes: String
        package var tables: [[[String]]]
        package var charts: [Chart]
        /// The alternative texts of its shapes.
        package var descriptions: [String]
        package var texts: [String]
    }

    package struct Chart: Decodable, Sendable {
        package var categories: [String]
        package var series: [Series]
        /// Whether there are data to edit.
        package var workbook: Bool
    }

    package struct Series: Decodable, Sendable {
        package var name: String
        package var values: [Double?]
    }

    /// What is left of a chart whose data were replaced.
    package struct Replaced: Decodable, Sendable {
        package var lines: Int
        package var labels: [String]
    }

    /// The slides as python-pptx reads them.
    package static func slides(of file: String) throws -> [Slide] {
        try JSONDecoder().decode([Slide].self, from: Data(python(["slides", file]).utf8))
    }

    /// Replaces the data of every chart in a copy.
    package static func replaceData(of file: String, as new: String) throws -> [Replaced] {
        try JSONDecoder().decode([Replaced].self, from: Data(python(["replace", file, new]).utf8))
    }

    /// The text of each page as LibreOffice draws it.
    package static func pages(of file: String, in folder: String) throws -> [String] {
        let home = try TemporaryFolder()
        _ = try WorkbookReader.run(
            "/usr/bin/soffice",
            [
                "--headless", "-env:UserInstallation=file://\(home.path)", "--convert-to", "pdf", "--outdir", folder,
                file,
            ])
        let name = file.split(separator: "/").last?.replacing(".pptx", with: ".pdf") ?? ""
        let text = try WorkbookReader.run("/usr/bin/pdftotext", ["-layout", "\(folder)/\(name)", "-"])
        return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    private static func python(_ arguments: [String]) throws -> String {
        let script = "\(DataFile.checkout)/Tests/TestSupport/Presentation/presentations.py"
        return try WorkbookReader.run(
            "\(DataFile.checkout)/.build/test/python/bin/python", [script] + arguments)
    }
}
