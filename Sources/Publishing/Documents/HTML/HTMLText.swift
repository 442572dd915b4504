/// HTML under construction: markup comes in as it is, what a record says through ``write(_:)``.
struct HTMLText {
  private(set) var markup = ""

  /// Appends markup.
  mutating func raw(_ markup: String) { self.markup += markup }

  /// Appends words, which are never markup.
  mutating func write(_ words: String) {
    guard words.utf8.contains(where: HTMLText.isSpecial) else {
      markup += words
      return
    }
    for scalar in words.unicodeScalars { append(scalar, newLine: "<br>") }
  }

  /// Appends an attribute after a space.
  mutating func attribute(_ name: String, _ value: String) {
    markup += " "
    markup += name
    markup += "=\""
    if value.utf8.contains(where: HTMLText.isSpecial) {
      for scalar in value.unicodeScalars { append(scalar, newLine: " ") }
    } else {
      markup += value
    }
    markup += "\""
  }

  /// Appends words between the tags of an element.
  mutating func element(_ name: String, _ words: String) {
    markup += "<\(name)>"
    write(words)
    markup += "</\(name)>"
  }

  private mutating func append(_ scalar: Unicode.Scalar, newLine: String) {
    switch scalar {
    case "&": markup += "&amp;"
    case "<": markup += "&lt;"
    case ">": markup += "&gt;"
    case "\"": markup += "&quot;"
    case "\n": markup += newLine
    default: markup.unicodeScalars.append(scalar.isDisguise ? "\u{fffd}" : scalar)
    }
  }

  /// Plain letters, digits and spaces need no second look: only what HTML reads, and the first bytes of the
  /// characters that a page may not hold.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7f, 0xc2, 0xd8, 0xe2: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}

extension HTMLText {
  /// Returns words as they may stand in markup.
  static func escaped(_ words: String) -> String {
    var text = HTMLText()
    text.write(words)
    return text.markup
  }
}
