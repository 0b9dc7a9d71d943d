import Foundation
import StrategyTestSupport
import Testing

@Suite("A file that is replaced") struct KeptAttributesTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func lines(_ script: String) throws -> [String] {
        let result = try shell(corte, script)
        #expect(result.code == 0, "\(result.errors)")
        return result.text.split(separator: "\n").map(String.init)
    }

    @Test("keeps its mode, a new one has what the shell allows", arguments: ["r.csv", "c.png", "strategies.lock"])
    func mode(name: String) throws {
        let command =
            switch name {
            case "r.csv": "measure \"$MATRIX\" -q -o r.csv"
            case "c.png": "chart cards \"$MATRIX\" -q -o c.png"
            default: "strategy lock -q"
            }
        let modes = try lines(
            """
            umask 027; "$CORTE" \(command) && stat -c %a \(name)
            chmod 604 \(name); "$CORTE" \(command) && stat -c %a \(name)
            """)
        #expect(modes == ["640", "604"])
    }

    @Test("keeps its access control list, and gets none from its folder")
    func list() throws {
        let lists = try lines(
            """
            echo old > r.csv; echo old > plain.csv; setfacl -m u:1234:rw r.csv; setfacl -d -m u:4321:r .
            for name in r.csv plain.csv; do "$CORTE" measure "$MATRIX" -q -o $name || exit; done
            getfacl -cn r.csv plain.csv | grep user:
            """)
        #expect(lists == ["user::rw-", "user:1234:rw-", "user::rw-"])
    }

    @Test("stays behind its link")
    func link() throws {
        let kinds = try lines(
            """
            mkdir in; echo old > in/r.csv; ln -s in/r.csv link.csv; ln -s in deck
            "$CORTE" measure "$MATRIX" -q -o link.csv && "$CORTE" deck "$MATRIX" -q -o deck > list
            stat -c %F link.csv deck; head -c 4 in/r.csv; ls in | head -1
            """)
        #expect(kinds == ["symbolic link", "symbolic link", "unitcharts"])
    }

    @Test("is refused behind a link to nothing, which would be replaced itself")
    func dangling() throws {
        let result = try shell(corte, "ln -s none link.csv; \"$CORTE\" measure \"$MATRIX\" -q -o link.csv")
        #expect(result.code == 73)
        #expect(result.errors == "corte: link.csv: is a link to nothing; choose another place with -o\n")
    }
}
