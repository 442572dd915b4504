package import Governance
package import Records

/// What came out of one example as programs read it; every key is always there.
package struct ExampleJSON: Encodable, Hashable, Sendable {
  private enum CodingKeys: String, CodingKey {
    case path
    case name
    case agrees
    case expected
    case outcome
    case changeClass = "class"
    case differences
    case verdict
  }

  private let path: String
  private let name: [String: String]
  let agrees: Bool
  private let expected: String
  private let outcome: String
  private let changeClass: String?
  private let differences: [String]
  private let verdict: VerdictJSON

  package init(_ result: ExampleResult, path: String, language: Language) {
    self.path = path
    name = result.example.name.texts
    agrees = result.agrees
    expected = result.example.expectation.outcome.rawValue
    outcome = result.outcome.rawValue
    changeClass = result.verdict.changeClass
    differences = ExampleText(language: language).differences(of: result)
    let naming = Naming(result.submission, records: result.example.cast.labels)
    verdict = VerdictJSON(
      result.verdict, words: VerdictText(language: language, naming: naming))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(name, forKey: .name)
    try container.encode(agrees, forKey: .agrees)
    try container.encode(expected, forKey: .expected)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(changeClass, forKey: .changeClass)
    try container.encode(differences, forKey: .differences)
    try container.encode(verdict, forKey: .verdict)
  }
}

/// What came out of all examples as programs read it, with the totals.
package struct ExamplesJSON: Encodable, Hashable, Sendable {
  private let total: Int
  private let agreeing: Int
  private let examples: [ExampleJSON]
  private let diagnostics: [DiagnosticJSON]

  package init(_ examples: [ExampleJSON], problems: [Diagnostic]) {
    self.total = examples.count
    self.agreeing = examples.count { $0.agrees }
    self.examples = examples
    self.diagnostics = problems.map { DiagnosticJSON($0) }
  }
}
