internal import Records

/// Takes from codes what a spreadsheet adds when it takes them for numbers: `.0`, and spaces.
enum CodeTraces {
  /// The columns of the standard whose values are written with digits and are not numbers.
  static let columns: Set<String> = ["code_postal", "code_insee", "telephone"]

  /// Returns a code without a decimal part of zeros and without spaces between digits, or the text itself
  /// when something else than digits is left.
  static func bare(_ text: String) -> String {
    let compact = text.filter { !$0.isWhitespace }
    var digits = Substring(compact)
    if let point = compact.lastIndex(where: { $0 == "." || $0 == "," }) {
      let decimals = compact[compact.index(after: point)...]
      if !decimals.isEmpty, decimals.allSatisfy({ $0 == "0" }) { digits = compact[..<point] }
    }
    return digits.isAllDigits ? String(digits) : text
  }

  /// Returns a cell of such a column with the traces taken away, and what to tell about it.
  static func clean(_ text: String, column: String) -> (text: String, note: CellReading.Note?) {
    guard columns.contains(column), text.contains(where: { $0 == "." || $0 == "," || $0 == " " })
    else { return (text, nil) }
    let bare = bare(text)
    // Spaces between the digits of a telephone number are the usual writing, and its own business.
    guard bare != text, column != "telephone" || text.hasSuffix(".0") else { return (text, nil) }
    return (
      bare,
      CellReading.Note(
        .info, "number-traces-removed", "\(text.shown) is read as \(bare)",
        fr: "\(text.shown) est lu \(bare)")
    )
  }
}
