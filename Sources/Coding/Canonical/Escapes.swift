/// The escapes of texts in double quotes, as JSON has them.
enum Escapes {
  /// Returns the text that a writing with escapes stands for, or `nil` when an escape is not one.
  static func resolve(_ raw: String) -> String? {
    var text = String.UnicodeScalarView()
    var rest = raw.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\"": text.append("\"")
      case "\\": text.append("\\")
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "u":
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4, let value = UInt32(String(digits), radix: 16),
          let escaped = Unicode.Scalar(value)
        else { return nil }
        text.append(escaped)
      default: return nil
      }
    }
    return String(text)
  }
}
