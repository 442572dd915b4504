/// How a text is written in the canonical form: the one way that is allowed for it (design §4.1).
///
/// A text is plain only when no reader of YAML 1.1 or 1.2 could take it for anything but that text;
/// of several lines it is a literal block where a block can hold it; all others are in double quotes.
enum ScalarStyle: Hashable {
  case plain
  case quoted
  /// A literal block that keeps the text's one final line end (`|`), or has none (`|-`).
  case block

  init(of text: String) { self = TextScan(text.utf8.span).style }
}

/// What one pass over the bytes of a text tells of its writing.
struct TextScan {
  let style: ScalarStyle
  /// A Boolean value indicating whether it stands in double quotes as it is, without escapes.
  let isVerbatim: Bool
  /// A Boolean value indicating whether it has characters that may not be in composed form.
  let mayBeDecomposed: Bool

  init(_ bytes: Span<UInt8>) {
    var marks = TextMarks()
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x21, 0x24...0x39, 0x3b...0x5b, 0x5d...0x7e: continue
      case newline: marks.noteLineEnd(in: bytes, at: index)
      case quote, backslash: marks.needsEscape = true
      case colon: if TextScan.byte(bytes, index + 1) == space { marks.hasIndicator = true }
      case hash: if index > 0, bytes[index - 1] == space { marks.hasIndicator = true }
      case 0x80...: marks.noteOther(in: bytes, at: index)
      default: marks.hasHidden = true
      }
    }
    style = TextScan.style(of: bytes, marks)
    isVerbatim = !marks.hasHidden && !marks.hasLineEnd && !marks.needsEscape
    mayBeDecomposed = marks.mayBeDecomposed
  }

  private static func style(of bytes: Span<UInt8>, _ marks: TextMarks) -> ScalarStyle {
    guard bytes.count > 0, !marks.hasHidden else { return .quoted }
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    if marks.hasLineEnd {
      let endsTwice = last == newline && byte(bytes, bytes.count - 2) == newline
      return marks.isBlockable && first != space && last != space && !endsTwice ? .block : .quoted
    }
    let isSafe =
      startsPlain(first) && last != space && last != colon && !marks.hasIndicator
      && !(isDigit(first) && isNumberLike(bytes)) && !(bytes.count <= 5 && isReserved(bytes))
    return isSafe ? .plain : .quoted
  }

  /// Letters, digits, other scripts and a few signs: nothing that YAML reads as an indicator.
  private static func startsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "/"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Returns whether there is nothing but the letters and signs of numbers, dates, times and durations,
  /// in any base and any version of YAML.
  private static func isNumberLike(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "o"), UInt8(ascii: "O"),
        UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "z"), UInt8(ascii: "Z"),
        UInt8(ascii: "."), UInt8(ascii: ","), colon, UInt8(ascii: "_"), UInt8(ascii: "+"), dash,
        space:
        true
      default: false
      }
    }
  }

  /// The words that some reader takes for a Boolean value or for nothing, in lowercase letters.
  private static let reserved: Set<UInt64> = Set(
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })

  private static func isReserved(_ bytes: Span<UInt8>) -> Bool {
    var word: UInt64 = 0
    for index in bytes.indices { word = word << 8 | UInt64(bytes[index] | 0x20) }
    return reserved.contains(word)
  }

  /// Returns the byte at an index, or zero beyond the ends.
  fileprivate static func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }
}

/// What was met in a text so far.
private struct TextMarks {
  var hasLineEnd = false
  /// A Boolean value indicating whether it has characters that are not shown, or that YAML forbids.
  var hasHidden = false
  var hasIndicator = false
  var needsEscape = false
  var isBlockable = true
  var mayBeDecomposed = false

  /// A blank before a line end would be invisible, and a first empty line would hide the indentation.
  mutating func noteLineEnd(in bytes: Span<UInt8>, at index: Int) {
    hasLineEnd = true
    if index == 0 || bytes[index - 1] == space { isBlockable = false }
  }

  /// Notes C1 controls, line and paragraph separators, the byte order mark, what is no character; and
  /// what is neither below U+0300 nor common punctuation, and so may need to be composed.
  mutating func noteOther(in bytes: Span<UInt8>, at index: Int) {
    let byte = bytes[index]
    guard byte >= 0xc0 else { return }
    let next = TextScan.byte(bytes, index + 1)
    let last = TextScan.byte(bytes, index + 2)
    switch byte {
    case 0xc2: if next < 0xa0 { hasHidden = true }
    case 0xe2:
      if next == 0x80, last == 0xa8 || last == 0xa9 { hasHidden = true }
      if !(next == 0x80 && last >= 0x82 || next == 0x82) { mayBeDecomposed = true }
    case 0xef:
      if next == 0xbb && last == 0xbf || next == 0xbf && last >= 0xbe { hasHidden = true }
      mayBeDecomposed = true
    default: if byte >= 0xcc { mayBeDecomposed = true }
    }
  }
}

// The bytes that have a meaning in the canonical form; computed, for a stored global is slower to read.
var newline: UInt8 { 0x0a }
var space: UInt8 { 0x20 }
var colon: UInt8 { 0x3a }
var hash: UInt8 { 0x23 }
var quote: UInt8 { 0x22 }
var backslash: UInt8 { 0x5c }
var dash: UInt8 { 0x2d }
var bar: UInt8 { 0x7c }
