package import Records

/// Writes records in the canonical form (design §4.1).
package enum RecordEncoder {
  /// Returns the bytes of a record's file: its fields in the order of the kind.
  package static func encode(_ record: Record, kind: Kind) -> [UInt8] {
    var text = ""
    var values: [String: Value] = [:]
    for entry in record.entries { values[entry.name] = entry.value }
    for field in kind.fields {
      guard let value = values[field.name], !value.isEmpty else { continue }
      write(value, of: field.type, key: field.name, indent: 0, to: &text)
    }
    return Array(text.utf8)
  }

  private static func write(
    _ value: Value, of type: FieldType, key: String, indent: Int, to text: inout String
  ) {
    text += blanks(indent) + key + ":"
    writeValue(value, of: type, indent: indent, to: &text)
  }

  /// Writes what follows a key or the dash of an item.
  private static func writeValue(
    _ value: Value, of type: FieldType, indent: Int, to text: inout String
  ) {
    switch value {
    case .list(let items):
      text += "\n"
      let itemType: FieldType = if case .list(let inner) = type { inner } else { .string }
      for item in items { writeItem(item, of: itemType, indent: indent + 2, to: &text) }
    case .map(let entries):
      text += "\n"
      writeEntries(entries, of: type, indent: indent + 2, to: &text)
    case .text(let string): writeText(string, indent: indent, to: &text)
    default: text += " " + value.summary + "\n"
    }
  }

  private static func writeItem(
    _ item: Value, of type: FieldType, indent: Int, to text: inout String
  ) {
    guard case .map(let entries) = item else {
      text += blanks(indent) + "-"
      writeValue(item, of: type, indent: indent, to: &text)
      return
    }
    // The first entry of a map stands on the line of the dash.
    var inner = ""
    writeEntries(entries, of: type, indent: indent + 2, to: &inner)
    text += blanks(indent) + "- " + inner.dropFirst(indent + 2)
  }

  private static func writeEntries(
    _ entries: [Entry], of type: FieldType, indent: Int, to text: inout String
  ) {
    switch type {
    case .map(let fields):
      for field in fields {
        guard let entry = entries.first(where: { $0.name == field.name }), !entry.value.isEmpty
        else { continue }
        write(entry.value, of: field.type, key: field.name, indent: indent, to: &text)
      }
    case .dictionary(let inner):
      for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.value.isEmpty {
        write(entry.value, of: inner, key: freeKey(entry.name), indent: indent, to: &text)
      }
    default: break
    }
  }

  private static func writeText(_ string: String, indent: Int, to text: inout String) {
    switch ScalarStyle(of: string) {
    case .plain: text += " " + string + "\n"
    case .quoted: text += " " + CanonicalText.doubleQuoted(string) + "\n"
    case .block:
      let keeps = string.utf8.last == newline
      text += keeps ? " |\n" : " |-\n"
      let lines = (keeps ? string.dropLast() : string[...])
        .split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines { text += line.isEmpty ? "\n" : blanks(indent + 2) + line + "\n" }
    }
  }

  /// Returns a key that the kind does not declare: plain where it can be, else in double quotes.
  static func freeKey(_ name: String) -> String {
    ScalarStyle(of: name) == .plain && !name.utf8.contains(colon)
      ? name : CanonicalText.doubleQuoted(name)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
