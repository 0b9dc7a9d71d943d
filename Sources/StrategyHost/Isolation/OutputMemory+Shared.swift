extension OutputMemory {
    /// Adds what a worker wrote for the next slice.
    mutating func take(_ output: BatchLayout.Output, from memory: SharedMemory) {
        append { values, validity, flags in
            memory.take(output.values, &values)
            memory.take(output.validity, &validity)
            memory.take(output.flags, &flags)
        }
    }
}
