import Testing
import Words

@Suite("A word of a shell") struct ShellWordTests {
    @Test(
        "is quoted where it needs that, and else stands as it is",
        arguments: [
            ("matriz.csv", "matriz.csv"), ("/a/b-c_d.so", "/a/b-c_d.so"), ("año/línea.csv", "año/línea.csv"),
            ("a b.csv", "'a b.csv'"), ("it's", "'it'\\''s'"), ("$HOME", "'$HOME'"), ("-x", "'-x'"), ("", "''"),
            ("a\nb", "'a\nb'"), ("~", "'~'"), ("a;b", "'a;b'"), ("*", "'*'"),
        ])
    func words(text: String, word: String) {
        #expect(text.shellWord == word)
    }
}
