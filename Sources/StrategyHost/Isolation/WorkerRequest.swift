/// What a host asks of its worker.
enum WorkerRequest: Hashable, Sendable {
    /// Load the library that was inherited, with those that it needs, and find the strategy `id` in it.
    case load(files: [String], id: String)
    /// Make the instance that's called `instance` from now on, from parameters in JSON.
    case create(instance: Int, parameters: [UInt8])
    /// Make an instance ready for the columns that lie in the memory.
    case prepare(instance: Int, BatchLayout)
    /// Measure what lies in the memory.
    case measure(instance: Int, BatchLayout)
    /// End an instance.
    case destroy(instance: Int)

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
        case .prepare(let instance, let layout):
            message.append(2)
            message.append(instance)
            layout.write(to: &message)
        case .measure(let instance, let layout):
            message.append(3)
            message.append(instance)
            layout.write(to: &message)
        case .destroy(let instance):
            message.append(4)
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
        case 2: self = .prepare(instance: try message.number(), try BatchLayout(from: &message))
        case 3: self = .measure(instance: try message.number(), try BatchLayout(from: &message))
        case 4: self = .destroy(instance: try message.number())
        default: throw MessageReader.Broken()
        }
        try message.finish()
    }
}
