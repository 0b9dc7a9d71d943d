/// Whole records of a matrix, with all rows of the units and cuts that they're of.
struct Block {
    /// The bytes; those after `count` don't belong to it.
    var bytes: [UInt8] = []
    /// How many bytes it has.
    var count = 0
    /// How many line ends there are, also inside quotes.
    var lineEnds = 0
    /// Whether all of its bytes are ASCII.
    var isASCII = true
    /// Where its bytes come from, in order: more than one piece where rows of a unit and cut lie apart.
    var pieces: [Piece] = []

    /// Bytes that follow each other in the file.
    struct Piece {
        /// Where it starts in the block.
        var start: Int
        /// Where it starts in the file.
        var offset: Int
        /// The line that it starts on.
        var line: Int
    }
}
