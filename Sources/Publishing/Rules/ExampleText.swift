package import Governance
internal import Records

/// What came out of examples of the rules, a line each, and for one that differs the verdict in words.
package struct ExampleText: Sendable {
  private let words: ExampleWords

  package init(language: Language) { words = ExampleWords(language: language) }

  /// Returns the examples of one file.
  package func render(_ results: [ExampleResult], path: String) -> String {
    ([path] + results.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  /// Returns how many there were and how many differ.
  package func total(_ results: [ExampleResult], unreadable: Int) -> String {
    words.total(results.count, differing: results.count { !$0.agrees }, unreadable: unreadable)
  }

  /// Returns what a case differs in, one sentence each.
  package func differences(of result: ExampleResult) -> [String] {
    result.differences.map { words.sentence(for: $0, outcome: result.outcome) }
  }

  private func lines(_ result: ExampleResult) -> [String] {
    let example = result.example
    let name = example.name[words.language.rawValue]?.oneLine(limit: 200) ?? ""
    guard !result.agrees else { return ["  ✓ \(name)"] }
    var lines = ["  ✗ \(name)"]
    if let reason = example.reason?[words.language.rawValue] {
      lines.append("      \(reason.oneLine(limit: .max))")
    }
    lines += differences(of: result).map { "      \($0)" }
    let naming = Naming(result.submission, records: example.cast.labels)
    let judged = VerdictText(language: words.language, naming: naming)
    lines += judged.render(result.verdict).split(separator: "\n").map { "      \($0)" }
    lines += (result.settlement.map { judged.sentences(for: $0) } ?? []).map { "      \($0)" }
    return lines
  }
}
