package import Records
internal import Yams

/// Writes a migration as the file that ``MigrationDecoder`` reads; equal migrations give equal bytes.
package enum MigrationEncoder {
  /// Returns the bytes of the file.
  package static func encode(_ migration: Migration) throws -> [UInt8] {
    var root: [(Node, Node)] = [
      (key("kind"), key(migration.kind)), (key("title"), node(migration.title)),
    ]
    if let reason = migration.reason { root.append((key("reason"), node(reason))) }
    root.append(
      (key("mappings"), .sequence(Node.Sequence(migration.mappings.map(node), .implicit, .block))))
    let text = try serialize(
      node: .mapping(Node.Mapping(root, .implicit, .block)), width: -1, allowUnicode: true)
    return Array(text.utf8)
  }

  private static func node(_ mapping: Migration.Mapping) -> Node {
    var pairs: [(Node, Node)]
    switch mapping {
    case .values(let field, let values, let target):
      let from: Node =
        values.count == 1
        ? text(values[0]) : .sequence(Node.Sequence(values.map(text), .implicit, .flow))
      pairs = [(key("field"), key(field)), (key("from"), from)]
      if let target { pairs.append((key("to"), text(target))) }
    case .rename(let field, let target):
      pairs = [(key("rename"), key(field)), (key("to"), key(target))]
    }
    return .mapping(Node.Mapping(pairs, .implicit, .flow))
  }

  private static func node(_ title: LocalizedText) -> Node {
    .mapping(
      Node.Mapping(
        title.texts.sorted { $0.key < $1.key }.map { (key($0.key), text($0.value)) }, .implicit,
        .block))
  }

  /// A word that no reader of YAML takes for anything else.
  private static func key(_ word: String) -> Node {
    .scalar(Node.Scalar(word, .implicit, .plain))
  }

  private static func text(_ text: String) -> Node {
    .scalar(Node.Scalar(text, .implicit, .doubleQuoted))
  }
}
