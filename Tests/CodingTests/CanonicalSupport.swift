import Coding
import Records
import Yams

/// Documents and records of the kinds that the tests of the canonical form use.
enum Canonical {
  static let path = "ledger/lieu/00/000000000001.yaml"
  static let id = RecordID(kind: "lieu", name: "000000000001")

  static func decode(_ bytes: [UInt8], kind: Kind = NastyRecords.kind) throws(Rejection) -> Record {
    try RecordDecoder.decode(bytes.span, as: id, kind: kind, path: path)
  }

  static func format(
    _ bytes: [UInt8], kind: Kind = NastyRecords.kind
  ) throws(Rejection) -> RecordFormatter.Formatted {
    try RecordFormatter.format(bytes, as: id, kind: kind, path: path)
  }

  static func encode(_ record: Record, kind: Kind = NastyRecords.kind) -> [UInt8] {
    RecordEncoder.encode(record, kind: kind)
  }

  /// Returns the record of a document in any valid form, with what it is written as.
  static func formatted(_ text: String) throws(Rejection) -> String {
    String(decoding: try format(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// Returns what is wrong with a record, each as `line:column code`; empty when it is canonical.
  static func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  static func problems(_ bytes: [UInt8]) -> [String] {
    Decoding.problems(bytes, path: path) { bytes, _ throws(Rejection) in try decode(bytes) }
  }

  /// Returns how a text is written as the value of a field, from the blank to the last line end.
  static func written(_ text: String) -> String {
    let bytes = encode(Record(id: id, entries: [Entry("nom", .text(text))]))
    return String(decoding: bytes.dropFirst("nom:".utf8.count), as: UTF8.self)
  }
}

/// What a document says to a reader who knows no kinds: texts, lists and maps, byte for byte.
indirect enum Tree: Hashable {
  case text([UInt8])
  case list([Tree])
  case map([Pair])

  struct Pair: Hashable {
    let key: [UInt8]
    let value: Tree
  }

  init(_ entries: [Entry]) {
    self = .map(entries.map { Pair(key: Array($0.name.utf8), value: Tree($0.value)) })
  }

  init(_ value: Value) {
    switch value {
    case .list(let items): self = .list(items.map { Tree($0) })
    case .map(let entries): self = Tree(entries)
    default: self = .text(Array(value.summary.utf8))
    }
  }

  /// Reads what Yams composed without any guess.
  init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .text(Array(scalar.string.utf8))
    case .sequence(let items): self = .list(items.map { Tree($0) })
    case .mapping(let pairs):
      self = .map(
        pairs.map { Pair(key: Array(($0.key.scalar?.string ?? "").utf8), value: Tree($0.value)) })
    case .alias: self = .list([])
    }
  }

  init?(yaml bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return nil }
    self.init(root)
  }
}

extension Tree: CustomStringConvertible {
  var description: String {
    switch self {
    case .text(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
    case .list(let items): "\(items)"
    case .map(let pairs):
      pairs.map { "\(Tree.text($0.key)): \($0.value)" }.description
    }
  }

  /// The same with the keys of each map in one order.
  var sorted: Tree {
    switch self {
    case .text: self
    case .list(let items): .list(items.map(\.sorted))
    case .map(let pairs):
      .map(
        pairs.map { Pair(key: $0.key, value: $0.value.sorted) }
          .sorted { $0.key.lexicographicallyPrecedes($1.key) })
    }
  }
}
