import FoundationEssentials
import TestSupport
import Testing

@Suite final class GoldenFolderTests {
    private let path = "/tmp/golden-test-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    private var folder: GoldenFolder { GoldenFolder(path: path) }
    private var recording: GoldenFolder { GoldenFolder(path: path, isRecording: true) }

    /// A white picture of 90 by 60 pixels with a black square.
    private func picture(_ side: Int) throws -> Picture {
        let pixels = (0..<90 * 60).map { $0 / 90 < side && $0 % 90 < side ? UInt32(0) : 0xFFFFFF }
        return try #require(Picture(width: 90, height: 60, pixels: pixels))
    }

    @Test func `what was recorded is the same afterwards`() throws {
        #expect(try recording.mismatch(of: "uno\n", with: "a.svg") == nil)
        #expect(try folder.mismatch(of: "uno\n", with: "a.svg") == nil)
        #expect(files == ["a.svg"])
    }

    @Test func `a file that isn't there is told`() throws {
        #expect(try folder.mismatch(of: "uno\n", with: "a.svg") == "there is no a.svg; make record writes it")
    }

    @Test func `a text that differs stands beside its file until it's the same again`() throws {
        _ = try recording.mismatch(of: "uno\n", with: "a.svg")
        #expect(
            try folder.mismatch(of: "dos\n", with: "a.svg")
                == "a.svg differs; compare it with a-changed.svg; make record takes the change over")
        #expect(files == ["a-changed.svg", "a.svg"])
        #expect(try folder.mismatch(of: "uno\n", with: "a.svg") == nil)
        #expect(files == ["a.svg"])
    }

    @Test func `a picture that differs leaves a picture of the difference`() throws {
        _ = try recording.mismatch(of: picture(10).png, with: "a.png", atMost: 3)
        #expect(
            try folder.mismatch(of: picture(11).png, with: "a.png", atMost: 3)
                == "a.png differs by \(255.0 * 21 / 900) of 255 in a tile; compare it with a-changed.png, "
                + "or look at a-difference.png; make record takes the change over")
        #expect(files == ["a-changed.png", "a-difference.png", "a.png"])
        let data = try #require(FileManager.default.contents(atPath: "\(path)/a-difference.png"))
        let difference = try PNGReader(Array(data)).picture()
        #expect(difference.pixels.count { $0 == 0xFF0000 } == 21)
    }

    @Test func `a picture that hardly differs is the same`() throws {
        _ = try recording.mismatch(of: picture(10).png, with: "a.png", atMost: 6)
        #expect(try folder.mismatch(of: picture(11).png, with: "a.png", atMost: 6) == nil)
        #expect(files == ["a.png"])
    }

    @Test func `a picture of another size is never the same`() throws {
        let small = try #require(Picture(width: 1, height: 1, pixels: [0]))
        _ = try recording.mismatch(of: picture(10).png, with: "a.png", atMost: 255)
        #expect(
            try folder.mismatch(of: small.png, with: "a.png", atMost: 255)
                == "a.png has another size; compare it with a-changed.png; make record takes the change over")
    }
}
