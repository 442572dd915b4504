import Coding
import Foundation
import Records
import TestSupport
import Testing

@Suite("Records read by PyYAML")
struct CanonicalPythonTests {
  /// Prints the keys and texts of each document of the input, in their order.
  private static let script = """
    import json, sys, yaml
    def texts(value):
        if isinstance(value, dict):
            return [t for k, v in value.items() for t in texts(k) + texts(v)]
        if isinstance(value, list):
            return [t for v in value for t in texts(v)]
        return [value] if isinstance(value, str) else []
    documents = sys.stdin.buffer.read().decode('utf-8').split('\\0')
    print(json.dumps([texts(yaml.safe_load(d)) for d in documents]))
    """

  /// Whether a Python with PyYAML is at hand.
  private static let isAvailable: Bool = {
    let answer = try? Shell.run(["python3", "-c", "import yaml"], in: "/")
    return answer?.status == 0
  }()

  @Test(
    "A reader of YAML 1.1 that guesses types takes each text for a text", .enabled(if: isAvailable))
  func guessesNothing() throws {
    var records = StyleTable.all.filter { !$0.isEmpty }.map { text in
      let map = Value.map([Entry(text == "<<" ? "a" : text, .text(text))])
      return Record(
        id: Canonical.id,
        entries: [
          Entry("nom", .text(text)), Entry("services", .list([.text(text)])), Entry("local", map),
        ])
    }
    for seed in 0..<100 as Range<UInt64> {
      var nasty = NastyRecords(seed: seed)
      records.append(nasty.record())
    }
    let documents = records.map { String(decoding: Canonical.encode($0), as: UTF8.self) }
    let answer = try Shell.run(
      ["python3", "-c", Self.script], in: "/", input: documents.joined(separator: "\0"))
    try #require(answer.status == 0, "\(answer.errors)")
    let read = try JSONDecoder().decode([[String]].self, from: Data(answer.output.utf8))
    #expect(read.count == records.count)
    for (record, texts) in zip(records, read) {
      #expect(
        texts.map { Array($0.utf8) } == Self.texts(of: .map(record.entries)).map { Array($0.utf8) })
    }
  }

  /// Returns the keys and texts of a value; a month is a text to PyYAML, which knows no such date.
  private static func texts(of value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .date(let date): date.month != nil && date.day == nil ? [date.description] : []
    case .list(let items): items.flatMap(texts)
    case .map(let entries): entries.flatMap { [$0.name] + texts(of: $0.value) }
    default: []
    }
  }
}
