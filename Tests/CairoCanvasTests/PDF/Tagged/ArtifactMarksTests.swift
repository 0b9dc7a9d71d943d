import Testing

@testable import CairoCanvas

@Suite struct ArtifactMarksTests {
    private func marked(_ drawing: String) -> String {
        String(decoding: ArtifactMarks.marked(Array(drawing.utf8)), as: UTF8.self)
    }

    @Test func `decoration is marked as such, and all else stays`() {
        #expect(
            marked("q\n/Private << /MCID 12 >> BDC\n1 0 0 rg\nEMC\n/P << /MCID 3 >> BDC\nEMC\nQ")
                == "q\n/Artifact BMC\n1 0 0 rg\nEMC\n/P << /MCID 3 >> BDC\nEMC\nQ")
        #expect(marked("/Private << /MCID 0 >> BDC\n") == "/Artifact BMC\n")
        #expect(marked("") == "")
    }

    @Test(arguments: [
        "[(/Private << /MCID 0 >> BDC)]TJ\n", "(a\\\n/Private << /MCID 0 >> BDC\n)Tj\n",
        "/Private << /MCID  >> BDC\n", "/Private << /MCID 1x >> BDC\n", "/PrivateX << /MCID 1 >> BDC\n",
        "/Private << /MCID 1 >> BDC", "/Private << /MCID 1 >> BDC 2\n",
    ])
    func `a text that looks like a mark stays a text`(drawing: String) {
        #expect(marked(drawing) == drawing)
    }
}
