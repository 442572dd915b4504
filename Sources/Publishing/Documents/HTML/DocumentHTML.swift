internal import Mustache

/// Writes a document as one accessible page that needs no network, no script and no other file (domain §8.3).
///
/// It has one main heading and ordered ones under it, landmarks, a link past what repeats, a table of contents, titled
/// tables whose wide ones scroll by themselves, pictures that are told in words, and a style for A4. The same document
/// gives the same bytes.
package enum DocumentHTML {
  /// What the page is beside.
  package struct Options: Hashable, Sendable {
    /// The files that hold its tables as CSV, where there are some.
    package var tables: TableFiles?

    package init(tables: TableFiles? = nil) { self.tables = tables }
  }

  /// Returns the page.
  package static func render(_ document: Document, options: Options = Options()) -> String {
    let words = DocumentWords(language: document.language)
    var writer = HTMLWriter(words: words, options: options, limit: document.limit)
    let hasContents = document.sections.count > 2 && !document.isBrief
    writer.writeLead(document.lead)
    let lead = writer.html.markup
    writer.html = HTMLText()
    if hasContents { writer.writeContents(document.sections) }
    let contents = writer.html.markup
    writer.html = HTMLText()
    for section in document.sections { writer.write(section, level: 2, leadsBack: hasContents) }
    return page.render([
      "language": document.language.rawValue,
      "title": HTMLText.escaped(document.title),
      "footer": quotedForStyle(document.title),
      "style": style,
      "skip": words.skip,
      "lead": lead,
      "contents": contents,
      "layout": hasContents ? "with-contents" : document.isBrief ? "brief" : "plain",
      "body": writer.html.markup,
    ])
  }

  private static let style = String(decoding: PackageResources.page_css, as: UTF8.self)

  private static let page: MustacheTemplate = {
    do {
      return try MustacheTemplate(
        string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
    } catch {
      preconditionFailure("the template of a page is well formed: \(error)")
    }
  }()

  /// Returns a text as a style sheet may quote it: letters, digits and spaces as they are, all else by number.
  private static func quotedForStyle(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars where !scalar.isDisguise {
      let isPlain = scalar.properties.isAlphabetic || scalar == " " || ("0"..."9").contains(scalar)
      quoted += isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }
    return quoted
  }
}
