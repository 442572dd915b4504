internal import Records

/// A value of JSON whose keys keep their order and whose numbers keep their digits.
///
/// Foundation's encoder keeps neither: it sorts keys or shuffles them, and turns `46.20410` into a binary
/// fraction. A file that people compare line by line, and that loses nothing, needs both.
indirect enum JSON {
  case text(String)
  case number(String)
  case boolean(Bool)
  case array([JSON])
  case object([(key: String, value: JSON)])

  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }

  /// Returns a value of a record: texts and dates as strings, lists as arrays, maps as objects.
  init(_ value: Value) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .integer(let number): .number(String(number))
      case .number(let number): .number(number.text)
      case .boolean(let flag): .boolean(flag)
      case .date(let date): .text(date.description)
      case .list(let items): .array(items.map { JSON($0) })
      case .map(let entries): .object(entries.map { ($0.name, JSON($0.value)) })
      }
  }
}

/// Writes JSON (RFC 8259) on one line, without needless spaces.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Returns a value as the bytes of one line, without its end.
  static func bytes(of value: JSON) -> [UInt8] {
    var writer = JSONWriter()
    writer.add(value)
    return writer.bytes
  }

  mutating func add(_ value: JSON) {
    switch value {
    case .text(let text): addQuoted(text)
    case .number(let digits): add(digits)
    case .boolean(let flag): add(flag ? "true" : "false")
    case .array(let items):
      add("[")
      for (index, item) in items.enumerated() {
        if index > 0 { add(",") }
        add(item)
      }
      add("]")
    case .object(let members):
      add("{")
      for (index, member) in members.enumerated() {
        if index > 0 { add(",") }
        addQuoted(member.key)
        add(":")
        add(member.value)
      }
      add("}")
    }
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func addQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case UInt8(ascii: "\n"): add("\\n")
      case UInt8(ascii: "\t"): add("\\t")
      case UInt8(ascii: "\r"): add("\\r")
      case 0..<0x20, 0x7f:
        let digits = String(byte, radix: 16)
        add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Writes an array with each of its items on a line, so that two files compare line by line.
///
/// Items are written as they come: only their bytes are kept.
struct JSONArrayWriter {
  private var writer = JSONWriter()
  private(set) var count = 0

  mutating func add(_ item: JSON) {
    writer.add(count == 0 ? "[\n" : ",\n")
    writer.add(item)
    count += 1
  }

  /// The bytes of the whole array.
  var bytes: [UInt8] {
    var whole = writer
    whole.add(count == 0 ? "[]\n" : "\n]\n")
    return whole.bytes
  }
}
