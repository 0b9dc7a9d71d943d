internal import StrategyABI
internal import StrategyHost

/// A strategy of the module under test, with what its descriptor says.
struct Strategy {
    let table: UnsafePointer<corte_strategy>
    let subject: Subject
    let host: BenchHost
    /// What its descriptor says.
    let metadata: StrategyMetadata

    var name: String { metadata.name }
    var inputs: [InputSpecification] { metadata.inputs }
    var outputs: [OutputSpecification] { metadata.outputs }
    var parameters: [ParameterSpecification] { metadata.parameters }

    /// Whether the descriptor has a bit of `CORTE_CAPABILITY_…`.
    func has(_ capability: Int) -> Bool {
        (table.pointee.descriptor?.pointee.capabilities ?? 0) & UInt64(capability) != 0
    }

    /// Whether the same input has to give the same bits.
    ///
    /// - Throws: `skipped` where the descriptor says that it doesn't.
    func requireReproducible() throws(Finding) {
        if has(CORTE_CAPABILITY_NOT_REPRODUCIBLE) {
            throw .skipped("the descriptor says that results may differ (CORTE_CAPABILITY_NOT_REPRODUCIBLE)")
        }
    }

    /// Makes batches for it, the same each time.
    func maker(_ salt: UInt64 = 0) -> BatchMaker { BatchMaker(inputs, seed: subject.seed &+ salt) }

    /// A batch for it, the same each time.
    func batch(_ groupSizes: [Int], missing probability: Double? = nil) -> SampleBatch {
        var maker = maker()
        return probability.map { maker.batch(groupSizes, missing: $0) } ?? maker.batch(groupSizes)
    }

    /// Calls `create` with a text that ends at a page nobody can touch.
    ///
    /// - Parameter left: what stands where the instance goes, before the call.
    func create(
        _ json: [UInt8], left: OpaquePointer? = nil, errorSize: Int = MemoryLayout<corte_error>.size
    ) throws(Finding) -> (answer: Answer, out: OpaquePointer?) {
        let memory = try GuardedMemory(count: json.count)
        memory.bytes.copyBytes(from: json)
        let text = corte_text(
            bytes: UnsafePointer(memory.start.assumingMemoryBound(to: CChar.self)), length: json.count)
        var out = left
        let answer = try subject.call("create") { () throws(Finding) in
            try Answer(size: errorSize) { table.pointee.create(table, host.table, text, &out, $0) }
        }
        return (answer, out)
    }

    /// The answer to parameters that it may refuse; an instance made of them is gone.
    func answer(
        to json: [UInt8], errorSize: Int = MemoryLayout<corte_error>.size
    ) throws(Finding) -> Answer {
        let (answer, out) = try create(json, errorSize: errorSize)
        if answer.isOK { table.pointee.destroy(out) }
        return answer
    }

    /// An instance with parameters that it has to accept.
    func instance(_ json: String = "{}") throws(Finding) -> Instance {
        let made = try create(Array(json.utf8))
        guard made.answer.isOK, let raw = made.out else {
            throw .failed("the parameters \(json) aren't accepted: \(made.answer.description)")
        }
        return Instance(raw, of: self)
    }

    /// What a new instance makes of a batch that has nothing strange.
    ///
    /// - Throws: `failed` when it refuses it.
    func measured(_ batch: SampleBatch, _ what: String) throws(Finding) -> Measurement {
        try instance().measured(batch, what)
    }
}

extension Instance {
    /// What it makes of a batch that has nothing strange.
    ///
    /// - Throws: `failed` when it refuses it.
    func measured(_ batch: SampleBatch, _ what: String) throws(Finding) -> Measurement {
        let measurement = try measure(batch)
        guard measurement.answer.isOK else { throw .failed("\(what): \(measurement.answer.description)") }
        return measurement
    }

    /// What it makes of a batch that it may refuse.
    ///
    /// - Throws: `failed` when it refuses without a proper reason, or has a NaN among its results.
    func measuredOrRefused(_ batch: SampleBatch, _ what: String) throws(Finding) -> Measurement {
        let measurement = try measure(batch)
        if let flaw = measurement.answer.flaw(rowCount: batch.rowCount) ?? measurement.firstNaN {
            throw .failed("\(what): \(flaw)")
        }
        if measurement.answer.status == CORTE_INTERNAL {
            throw .failed("\(what): refused as the module's own fault, \(measurement.answer.description)")
        }
        return measurement
    }
}
