/// A language that what people read is written in.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}
