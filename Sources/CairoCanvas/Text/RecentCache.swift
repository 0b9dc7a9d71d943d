/// A cache that holds between one and two times its capacity and forgets what wasn't used for longest.
///
/// When the young generation is full it becomes the old one; a hit in the old one brings the value back.
struct RecentCache<Key: Hashable, Value> {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let capacity: Int

    /// An empty cache; `capacity` is at least 1.
    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    /// The number of values that are held.
    var count: Int { young.count + old.keys.count { young[$0] == nil } }

    /// The value of a key, made when it isn't held.
    mutating func value(for key: Key, make: () -> Value) -> Value {
        if let value = young[key] { return value }
        let value = old[key] ?? make()
        if young.count >= capacity {
            old = young
            young.removeAll(keepingCapacity: true)
        }
        young[key] = value
        return value
    }
}
