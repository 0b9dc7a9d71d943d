import Glibc
import SVGCanvas
import Scene
import Testing

@Suite struct ImageFileTests {
    private func scene(_ path: String) -> Scene {
        let image = Element.image(path: path, Rect(x: 1, y: 2, width: 30, height: 4.5))
        return Scene(size: Size(40, 10), elements: [image], title: "", alternativeText: "")
    }

    /// Writes a file, hands its path over and removes it.
    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        var template = Array("/tmp/svg-test-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        try #require(descriptor >= 0)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        try #require(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        try body(path)
    }

    @Test func `a picture is inside the document`() throws {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        try withFile(signature + [1]) { path in
            let text = try SVGWriter().svg(scene(path))
            #expect(
                text.contains(
                    """
                    <image x="1" y="2" width="30" height="4.5" preserveAspectRatio="none" \
                    href="data:image/png;base64,iVBORw0KGgoB"/>
                    """))
        }
    }

    @Test func `a missing file is an error that names it`() {
        let expected = SVGError.image(path: "/nowhere/logo.png", reason: "No such file or directory")
        #expect(throws: expected) { try SVGWriter().svg(scene("/nowhere/logo.png")) }
        #expect(expected.description == "The picture /nowhere/logo.png can't be read: No such file or directory.")
    }

    @Test func `a folder isn't a picture`() {
        #expect(throws: SVGError.image(path: "/tmp", reason: "Is a directory")) { try SVGWriter().svg(scene("/tmp")) }
    }

    @Test func `a file that isn't PNG is an error that names it`() throws {
        try withFile(Array("<svg/>".utf8)) { path in
            #expect(throws: SVGError.image(path: path, reason: "not a PNG file")) { try SVGWriter().svg(scene(path)) }
        }
    }
}
