/// Scalars in the canonical form.
package enum CanonicalText {
  /// Returns a text in double quotes on one line, with the escapes of JSON.
  package static func doubleQuoted(_ text: String) -> String {
    if TextScan(text.utf8.span).isVerbatim { return "\"" + text + "\"" }
    var quoted = "\""
    var followsEscape = false
    for scalar in text.unicodeScalars {
      // A mark would compose with the last letter of an escape.
      let isMark = followsEscape && scalar.properties.canonicalCombiningClass != .notReordered
      if let escape = escape(of: scalar, isMark: isMark) {
        quoted += escape
        followsEscape = true
      } else {
        quoted.unicodeScalars.append(scalar)
        followsEscape = isMark
      }
    }
    return quoted + "\""
  }

  private static func escape(of scalar: Unicode.Scalar, isMark: Bool) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}", "\u{feff}", "\u{fffe}",
      "\u{ffff}":
      "\\u" + hexadecimal(scalar.value)
    case "\u{0}"..."\u{ffff}" where isMark: "\\u" + hexadecimal(scalar.value)
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
