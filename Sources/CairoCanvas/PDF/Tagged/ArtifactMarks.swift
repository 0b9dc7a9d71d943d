/// Marks of decoration in what draws a page: ISO 32000-1, 14.8.2.2.
///
/// Cairo 1.16 refuses the tag of decoration, so that it's drawn under one that isn't used otherwise.
enum ArtifactMarks {
    private static let drawn = Array("/\(StructureNode.Role.artifact.name) << /MCID ".utf8)
    private static let drawnEnd = Array(" >> BDC\n".utf8)
    private static let marked = Array("/Artifact BMC\n".utf8)

    /// The drawing with the marks that decoration has to have.
    static func marked(_ drawing: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(drawing.count)
        var place = drawing.startIndex
        while place < drawing.endIndex {
            let end = drawing[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? drawing.endIndex
            let line = drawing[place..<end]
            result += isMark(line, after: drawing[..<place]) ? marked[...] : line
            place = end
        }
        return result
    }

    /// Whether a line opens decoration; one within a text, which goes on over a line's end, doesn't.
    private static func isMark(_ line: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: drawn), line.suffix(drawnEnd.count).elementsEqual(drawnEnd),
            before.dropLast().last != UInt8(ascii: "\\")
        else { return false }
        let number = line.dropFirst(drawn.count).dropLast(drawnEnd.count)
        return !number.isEmpty && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
