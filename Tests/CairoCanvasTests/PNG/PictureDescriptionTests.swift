import CairoCanvas
import Scene
import Testing

@Suite struct PictureDescriptionTests {
    @Test func `a picture without a description gets the chunks that ours have`() throws {
        let ours = try CairoRenderer().png(.everything, dotsPerInch: 144)
        // The three chunks stand behind the first: what one program left out, the other puts there.
        var (place, described) = (33, 0..<0)
        while !ours[(place + 4)..<(place + 8)].elementsEqual("PLTE".utf8),
            !ours[(place + 4)..<(place + 8)].elementsEqual("IDAT".utf8)
        {
            place += 12 + ours[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
            described = 33..<place
        }
        #expect(described.count > 100)
        var bare = ours
        bare.removeSubrange(described)
        let isOurs = PictureDescription.added(to: bare, of: .everything, dotsPerInch: 144) == ours
        #expect(isOurs)
    }

    @Test(arguments: [[], Array("<svg/>".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]] as [[UInt8]])
    func `what is no picture gets none`(file: [UInt8]) {
        #expect(PictureDescription.added(to: file, of: .everything, dotsPerInch: 144) == nil)
    }
}
