/// Changes matrices at random, the same way in every run: with what has a meaning in them.
struct MatrixMutator {
    private var generator: SeededGenerator

    private static let pieces: [[UInt8]] =
        [
            "\r", "\n", "\r\n", "\n\n", "\"", "\"\"", ",", ";", "\t", " ", "U1", "U2", "2024Q1", "31/03/2024", "O1",
            "A",
            "1.234", "1,5", "1.234,5", "%", "-", "0", "NaN", "1e999", "ND", "\"a\rb\"", "\"a\nb\"", ";;;;\r", ",,,,\n",
        ].map { Array($0.utf8) } + [[0], [0xF1], [0xEF, 0xBB, 0xBF]]

    init(seed: UInt64) { generator = SeededGenerator(state: seed) }

    /// One of the matrices with a few changes; nil where there are none.
    mutating func mutation(of matrices: [[UInt8]]) -> [UInt8]? {
        guard var bytes = matrices.randomElement(using: &generator) else { return nil }
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            default:
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
                bytes.replaceSubrange(start..<(Bool.random(using: &generator) ? start : end), with: piece)
            }
        }
        return bytes
    }
}
