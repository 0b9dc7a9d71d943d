import Foundation
import PlanModel
import TestSupport

@testable import Ingest

/// A matrix as people have it, as a workbook: with the cells as text, or with its numbers as numbers.
struct FieldWorkbook {
    /// What is written of a cell.
    enum Cell: Hashable {
        case text(String)
        case number(Double)
        /// A fraction of 1 that is shown in percent.
        case percent(Double)

        /// The cell in JSON, as `write_workbooks.py` takes it.
        var json: Any {
            switch self {
            case .text(let text): text
            case .number(let number): number
            case .percent(let fraction): [fraction]
            }
        }
    }

    /// What reading says, but for files and places.
    enum Outcome: Equatable {
        case read([String])
        /// The kinds of the reasons.
        case refused([String])
    }

    let name: String
    let bytes: [UInt8]
    let plan: String?

    private static let folder = URL(filePath: #filePath).appending(path: "../../../CorteTests/Field/matrices")
        .standardized

    static let all: [FieldWorkbook] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { FieldWorkbook(file: $0) } + [municipal]
    }()

    /// The sheet of 331 goals in 82 columns, with titles, totals and columns of one name.
    private static let municipal = FieldWorkbook(
        name: "plan-municipal", bytes: Array(MunicipalPlan(seed: 7).matrix.utf8), plan: MunicipalPlan.planFile)

    private init(name: String, bytes: [UInt8], plan: String?) {
        (self.name, self.bytes, self.plan) = (name, bytes, plan)
    }

    private init?(file: String) {
        guard let data = try? Data(contentsOf: Self.folder.appending(path: file)) else { return nil }
        name = String(file.dropLast(4))
        bytes = Array(data)
        plan = try? String(
            contentsOf: Self.folder.appending(path: "\(file.prefix { $0 != "-" })-plan.yaml"), encoding: .utf8)
    }

    /// The table that the text holds.
    private var table: TextTable? { try? CSVFormat.read(bytes, of: "m.csv", settings: ReadingSettings()).table }

    /// The cells as text.
    var texts: [[Cell]] {
        guard let table else { return [] }
        return (0..<table.count).map { record in
            (0..<table.width(of: record)).map { .text(String(decoding: table.cell(record, $0), as: UTF8.self)) }
        }
    }

    /// The cells of the columns of numbers as numbers, where the text can be read.
    var numbers: [[Cell]]? {
        guard let table, let layout = try? load(bytes: bytes, plan: plan).detected.first else { return nil }
        var formats: [Int: NumberFormat] = [:]
        for column in layout.columns { formats[column.number - 1] = column.numberFormat?.format }
        return texts.enumerated().map { record, cells in
            cells.enumerated().map { column, cell in
                guard let format = formats[column], let number = NumberText(table.cell(record, column)) else {
                    return cell
                }
                let value = number.value(in: number.format(usually: format))
                return number.hasPercentSign ? .percent(Double("\(value)e-2") ?? value / 100) : .number(value)
            }
        }
    }

    /// What reading the text says.
    func outcome(hasDecimals: Bool) -> Outcome { Self.outcome(of: bytes, plan, hasDecimals: hasDecimals) }

    /// What reading some bytes in its place says.
    static func outcome(of bytes: [UInt8], _ plan: String?, hasDecimals: Bool) -> Outcome {
        do {
            return .read(ReadingTrial.figures(of: try load(bytes: bytes, plan: plan).plan, hasDecimals: hasDecimals))
        } catch {
            return .refused(
                error.diagnostics.map { reason in
                    reason.message.prefix { $0 != "(" }.split(separator: " ").filter { !$0.hasPrefix("m.csv:") }.joined(
                        separator: " ")
                })
        }
    }

    /// Our own workbook of cells.
    static func workbook(_ cells: [[Cell]]) -> [UInt8] {
        let table = cells.map { row in
            row.map { cell -> TestWorkbook.Cell in
                switch cell {
                case .text(let text): .text(text)
                case .number(let number): .number("\(number)", style: 0)
                case .percent(let fraction): .number("\(fraction)", style: 1)
                }
            }
        }
        return TestWorkbook(table, formats: ["0.00%"]).bytes
    }
}
