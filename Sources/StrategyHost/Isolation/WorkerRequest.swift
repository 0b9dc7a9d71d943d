/// What a host asks of its worker.
enum WorkerRequest: Hashable, Sendable {
    /// Load the library that was inherited, with those that it needs, and find the strategy `id` in it.
    case load(files: [String], id: String)
    /// Make the instance that's called `instance` from now on, from parameters in JSON.
    case create(instance: Int, parameters: [UInt8])
    /// Map the memory for what comes next in a lane. Isn't answered.
    case arrange(lane: Int, BatchLayout)
    /// Make an instance ready for the columns that were arranged in a lane.
    case prepare(instance: Int, lane: Int)
    /// Measure what was arranged in a lane.
    case measure(instance: Int, lane: Int)
    /// End an instance. Isn't answered.
    case destroy(instance: Int)

    /// How many batches can be arranged at the same time.
    static let lanes = 2

    var message: [UInt8] {
        var message = MessageWriter()
        switch self {
        case .load(let files, let id):
            message.append(0)
            message.append(files.count)
            for file in files { message.append(file) }
            message.append(id)
        case .create(let instance, let parameters):
            message.append(1)
            message.append(instance)
            message.append(parameters)
        case .arrange(let lane, let layout):
            message.append(2)
            message.append(lane)
            layout.write(to: &message)
        case .prepare(let instance, let lane):
            message.append(3)
            message.append(instance)
            message.append(lane)
        case .measure(let instance, let lane):
            message.append(4)
            message.append(instance)
            message.append(lane)
        case .destroy(let instance):
            message.append(5)
            message.append(instance)
        }
        return message.bytes
    }

    init(_ bytes: [UInt8]) throws(MessageReader.Broken) {
        var message = MessageReader(bytes)
        switch try message.number() {
        case 0:
            let files = try message.list { message throws(MessageReader.Broken) in try message.text() }
            self = .load(files: files, id: try message.text())
        case 1: self = .create(instance: try message.number(), parameters: Array(try message.piece()))
        case 2: self = .arrange(lane: try message.lane(), try BatchLayout(from: &message))
        case 3: self = .prepare(instance: try message.number(), lane: try message.lane())
        case 4: self = .measure(instance: try message.number(), lane: try message.lane())
        case 5: self = .destroy(instance: try message.number())
        default: throw MessageReader.Broken()
        }
        try message.finish()
    }
}

extension MessageReader {
    fileprivate mutating func lane() throws(Broken) -> Int {
        let lane = try count()
        guard lane < WorkerRequest.lanes else { throw Broken() }
        return lane
    }
}
