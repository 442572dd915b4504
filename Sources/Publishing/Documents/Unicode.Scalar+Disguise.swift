extension Unicode.Scalar {
  /// A Boolean value indicating whether a page may not hold the character as it stands: a control, or a mark that
  /// reverses the direction of writing.
  ///
  /// What a person wrote may not disguise what stands around it; pages show such a character as a missing one.
  var isDisguise: Bool {
    switch self {
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{61c}", "\u{200e}"..."\u{200f}",
      "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }
}
