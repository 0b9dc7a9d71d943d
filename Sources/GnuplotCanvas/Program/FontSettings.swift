/// A configuration of fonts that knows some folders and nothing else, so that a picture has the same letters whatever a
/// user has configured; and that moves no letter to the grid of pixels, as no other canvas does.
struct FontSettings {
    /// The folders that hold the fonts; those that aren't there don't matter.
    let folders: [String]

    /// The configuration as fontconfig reads it.
    var text: String {
        let places = folders.map { "<dir>\(Self.escaped($0))</dir>\n" }.joined()
        return """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig>
            \(places)<match target="font"><edit name="hinting"><bool>false</bool></edit></match>
            </fontconfig>

            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
