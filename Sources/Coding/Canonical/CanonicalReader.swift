internal import Records

/// Reads canonical text at memory speed, typing it as it goes.
///
/// It accepts the canonical form and nothing else: at the first byte that is not what the encoder would
/// have written it gives up with `nil`, and whoever asked finds out why at leisure. Every rule of style
/// is asked of ``ScalarStyle``, the one that writes, so the form is unique by construction.
struct CanonicalReader {
  private var offset = 0
  private let recent: RecentValues?

  private init(sharing recent: RecentValues?) { self.recent = recent }

  /// Returns the fields of a record, or `nil` when the bytes are not its canonical form.
  static func entries(
    of bytes: Span<UInt8>, kind: Kind, sharing recent: RecentValues? = nil
  ) -> [Entry]? {
    var reader = CanonicalReader(sharing: recent)
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
    entries.reserveCapacity(min(fields.count, 16))
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
      key = quotedText(bytes, isKey: true)
    } else {
      while offset < bytes.count, bytes[offset] != colon, bytes[offset] != newline { offset += 1 }
      key = string(bytes, start..<offset)
    }
    guard let key, FreeKey.isAllowed(key), offset < bytes.count, bytes[offset] == colon,
      matches(bytes, start..<offset, FreeKey.written(key)),
      Normalization.isComposed(key, TextScan(key.utf8.span))
    else { return nil }
    offset += 1
    return key
  }

  /// Reads what follows the colon of a key or the dash of an item, to the end of its last line.
  private mutating func value(_ bytes: Span<UInt8>, of type: FieldType, indent: Int) -> Value? {
    let start = offset
    guard let value = newValue(bytes, of: type, indent: indent) else { return nil }
    return recent?.shared(value, readFrom: bytes.extracting(start..<offset)) ?? value
  }

  private mutating func newValue(
    _ bytes: Span<UInt8>, of type: FieldType, indent: Int
  ) -> Value? {
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
    guard let line = lineRange(bytes), let text = string(bytes, line) else { return nil }
    return try? ValueParser.value(of: text, as: type)
  }
}

// MARK: - Texts

extension CanonicalReader {
  private mutating func text(_ bytes: Span<UInt8>, indent: Int) -> String? {
    switch bytes[offset] {
    case quote:
      guard let text = quotedText(bytes), take(bytes, newline) else { return nil }
      return text
    case bar: return block(bytes, indent: indent + 2)
    default:
      guard let line = lineRange(bytes) else { return nil }
      return text(bytes.extracting(line), in: .plain)
    }
  }

  /// Returns a text that stands as it is, when it is written in the style that is its own.
  private func text(_ bytes: Span<UInt8>, in style: ScalarStyle) -> String? {
    let scan = TextScan(bytes)
    guard scan.style == style, let text = string(bytes, bytes.indices),
      Normalization.isComposed(text, scan)
    else { return nil }
    return text
  }

  /// Takes a line and its end; returns where the line stands.
  private mutating func lineRange(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = offset
    while offset < bytes.count, bytes[offset] != newline { offset += 1 }
    guard offset < bytes.count else { return nil }
    offset += 1
    return start..<offset - 1
  }

  /// Reads a text in double quotes; as a value it must be one that could not be written without.
  private mutating func quotedText(_ bytes: Span<UInt8>, isKey: Bool = false) -> String? {
    guard let range = quotedRange(bytes),
      let raw = string(bytes, range.lowerBound + 1..<range.upperBound - 1)
    else { return nil }
    var scan = TextScan(raw.utf8.span)
    var text = raw
    if !scan.isVerbatim {
      guard let resolved = Escapes.resolve(raw),
        matches(bytes, range, CanonicalText.doubleQuoted(resolved))
      else { return nil }
      text = resolved
      scan = TextScan(text.utf8.span)
    }
    guard isKey || scan.style == .quoted && !text.isEmpty, Normalization.isComposed(text, scan)
    else { return nil }
    return text
  }

  /// Takes a text in double quotes; returns where it stands, quotes included.
  private mutating func quotedRange(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != quote, bytes[offset] != newline {
      offset += bytes[offset] == backslash ? 2 : 1
    }
    guard offset < bytes.count, bytes[offset] == quote else { return nil }
    offset += 1
    return start..<offset
  }

  private mutating func block(_ bytes: Span<UInt8>, indent: Int) -> String? {
    offset += 1
    let keeps = !take(bytes, dash)
    guard take(bytes, newline) else { return nil }
    var text: [UInt8] = []
    while offset < bytes.count {
      if bytes[offset] != newline {
        guard takeBlanks(bytes, indent) else { break }
        // A line of nothing but its indentation would be read as an empty one.
        if offset < bytes.count, bytes[offset] == newline { return nil }
      }
      guard let line = lineRange(bytes) else { return nil }
      for index in line { text.append(bytes[index]) }
      text.append(newline)
    }
    if !keeps { text.removeLast(text.isEmpty ? 0 : 1) }
    guard (text.last == newline) == keeps else { return nil }
    return self.text(text.span, in: .block)
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
    return takeBlanks(bytes, count)
  }

  private mutating func takeBlanks(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
    let end = offset + count
    guard end < bytes.count else { return false }
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
    return String(copying: text)
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
