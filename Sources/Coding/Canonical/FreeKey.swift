/// Keys that the kind does not declare, such as those of local additions.
enum FreeKey {
  /// The number of characters after which readers of YAML no longer take what precedes a colon for a key.
  private static let longest = 1024

  /// Returns whether readers of YAML agree on a key: it says something, is short enough, and is not
  /// `<<`, which some of them merge even in quotes.
  static func isAllowed(_ name: String) -> Bool {
    guard !name.isEmpty, name != "<<", Normalization.isComposable(name) else { return false }
    return name.utf8.count <= longest / 6 || written(name).unicodeScalars.count <= longest
  }

  /// Returns a key as it is written: plain where it can be, else in double quotes.
  static func written(_ name: String) -> String {
    ScalarStyle(of: name) == .plain && !name.utf8.contains(colon)
      ? name : CanonicalText.doubleQuoted(name)
  }
}
