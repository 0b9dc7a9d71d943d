import Foundation
import StrategyTestSupport

/// The modules of `Tests/HostileModules`, a library for each way to break a rule.
enum HostileModules {
    /// The folder with all of them and their metadata, compiled once for all tests of the run; gone when they end.
    static func folder() throws -> TemporaryFolder { try built.get() }

    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? built.get().remove() }
        let compiler = try Toolchain.compiler()
        let options = ["-std=c11", "-O1", "-w", "-shared", "-fPIC", "-I\(MedianModule.header)"]
        for module in HostileModule.all {
            var arguments = options + ["-DBEHAVIOUR=\"\(module.behaviour)\""]
            if module.behaviour == "no-entry" { arguments.append("-DNO_ENTRY") }
            let library = "\(folder.path)/\(module.library)"
            try Toolchain.run(compiler, arguments + ["-o", library, source])
            try folder.write(metadata(module.behaviour), to: "\(module.library.dropLast(3)).json")
        }
        return folder
    }

    /// The source of them all.
    static let source = "\(DataFile.checkout)/Tests/HostileModules/hostile.c"

    private static func metadata(_ behaviour: String) -> String {
        """
        {
          "id": "org.example.\(behaviour)", "name": "\(behaviour)", "version": "1.0.0", "vendor": "Mischief",
          "license": "CC0-1.0", "summary": "Breaks a rule of the boundary.", "role": "treatment", "abi": "1.2",
          "inputs": [{ "name": "achievement", "type": "number", "nullable": true }],
          "outputs": [{ "name": "achievement", "grain": "row", "nullable": true }],
          "parameters": { "type": "object", "properties": {}, "additionalProperties": false }
        }

        """
    }
}
