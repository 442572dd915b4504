internal import Records

/// What people call the kinds and the fields that rules speak of.
struct RuleNames: Sendable {
  let profile: Profile
  let language: Language

  /// Returns the title of a kind between quotation marks, or its name.
  func kind(_ name: String) -> String {
    language.quoted(profile.kinds[name]?.title[language.rawValue] ?? name)
  }

  /// Returns the title of a field between quotation marks, in one of some kinds, or in any when there is none.
  func field(_ name: String, of kinds: Set<String>) -> String {
    let candidates = kinds.isEmpty ? Set(profile.kinds.keys) : kinds
    let title = candidates.sorted().lazy
      .compactMap { profile.kinds[$0]?.field(name)?.title[language.rawValue] }.first
    return language.quoted(title ?? name)
  }
}
