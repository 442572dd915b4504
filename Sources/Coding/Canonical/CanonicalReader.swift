internal import Records

/// Reads canonical text at memory speed, typing it as it goes.
///
/// It accepts the canonical form and nothing else: at the first byte that is not what the encoder would
/// have written it gives up with `nil`, and whoever asked finds out why at leisure. Every rule of style
/// is asked of ``ScalarStyle``, the one that writes, so the form is unique by construction.
struct CanonicalReader {
  private var offset = 0

  /// Returns the fields of a record, or `nil` when the bytes are not its canonical form.
  static func entries(of bytes: Span<UInt8>, kind: Kind) -> [Entry]? {
    var reader = CanonicalReader()
    guard let entries = reader.entries(bytes, of: kind.fields, indent: 0), !entries.isEmpty,
      reader.offset == bytes.count
    else { return nil }
    return entries
  }

  /// Reads declared fields at an indentation; the first may stand after a dash, its indentation read.
  private mutating func entries(
    _ bytes: Span<UInt8>, of fields: [Field], indent: Int, isInline: Bool = false
  ) -> [Entry]? {
    var entries: [Entry] = []
    entries.reserveCapacity(16)
    var isAtKey = isInline
    var next = 0
    while isAtKey || takeIndent(bytes, indent) {
      isAtKey = false
      while next < fields.count, !takeKey(bytes, fields[next].name) { next += 1 }
      guard next < fields.count, let value = value(bytes, of: fields[next].type, indent: indent)
      else { return nil }
      entries.append(Entry(fields[next].name, value))
      next += 1
    }
    return entries
  }

  /// Reads free keys, each greater than the one before.
  private mutating func freeEntries(
    _ bytes: Span<UInt8>, of type: FieldType, indent: Int, isInline: Bool
  ) -> [Entry]? {
    var entries: [Entry] = []
    var isAtKey = isInline
    while isAtKey || takeIndent(bytes, indent) {
      isAtKey = false
      guard let key = freeKey(bytes), entries.last.map({ $0.name < key }) ?? true,
        let value = value(bytes, of: type, indent: indent)
      else { return nil }
      entries.append(Entry(key, value))
    }
    return entries
  }

  private mutating func freeKey(_ bytes: Span<UInt8>) -> String? {
    let start = offset
    let key: String?
    if offset < bytes.count, bytes[offset] == quote {
      key = quotedText(bytes)
    } else {
      while offset < bytes.count, bytes[offset] != colon, bytes[offset] != newline { offset += 1 }
      key = string(bytes, start..<offset)
    }
    guard let key, !key.isEmpty, offset < bytes.count, bytes[offset] == colon,
      matches(bytes, start..<offset, RecordEncoder.freeKey(key))
    else { return nil }
    offset += 1
    return key
  }

  /// Reads what follows the colon of a key or the dash of an item, to the end of its last line.
  private mutating func value(_ bytes: Span<UInt8>, of type: FieldType, indent: Int) -> Value? {
    switch type {
    case .list(let itemType):
      guard take(bytes, newline) else { return nil }
      return items(bytes, of: itemType, indent: indent + 2)
    case .map(let fields):
      guard take(bytes, newline),
        let entries = entries(bytes, of: fields, indent: indent + 2), !entries.isEmpty
      else { return nil }
      return .map(entries)
    case .dictionary(let inner):
      guard take(bytes, newline),
        let entries = freeEntries(bytes, of: inner, indent: indent + 2, isInline: false),
        !entries.isEmpty
      else { return nil }
      return .map(entries)
    default:
      guard take(bytes, space) else { return nil }
      return scalar(bytes, of: type, indent: indent)
    }
  }

  private mutating func items(_ bytes: Span<UInt8>, of type: FieldType, indent: Int) -> Value? {
    var items: [Value] = []
    while takeIndent(bytes, indent), take(bytes, dash) {
      let item: Value?
      switch type {
      case .map(let fields):
        guard take(bytes, space) else { return nil }
        item = entries(bytes, of: fields, indent: indent + 2, isInline: true).map { .map($0) }
      case .dictionary(let inner):
        guard take(bytes, space) else { return nil }
        item = freeEntries(bytes, of: inner, indent: indent + 2, isInline: true).map { .map($0) }
      default: item = value(bytes, of: type, indent: indent)
      }
      guard let item else { return nil }
      items.append(item)
    }
    return items.isEmpty ? nil : .list(items)
  }

  private mutating func scalar(_ bytes: Span<UInt8>, of type: FieldType, indent: Int) -> Value? {
    guard offset < bytes.count else { return nil }
    if type.isWrittenAsText {
      return text(bytes, indent: indent).map { .text($0) }
    }
    guard let text = line(bytes) else { return nil }
    return try? ValueParser.value(of: text, as: type)
  }
}

// MARK: - Texts

extension CanonicalReader {
  private mutating func text(_ bytes: Span<UInt8>, indent: Int) -> String? {
    switch bytes[offset] {
    case quote:
      return quotedValue(bytes)
    case bar: return block(bytes, indent: indent + 2)
    default:
      guard let text = line(bytes), ScalarStyle(of: text) == .plain else { return nil }
      return text
    }
  }

  private mutating func quotedValue(_ bytes: Span<UInt8>) -> String? {
    let start = offset
    guard let text = quotedText(bytes) else { return nil }
    let scan = TextScan(of: text)
    let isVerbatim = offset - start == text.utf8.count + 2 && !scan.hasHidden
    guard scan.style == .quoted,
      isVerbatim || matches(bytes, start..<offset, CanonicalText.doubleQuoted(text)),
      take(bytes, newline)
    else { return nil }
    return text
  }

  /// Reads to the end of the line, and past it.
  private mutating func line(_ bytes: Span<UInt8>) -> String? {
    let start = offset
    while offset < bytes.count, bytes[offset] != newline { offset += 1 }
    guard offset < bytes.count, let text = string(bytes, start..<offset) else { return nil }
    offset += 1
    return text
  }

  private mutating func quotedText(_ bytes: Span<UInt8>) -> String? {
    offset += 1
    let start = offset
    var hasEscapes = false
    while offset < bytes.count, bytes[offset] != quote, bytes[offset] != newline {
      if bytes[offset] == backslash {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    guard offset < bytes.count, bytes[offset] == quote,
      let raw = string(bytes, start..<offset)
    else { return nil }
    offset += 1
    return hasEscapes ? Escapes.resolve(raw) : raw
  }

  private mutating func block(_ bytes: Span<UInt8>, indent: Int) -> String? {
    offset += 1
    let keeps = !take(bytes, dash)
    guard take(bytes, newline) else { return nil }
    var text = ""
    while offset < bytes.count {
      if bytes[offset] == newline {
        offset += 1
        text += "\n"
      } else if takeIndent(bytes, indent) {
        guard let line = line(bytes) else { return nil }
        text += line + "\n"
      } else {
        break
      }
    }
    if !keeps { text.unicodeScalars.removeLast(text.isEmpty ? 0 : 1) }
    guard ScalarStyle(of: text) == .block, (text.utf8.last == newline) == keeps else { return nil }
    return text
  }
}

// MARK: - Bytes

extension CanonicalReader {
  private mutating func take(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes exactly as many spaces, when something else follows them.
  private mutating func takeIndent(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
    let end = offset + count
    guard end < bytes.count, bytes[end] != space else { return false }
    for index in offset..<end where bytes[index] != space { return false }
    offset = end
    return true
  }

  private mutating func takeKey(_ bytes: Span<UInt8>, _ name: String) -> Bool {
    var index = offset
    for byte in name.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    guard index < bytes.count, bytes[index] == colon else { return false }
    offset = index + 1
    return true
  }

  private func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return nil }
    let string = String(copying: text)
    return Normalization.isComposed(string) ? string : nil
  }

  private func matches(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
    guard text.utf8.count == range.count else { return false }
    var index = range.lowerBound
    for byte in text.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension FieldType {
  /// A Boolean value indicating whether the canonical form writes it as text, quoted where text would be.
  var isWrittenAsText: Bool {
    switch self {
    case .integer, .number, .boolean, .date, .partialDate, .list, .map, .dictionary: false
    default: true
    }
  }
}
