/// C structs and the array of pointers to them, as tables cross the boundary.
final class StructTable<Struct> {
    let pointers: UnsafeMutablePointer<UnsafeMutablePointer<Struct>?>
    private let structs: UnsafeMutablePointer<Struct>
    let count: UInt32

    /// The same pointers, for whoever only reads.
    var constants: UnsafePointer<UnsafePointer<Struct>?> {
        UnsafeRawPointer(pointers).assumingMemoryBound(to: UnsafePointer<Struct>?.self)
    }

    init(_ elements: [Struct]) {
        count = UInt32(elements.count)
        structs = .allocate(capacity: max(1, elements.count))
        pointers = .allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() {
            (structs + index).initialize(to: element)
            (pointers + index).initialize(to: structs + index)
        }
    }

    deinit {
        structs.deallocate()
        pointers.deallocate()
    }
}
