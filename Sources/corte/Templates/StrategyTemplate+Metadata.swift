import StrategyHost

extension StrategyTemplate {
    /// `strategy.json`: what the library says of itself, with a description of each column.
    var metadata: String {
        let inputs = contract.inputs.map {
            """
                { "name": "\($0.name)", "type": "number", "nullable": \($0.isNullable), "description": "\($0.summary)" }
            """
        }
        let outputs = contract.outputs.map {
            """
                { "name": "\($0.name)", "grain": "\($0.grain.rawValue)", "nullable": true, \
            "description": "\($0.summary)" }
            """
        }
        return """
            {
              "id": "\(id)",
              "name": "\(name)",
              "version": "1.0.0",
              "vendor": "Example",
              "license": "Apache-2.0",
              "summary": "\(contract.summary)",
              "role": "\(role.rawValue)",
              "abi": "1.1",
              "inputs": [
            \(inputs.joined(separator: ",\n"))
              ],
              "outputs": [
            \(outputs.joined(separator: ",\n"))
              ],
              "parameters": {
                "type": "object",
                "properties": {},
                "additionalProperties": false
              }
            }

            """
    }
}
