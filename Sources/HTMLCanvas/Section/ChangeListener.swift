/// What makes a served page load anew when it changed.
struct ChangeListener {
    private let address: String

    /// Listens at an address of the server's.
    init(at address: String) {
        self.address = address
    }

    var script: String { "<script>new EventSource(\"\(address)\").onmessage = () => location.reload()</script>\n" }
}
