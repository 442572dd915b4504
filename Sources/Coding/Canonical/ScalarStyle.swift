/// How a text is written in the canonical form: the one way that is allowed for it (design §4.1).
///
/// A text is plain only when no reader of YAML 1.1 or 1.2 could take it for anything but that text;
/// of several lines it is a literal block where a block can hold it; all others are in double quotes.
enum ScalarStyle: Hashable {
  case plain
  case quoted
  /// A literal block that keeps the text's one final line end (`|`), or has none (`|-`).
  case block

  init(of text: String) { self = TextScan(of: text).style }
}

/// One pass over the bytes of a text, keeping what its writing depends on.
struct TextScan {
  private var count = 0
  private var first: UInt8 = 0
  private var last: UInt8 = 0
  private var previous: UInt8 = 0
  private var hasLineEnd = false
  /// A Boolean value indicating whether it has control characters or others that are not shown.
  private(set) var hasHidden = false
  private var hasIndicator = false
  private var isNumberLike = true
  private var isBlockable = true
  private var word: UInt64 = 0

  init(of text: String) {
    for byte in text.utf8 { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    if count == 0 { first = byte }
    if byte < 0x20 || byte == 0x7f {
      if byte == newline {
        hasLineEnd = true
        // A blank before a line end would be invisible, and a first empty line would hide the indentation.
        if last == space || count == 0 { isBlockable = false }
      } else {
        hasHidden = true
      }
    } else if byte >= 0x80 {
      isNumberLike = false
      if TextScan.isHidden(previous, last, byte) { hasHidden = true }
    } else {
      if (byte == space && last == colon) || (byte == hash && last == space) { hasIndicator = true }
      if isNumberLike, !TextScan.isInNumbers(byte) { isNumberLike = false }
    }
    if count < 8 { word = word << 8 | UInt64(byte | 0x20) }
    previous = last
    last = byte
    count += 1
  }

  var style: ScalarStyle {
    if count == 0 { return .quoted }
    if hasHidden { return .quoted }
    if hasLineEnd {
      let endsTwice = last == newline && previous == newline
      return isBlockable && first != space && last != space && !endsTwice ? .block : .quoted
    }
    let isSafe =
      TextScan.startsPlain(first) && last != space && last != colon && !hasIndicator
      && !(isNumberLike && TextScan.isDigit(first))
      && !(count <= 5 && TextScan.isReserved(word))
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

  /// The letters and signs of numbers, dates, times and durations, in any base and any version of YAML.
  private static func isInNumbers(_ byte: UInt8) -> Bool {
    switch byte {
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

  /// The words that some reader takes for a Boolean value or for nothing, in lowercase letters.
  private static let reserved: Set<UInt64> = Set(
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })

  private static func isReserved(_ word: UInt64) -> Bool { reserved.contains(word) }

  /// Returns whether the bytes end a character that is not shown: C1 controls, line and paragraph
  /// separators, the byte order mark.
  private static func isHidden(_ before: UInt8, _ middle: UInt8, _ last: UInt8) -> Bool {
    (middle == 0xc2 && last < 0xa0)
      || (before == 0xe2 && middle == 0x80 && (last == 0xa8 || last == 0xa9))
      || (before == 0xef && middle == 0xbb && last == 0xbf)
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
