import StrategyHost

extension StrategyTemplate {
    /// The files of a package in C, with the text of the boundary's header.
    func cFiles(header: String) -> [File] {
        [
            File(path: "\(name).c", text: cSource),
            File(path: "corte_strategy.h", text: header),
            File(path: "Makefile", text: makefile),
            File(path: "strategy.json", text: metadata),
            File(path: "README.md", text: readme(.c)),
            File(path: ".gitignore", text: "/lib\(product).*\n"),
        ]
    }

    private var makefile: String {
        """
        # make [OUT=folder] [COMPILER=cc]
        OUT      ?= .
        COMPILER ?= $(shell command -v cc || command -v clang)

        $(OUT)/lib\(product).so: \(name).c strategy.json corte_strategy.h
        \t$(COMPILER) -std=c11 -O2 -Wall -Wextra -pedantic -shared -fPIC -fvisibility=hidden -o $@ \(name).c
        \tcp strategy.json $(OUT)/lib\(product).json

        """
    }

    private var cSource: String {
        let inputs = contract.inputs.map(\.name)
        let outputs = contract.outputs.map(\.name)
        return """
            /* \(contract.summary)
             *
             * It needs corte_strategy.h, which is the specification, and the C library. */
            #include "corte_strategy.h"

            #include <math.h>
            #include <stdbool.h>
            #include <stdlib.h>
            #include <string.h>

            /* The inputs, and the outputs in the order of the descriptor. */
            enum { \(Self.enumerators("IN", inputs)) };
            enum { \(Self.enumerators("OUT", outputs)) };
            static const char *const inputs[IN_COUNT] = {\(inputs.map { "\"\($0)\"" }.joined(separator: ", "))};

            /* The strategy with its parameters set. There are none: all that it holds is whom to ask, and where
             * the columns are. */
            struct corte_instance {
                const corte_host *host;
                uint32_t place[IN_COUNT];
            };

            \(Self.cHelpers)

            static corte_status measure(corte_instance *instance, const corte_batch *in, corte_output *out, corte_error *error) {
                if (out->column_count < OUT_COUNT)
                    return fail(error, CORTE_INTERNAL, -1, "", "the outputs aren't the descriptor's", "report it");
            \(cBody)
                return CORTE_OK;
            }

            \(Self.cLifecycle)

            \(cTables)

            """
    }

    /// `IN_ACHIEVEMENT, IN_WEIGHT, IN_COUNT`
    private static func enumerators(_ prefix: String, _ names: [String]) -> String {
        (names + ["count"]).map { "\(prefix)_\($0.uppercased())" }.joined(separator: ", ")
    }

    /// The descriptor with its texts, the tables, and the entry.
    private var cTables: String {
        let inputs = contract.inputs.map {
            "{\"name\":\"\($0.name)\",\"type\":\"number\",\"nullable\":\($0.isNullable),\"required\":true}"
        }
        let outputs = contract.outputs.map {
            "{\"name\":\"\($0.name)\",\"grain\":\"\($0.grain.rawValue)\",\"nullable\":true}"
        }
        return """
            /* ---- The tables: constant, and the same as strategy.json -------------------------------------------------- */

            static const corte_descriptor descriptor = {
                .struct_size = sizeof descriptor,
                .role = CORTE_ROLE_\(role.rawValue.uppercased()),
                .capabilities = \(contract.capability?.c ?? "0"),
                .id = "\(id)",
                .name = "\(name)",
                .version = "1.0.0",
                .vendor = "Example",
                .license = "Apache-2.0",
                .summary = "\(contract.summary)",
                .inputs_json = \(Self.literal(inputs)),
                .outputs_json = \(Self.literal(outputs)),
                .parameters_json = "{\\"type\\":\\"object\\",\\"properties\\":{},\\"additionalProperties\\":false}",
            };

            static const corte_strategy strategy = {
                .struct_size = sizeof strategy,
                .descriptor = &descriptor,
                .create = create,
                .prepare = prepare,
                .measure = measure,
                .destroy = destroy,
                .extension = extension,
            };

            static const corte_strategy *const strategies[] = {&strategy};

            static const corte_module module = {
                .magic = CORTE_MODULE_MAGIC,
                .struct_size = sizeof module,
                .abi_major = CORTE_ABI_MAJOR,
                .abi_minor = CORTE_ABI_MINOR,
                .id = "\(id)",
                .version = "1.0.0",
                .toolchain = "C " __VERSION__,
                .strategy_count = 1,
                .strategies = strategies,
            };

            /* The one function that the library shows; -fvisibility=hidden hides the rest. */
            __attribute__((visibility("default"))) const corte_module *corte_module_entry(const corte_host *host) {
                static const char reason[] = "built for version 1 of the boundary; build it anew for this host";
                if (host->abi_major == CORTE_ABI_MAJOR) return &module;
                host->log(host, CORTE_LEVEL_ERROR, (corte_text){reason, sizeof reason - 1});
                return NULL;
            }
            """
    }

    /// A JSON array as a literal, an element on each line.
    private static func literal(_ elements: [String]) -> String {
        let array = "[\(elements.joined(separator: ",\n"))]"
        return array.split(separator: "\n").map { line in
            "\"" + line.reduce(into: "") { $0 += $1 == "\"" ? "\\\"" : "\($1)" } + "\""
        }.joined(separator: "\n                    ")
    }
}
