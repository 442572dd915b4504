/// One decision on how values of a kind are written from now on: codes and fields that others replace.
///
/// A migration is a file of `governance/migrations/`, decided as the rules are. It is what lets a proposal rewrite
/// any number of records at once: each of their differences must be what it declares, and nothing else (design §5.2).
package struct Migration: Hashable, Sendable {
  /// One thing that it replaces.
  package enum Mapping: Hashable, Sendable {
    /// Values of a field, or items of it where it is a list, that another one replaces; without one they are taken
    /// away. Several values may become one.
    case values(field: String, from: [String], to: String?)
    /// A field that is called otherwise; its values stay.
    case rename(field: String, to: String)
  }

  /// The name of its file, without `.yaml`.
  package let id: String
  /// The kind of the records that it rewrites.
  package let kind: String
  package let title: LocalizedText
  package let reason: LocalizedText?
  package let mappings: [Mapping]

  package init(
    id: String, kind: String, title: LocalizedText = LocalizedText([:]),
    reason: LocalizedText? = nil, mappings: [Mapping]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.reason = reason
    self.mappings = mappings
  }
}

extension Migration {
  /// What replaces each value of one field; `nil` is a value that is taken away.
  typealias Replacements = [String: String?]

  /// What replaces the values of each field, by the name that the migration gives the field; of two mappings of one
  /// value, the first holds.
  var replacements: [String: Replacements] {
    mappings.reduce(into: [:]) { found, mapping in
      guard case .values(let field, let values, let target) = mapping else { return }
      for value in values where found[field]?[value] == nil {
        found[field, default: [:]].updateValue(target, forKey: value)
      }
    }
  }

  /// The later name of each field that it renames.
  var renames: [String: String] {
    mappings.reduce(into: [:]) { found, mapping in
      guard case .rename(let field, let target) = mapping, found[field] == nil else { return }
      found[field] = target
    }
  }
}

extension Value {
  /// Returns the value with each text of it, or of its items, replaced where there is a replacement, itself `nil` for
  /// a text that is taken away; `nil` when nothing is left.
  ///
  /// Items keep their order, and of items that became the same the first one stays. Maps are never looked into.
  package func replacingTexts(_ replacement: (String) -> String??) -> Value? {
    guard case .list(let items) = self else { return replacingScalar(replacement) }
    // What no replacement touches stays as it is, doubles included.
    guard items.contains(where: { $0.text.map { replacement($0) != nil } ?? false }) else {
      return self
    }
    var seen: Set<Value> = []
    let kept = items.compactMap { $0.replacingScalar(replacement) }.filter {
      seen.insert($0).inserted
    }
    return kept.isEmpty ? nil : .list(kept)
  }

  private func replacingScalar(_ replacement: (String) -> String??) -> Value? {
    guard case .text(let text) = self, let found = replacement(text) else { return self }
    return found.map(Value.text)
  }
}
