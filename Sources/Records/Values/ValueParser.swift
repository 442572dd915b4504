/// Reads the text of a scalar as the value of a field type.
package enum ValueParser {
  /// Why a text is not a value of a type.
  package struct Mismatch: Error, Hashable, Sendable {
    package let message: String
    package let hint: String?
  }

  /// Returns the value of a scalar text, as its type reads it and never by guessing (design §4.1).
  ///
  /// Lists and maps are not scalars: asking for one throws.
  package static func value(
    of text: String, as type: FieldType
  ) throws(Mismatch) -> Value {
    switch type {
    case .integer:
      guard let number = Int(text), String(number) == text else {
        throw Mismatch(message: "\(text.quoted) is not a whole number", hint: "write digits only")
      }
      return .integer(number)
    case .number:
      if let number = Number(canonical: text) { return .number(number) }
      let suggestion = Number(text.replacing(",", with: "."))
      throw Mismatch(
        message: "\(text.quoted) is not a number in its canonical form",
        hint: suggestion.map { "write \($0.text)" } ?? "write digits with a point, such as 47.25")
    case .boolean:
      guard text == "true" || text == "false" else {
        throw Mismatch(
          message: "\(text.quoted) is neither true nor false", hint: "write true or false")
      }
      return .boolean(text == "true")
    case .date:
      guard let date = PartialDate(text), date.isComplete else {
        throw Mismatch(message: "\(text.quoted) is not a day", hint: "write it as 2026-03-02")
      }
      return .date(date)
    case .partialDate:
      guard let date = PartialDate(text) else {
        throw Mismatch(
          message: "\(text.quoted) is not a date", hint: "write it as 2026-03-02, 2026-03 or 2026")
      }
      return .date(date)
    case .list, .map, .dictionary:
      throw Mismatch(message: "\(text.quoted) is not a list or a map", hint: nil)
    default:
      return .text(text)
    }
  }
}
