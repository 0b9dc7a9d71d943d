/// A result column that comes in slices.
struct ResultBuilder {
    private let specification: OutputSpecification
    private var values: [Double] = []
    private var validity: [UInt8] = []
    private var flags: [UInt32] = []

    /// A column of `count` values; nil where they come all at once.
    init(_ specification: OutputSpecification, count: Int?) {
        self.specification = specification
        guard let count else { return }
        values.reserveCapacity(count)
        validity.reserveCapacity((count + 7) / 8)
        flags.reserveCapacity(count)
    }

    /// Takes what a worker wrote; before the last slice, a multiple of 8 values.
    mutating func take(_ output: BatchLayout.Output, from memory: SharedMemory) {
        memory.take(output.values, &values)
        memory.take(output.validity, &validity)
        memory.take(output.flags, &flags)
    }

    /// What was taken.
    var column: ResultColumn {
        ResultColumn(
            name: specification.name, grain: specification.grain, values: values,
            validity: Bitmap(bytes: validity, count: values.count), flagBits: flags)
    }
}
