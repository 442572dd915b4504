internal import Foundation

/// Writes values as the JSON that programs rely on: same value, same bytes.
package enum JSONText {
  /// Returns a value as JSON with sorted keys and one final newline.
  ///
  /// Numbers that JSON cannot write become texts.
  package static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("a value made for JSON has no part that JSON cannot hold: \(error)")
    }
  }
}
