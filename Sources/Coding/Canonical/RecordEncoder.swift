package import Records

/// Writes records in the canonical form (design §4.1).
package enum RecordEncoder {
  /// Returns the bytes of a record's file: its fields in the order of the kind, without what says
  /// nothing, in composed form.
  package static func encode(_ record: Record, kind: Kind) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.write(record.entries, of: kind.fields, indent: 0)
    return writer.bytes
  }
}

/// Appends values to the bytes of one file, so that a record is written without strings in between.
private struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []
  /// A Boolean value indicating whether a dash was just written, on whose line the next key stands.
  private var isAtItem = false

  init() { bytes.reserveCapacity(1024) }

  /// Writes declared fields, which nearly always come in their order.
  mutating func write(_ entries: [Entry], of fields: [Field], indent: Int) {
    let (start, wasAtItem) = (bytes.count, isAtItem)
    var next = 0
    for index in fields.indices where next < entries.count {
      guard entries[next].name == fields[index].name else { continue }
      write(entries[next].value, of: fields[index].type, key: fields[index].name, indent: indent)
      next += 1
    }
    guard next < entries.count else { return }
    bytes.removeSubrange(start...)
    isAtItem = wasAtItem
    let values = Dictionary(
      entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    for field in fields {
      guard let value = values[field.name] else { continue }
      write(value, of: field.type, key: field.name, indent: indent)
    }
  }

  private mutating func write(_ value: Value, of type: FieldType, key: String, indent: Int) {
    guard !value.saysNothing else { return }
    if !isAtItem { appendBlanks(indent) }
    isAtItem = false
    append(key)
    bytes.append(colon)
    writeValue(value, of: type, indent: indent)
  }

  /// Writes what follows a key or the dash of an item.
  private mutating func writeValue(_ value: Value, of type: FieldType, indent: Int) {
    switch value {
    case .list(let items):
      bytes.append(newline)
      let itemType: FieldType = if case .list(let inner) = type { inner } else { .string }
      for item in items where !item.saysNothing {
        writeItem(item, of: itemType, indent: indent + 2)
      }
    case .map(let entries):
      bytes.append(newline)
      writeMap(entries, of: type, indent: indent + 2)
    case .text(let text): writeText(text, indent: indent)
    default: appendLine(value.summary)
    }
  }

  private mutating func writeItem(_ item: Value, of type: FieldType, indent: Int) {
    appendBlanks(indent)
    bytes.append(dash)
    guard case .map(let entries) = item else { return writeValue(item, of: type, indent: indent) }
    bytes.append(space)
    isAtItem = true
    writeMap(entries, of: type, indent: indent + 2)
    isAtItem = false
  }

  private mutating func writeMap(_ entries: [Entry], of type: FieldType, indent: Int) {
    switch type {
    case .map(let fields): write(entries, of: fields, indent: indent)
    case .dictionary(let inner):
      for entry in entries.sorted(by: { $0.name < $1.name }) {
        let key = FreeKey.written(Normalization.composed(entry.name))
        write(entry.value, of: inner, key: key, indent: indent)
      }
    default: break
    }
  }

  private mutating func writeText(_ text: String, indent: Int) {
    let scan = TextScan(text.utf8.span)
    let isComposed = Normalization.isComposed(text, scan)
    let text = isComposed ? text : Normalization.composed(text)
    switch isComposed ? scan.style : ScalarStyle(of: text) {
    case .plain: appendLine(text)
    case .quoted: appendLine(CanonicalText.doubleQuoted(text))
    case .block: appendBlock(text, indent: indent + 2)
    }
  }
}

// MARK: - Bytes

extension CanonicalWriter {
  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendBlanks(_ count: Int) {
    for _ in 0..<count { bytes.append(space) }
  }

  private mutating func appendLine(_ text: String) {
    bytes.append(space)
    append(text)
    bytes.append(newline)
  }

  private mutating func appendBlock(_ text: String, indent: Int) {
    bytes.append(contentsOf: [space, bar])
    let keeps = text.utf8.last == newline
    if !keeps { bytes.append(dash) }
    var isAtLineStart = true
    bytes.append(newline)
    for byte in text.utf8 {
      if isAtLineStart, byte != newline { appendBlanks(indent) }
      isAtLineStart = byte == newline
      bytes.append(byte)
    }
    if !keeps { bytes.append(newline) }
  }
}

extension Value {
  /// A Boolean value indicating whether nothing is said, at any depth: what the form leaves out.
  fileprivate var saysNothing: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.allSatisfy(\.saysNothing)
    case .map(let entries): entries.allSatisfy(\.value.saysNothing)
    default: false
    }
  }
}
