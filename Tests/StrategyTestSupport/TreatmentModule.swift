public import StrategyHost

/// A treatment `odd` in C, whose functions do what a test says, and otherwise give every value as 50.
public final class TreatmentModule: Sendable {
    /// The folder of the library and its metadata.
    public let folder: TemporaryFolder

    /// Compiles the module.
    ///
    /// - Parameters:
    ///   - entry, create, prepare, measure, destroy: C statements that come first in the function.
    ///   - declarations: C declarations before all functions.
    ///   - bringing: C sources of libraries that lie beside it, by their names, each linked with those before it. The
    ///     module is linked with the last one.
    /// - Throws: what the compiler wrote.
    public init(
        entry: String = "", create: String = "", prepare: String = "", measure: String = "", destroy: String = "",
        declarations: String = "", bringing libraries: KeyValuePairs<String, String> = [:]
    ) throws {
        folder = try TemporaryFolder()
        let bodies = [
            "ENTRY": entry, "CREATE": create, "PREPARE": prepare, "MEASURE": measure, "DESTROY": destroy,
            "DECLARATIONS": declarations,
        ]
        var source = Self.template
        for (name, body) in bodies { source = source.replacing("/*\(name)*/", with: body) }
        let file = try folder.write(source, to: "odd.c")
        try folder.write(Self.metadata, to: "libStrategyOdd.json")
        let compiler = try Toolchain.compiler()
        var linked: [String] = []
        for (name, source) in libraries {
            let source = try folder.write(source, to: "\(name).c")
            let library = "\(folder.path)/\(name)"
            let own = ["-shared", "-fPIC", "-Wl,-soname,\(name),-rpath,$ORIGIN", "-o", library, source]
            try Toolchain.run(compiler, own + linked)
            linked = ["-Wl,-rpath,$ORIGIN,--no-as-needed", library]
        }
        // Without optimisation, so that what makes no sense is done nevertheless.
        try Toolchain.run(
            compiler,
            [
                "-std=gnu11", "-O0", "-w", "-shared", "-fPIC", "-fvisibility=hidden", "-I\(MedianModule.header)", "-o",
                "\(folder.path)/libStrategyOdd.so", file,
            ] + linked)
    }

    /// The strategy, run as `policy` says.
    public func load(_ policy: IsolationPolicy) throws -> LoadedStrategy {
        try StrategyCatalog(searching: StrategySearchPath(folders: [folder.path]), isolation: policy).load("odd")
    }

    private static let metadata = """
        {
          "id": "co.example.odd", "name": "odd", "version": "1.0.0", "vendor": "Example S.A.", "license": "MIT",
          "summary": "Does what a test says.", "role": "treatment", "abi": "1.1",
          "inputs": [{ "name": "achievement", "type": "number", "nullable": true, "required": true }],
          "outputs": [{ "name": "achievement", "grain": "row", "nullable": true }],
          "parameters": { "type": "object", "properties": { "limit": { "type": "number", "default": 100 } } }
        }
        """

    private static let template = """
        #define _GNU_SOURCE
        #include "corte_strategy.h"
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        #include <errno.h>
        #include <signal.h>

        /*DECLARATIONS*/

        static corte_status create(const corte_strategy *strategy, const corte_host *host, corte_text parameters,
                                   corte_instance **out, corte_error *error) {
            /*CREATE*/
            *out = malloc(1);
            return CORTE_OK;
        }

        static corte_status prepare(corte_instance *instance, const corte_schema *schema, corte_error *error) {
            /*PREPARE*/
            return CORTE_OK;
        }

        static corte_status measure(corte_instance *instance, const corte_batch *in, corte_output *out,
                                    corte_error *error) {
            corte_output_column *column = out->columns[0];
            double *values = column->values;
            /*MEASURE*/
            for (uint64_t row = 0; row < column->capacity; row++) {
                values[row] = 50;
                column->validity[row / 8] |= 1 << row % 8;
            }
            return CORTE_OK;
        }

        static void destroy(corte_instance *instance) {
            /*DESTROY*/
            free(instance);
        }

        static const void *extension(const corte_strategy *strategy, const char *id) { return NULL; }

        static const corte_descriptor descriptor = {
            .struct_size = sizeof descriptor, .role = CORTE_ROLE_TREATMENT, .id = "co.example.odd", .name = "odd",
            .version = "1.0.0", .vendor = "Example S.A.", .license = "MIT", .summary = "Does what a test says.",
            .inputs_json = "[{\\"name\\":\\"achievement\\",\\"type\\":\\"number\\",\\"nullable\\":true,\\"required\\":true}]",
            .outputs_json = "[{\\"name\\":\\"achievement\\",\\"grain\\":\\"row\\",\\"nullable\\":true}]",
            .parameters_json = "{\\"type\\":\\"object\\",\\"properties\\":{\\"limit\\":{\\"type\\":\\"number\\",\\"default\\":100}}}"};
        static const corte_strategy strategy = {
            .struct_size = sizeof strategy, .descriptor = &descriptor, .create = create, .prepare = prepare,
            .measure = measure, .destroy = destroy, .extension = extension};
        static const corte_strategy *const strategies[] = {&strategy};
        static const corte_module module = {
            .magic = CORTE_MODULE_MAGIC, .struct_size = sizeof module, .abi_major = 1, .id = "co.example",
            .version = "1.0.0", .toolchain = "cc", .strategy_count = 1, .strategies = strategies};

        __attribute__((visibility("default"))) const corte_module *corte_module_entry(const corte_host *host) {
            /*ENTRY*/
            return &module;
        }
        """
}
