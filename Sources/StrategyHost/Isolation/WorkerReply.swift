internal import Words

/// What a worker answers.
enum WorkerReply: Hashable, Sendable {
    /// The library is loaded, and has the strategy.
    case loaded(ModuleDescriptor)
    /// The library can't be loaded, or is none.
    case refused(StrategyError)
    /// How a call of the module went, with the bytes of its error.
    case called(status: Int32, error: [UInt8])
    /// A call that makes an instance succeeded and gave none.
    case nothing
    /// The module logged a line, in the midst of what was asked: no answer yet.
    case logged(line: String)
    /// The process is about to end by a signal, with what its registers and `errno` say of it.
    case crashed(CrashReport)

    var message: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .loaded(let descriptor):
            message.append(0)
            message.append(Int(descriptor.role))
            message.append(Int(bitPattern: UInt(descriptor.capabilities)))
            for text in [
                descriptor.id, descriptor.name, descriptor.version, descriptor.vendor, descriptor.license,
                descriptor.summary, descriptor.inputsJSON, descriptor.outputsJSON, descriptor.parametersJSON,
            ] { message.append(text) }
        case .refused(let error):
            message.append(1)
            message.append(error.code.rawValue)
            let remedy = error.remedy ?? Phrase("")
            for text in [error.strategy, error.problem.es, error.problem.en, remedy.es, remedy.en] {
                message.append(text)
            }
        case .called(let status, let error):
            message.append(2)
            message.append(Int(status))
            message.append(error)
        case .nothing: message.append(3)
        case .logged(let line):
            message.append(4)
            message.append(line)
        case .crashed(let crash):
            message.append(Int(CrashReport.mark))
            for number in [Int(crash.signal), crash.address, Int(crash.errno)] { message.append(number) }
        }
        return message.bytes
    }

    /// Reads an answer; a process that runs a module may send anything.
    init(_ bytes: [UInt8]) throws(MessageReader.Broken) {
        var message = MessageReader(bytes)
        switch try message.number() {
        case 0:
            self = .loaded(
                ModuleDescriptor(
                    role: try message.number32(), capabilities: UInt64(UInt(bitPattern: try message.number())),
                    id: try message.text(), name: try message.text(), version: try message.text(),
                    vendor: try message.text(), license: try message.text(), summary: try message.text(),
                    inputsJSON: try message.text(), outputsJSON: try message.text(),
                    parametersJSON: try message.text()))
        case 1:
            guard let code = StrategyError.Code(rawValue: try message.text()) else { throw MessageReader.Broken() }
            let strategy = try message.text()
            let problem = Phrase(es: try message.text(), en: try message.text())
            let remedy = Phrase(es: try message.text(), en: try message.text())
            self = .refused(
                StrategyError(code, strategy: strategy, problem, advice: remedy.en.isEmpty ? nil : remedy))
        case 2: self = .called(status: try message.number32(), error: Array(try message.piece()))
        case 3: self = .nothing
        case 4: self = .logged(line: try message.text())
        case Int(CrashReport.mark):
            self = .crashed(
                CrashReport(
                    signal: try message.number32(), address: try message.number(), errno: try message.number32()))
        default: throw MessageReader.Broken()
        }
        try message.finish()
    }
}

extension MessageReader {
    /// A number of 32 bits.
    fileprivate mutating func number32() throws(Broken) -> Int32 {
        guard let number = Int32(exactly: try number()) else { throw Broken() }
        return number
    }
}
