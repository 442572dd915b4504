/// Scalars in the canonical form.
package enum CanonicalText {
  /// Returns a text in double quotes on one line, with the escapes of JSON.
  package static func doubleQuoted(_ text: String) -> String {
    let isVerbatim = !text.utf8.contains { $0 == quote || $0 == backslash || $0 == newline }
    if isVerbatim, !TextScan(of: text).hasHidden { return "\"" + text + "\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}", "\u{feff}":
        quoted += "\\u" + hexadecimal(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
