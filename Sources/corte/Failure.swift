import ArgumentParser
import CairoCanvas
import ChartKit
import Ingest
import Measurement
import PlanModel
import StrategyHost

/// How a command ended when it didn't end well: the exit code, as in sysexits, and a line for each problem.
struct Failure: Error {
    /// Why, for a script.
    enum Code: Int32 {
        case found = 1
        case usage = 64
        case data = 65
        case noInput = 66
        case unavailable = 69
        case strategy = 70
        case system = 71
        case cannotCreate = 73
        case inputOutput = 74
    }

    var code: Code
    var lines: [String]
    /// How many problems there are beside the lines.
    var more = 0

    /// How many problems are told one by one.
    private static let shown = 50

    /// Tells every problem on standard error, the first fifty one by one.
    func report() {
        for line in lines.prefix(Self.shown) { StandardError.write("corte: \(line)") }
        let more = max(0, lines.count - Self.shown) + more
        if more > 0 { StandardError.write("corte: … and \(more) more problems") }
    }
}

extension Failure {
    /// What the parser of arguments finds wrong, in one line as every other problem; nil for a wish for help.
    init?(usage error: any Error) {
        guard Corte.exitCode(for: error) == .validationFailure else { return nil }
        // The parser writes sentences; here they're the clauses of one line.
        var message = Corte.message(for: error)
        if message.hasSuffix(".") { message.removeLast() }
        let clauses = message.split(separator: ". ").map { $0.prefix(1).lowercased() + $0.dropFirst() }
        self.init(code: .usage, lines: ["\(clauses.joined(separator: "; ")); --help shows what the command takes"])
    }

    init(_ error: IngestError) {
        let code: Code =
            switch error {
            case .missingInput: .noInput
            case .unreadable: .inputOutput
            case .invalidData: .data
            }
        self.init(code: code, lines: error.diagnostics.map(\.description), more: error.more)
    }

    init(_ error: MeasurementError) {
        let code: Code =
            switch error {
            case .invalidMethodology, .invalidFactor, .notInPlan: .usage
            case .invalidData: .data
            case .strategy(let error), .strategyFailed(let error, _, _): Code(error.code)
            }
        self.init(code: code, lines: error.lines, more: error.more)
    }

    init(_ error: StrategyError) {
        self.init(code: Code(error.code), lines: ["\(error)"])
    }

    init(_ error: ChartError) {
        self.init(code: .data, lines: [error.description])
    }

    init(_ error: CanvasError) {
        let code: Code =
            switch error {
            case .fontMissing: .unavailable
            case .image: .noInput
            case .size, .resolution, .noPages, .date: .usage
            case .drawing, .place, .compression: .cannotCreate
            }
        self.init(code: code, lines: [error.description])
    }
}

extension Failure.Code {
    fileprivate init(_ code: StrategyError.Code) {
        self =
            switch code {
            case .unavailable, .refused: .unavailable
            case .brokenLock: .data
            case .invalidParameter: .usage
            case .failed: .strategy
            }
    }
}
