/// The values of one column of the upgrade table, found whatever their case, spaces and apostrophes.
struct UpgradeValues {
  private let values: [String: UpgradeTable.Value]

  init(_ column: UpgradeTable.Column) {
    values = Dictionary(
      column.values.map { (TextCleaning.labelKey($0.old), $0) }, uniquingKeysWith: { old, _ in old }
    )
  }

  /// Returns the entry of a value: by its whole text, or by what stands before its colon.
  subscript(_ text: String) -> UpgradeTable.Value? {
    if let value = values[TextCleaning.labelKey(text)] { return value }
    let head = text.prefix { $0 != ":" }
    guard head.endIndex != text.endIndex else { return nil }
    return values[TextCleaning.labelKey(String(head))]
  }

  /// Returns the values of a cell, whichever of the two separators stands between them.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "|" }.map { TextCleaning.line(String($0)) }
      .filter { !$0.isEmpty }
  }
}
