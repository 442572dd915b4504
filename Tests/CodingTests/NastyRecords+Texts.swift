import Foundation

extension NastyRecords {
  /// What texts are made of: whatever YAML, Unicode or a careless writer gives a meaning to.
  static let pieces = words + numbers + signs + blanks + scripts

  private static let words = [
    "a", "Maison", "no", "No", "NO", "yes", "Y", "n", "on", "OFF", "true", "True", "FALSE", "null",
    "Null", "nope", "truer", "x", "o", "e", "ouvert le mardi", "http://lieu.invalid/a?b=c#d",
  ]

  private static let numbers = [
    "0", "1", "12", "007", "0o17", "0x1F", "0b10", "1_000", "1.5", "1e3", "1.", ".5", "+3", "-3",
    "190:20:30", "12:30", "2026", "2026-03", "2026-03-02", "2026-03-02T10:00:00Z", ".inf", ".nan",
    "1,5", "01004", "2A004", "12 rue", "1er", "10 000", "5f", "8-10", "3z", "6b",
  ]

  private static let signs = [
    ":", ": ", "a: b", ":a", " #", "#", "# a", "- ", "-", "--", "---", "...", "? ", "?", "!",
    "!!str",
    "&", "*", "|", ">", "|-", "%", "@", "`", "'", "\"", "''", "\"\"", "\\", "\\n", "\\\"", "{", "}",
    "[", "]", ",", "{}", "[]", "~", "=", "(", "(a)", "/", "_", "<", ";", "$", "«", "»", "’", "…",
  ]

  private static let blanks = [
    " ", "  ", "\t", "\n", "\n\n", "\n ", " \n", "\n  ", "\r", "\r\n", "\u{a0}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "\u{feff}", "\u{200b}", "\u{202e}", "\u{0}", "\u{7}", "\u{1b}", "\u{7f}", "\u{9f}",
    "\u{fffe}", "\u{ffff}", "\u{fffd}",
  ]

  private static let scripts = [
    "é", "œuvre", "Ÿ", "ß", "İ", "ﬁ", "Ω", "日本", "한국", "العربية", "עברית", "हिन्दी", "😀", "👨‍👩‍👧", "𝒳",
    "\u{1d165}", "e\u{301}", "q\u{307}\u{323}", "\u{301}", "\u{5b0}", "\u{37e}", "\u{212b}",
    "\u{2000}",
    "\u{1fff}", "\u{10ffff}", "\u{3042}\u{3099}",
  ]
}
