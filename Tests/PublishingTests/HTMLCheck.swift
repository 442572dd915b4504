/// What a page must be for everyone to read it, as far as its text alone tells (RGAA 4.1, domain §8.3).
///
/// A checker in a browser sees more (`Scripts/accessibility`); this one runs everywhere.
struct HTMLCheck {
  /// A tag as it stands in the page.
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool
  }

  private static let alone: Set<String> = ["br", "meta", "link", "hr", "img", "input", "col"]
  private(set) var problems: [String] = []
  private(set) var tags: [Tag] = []

  init(_ page: String) {
    guard page.hasPrefix("<!DOCTYPE html>\n") else {
      problems.append("no document type")
      return
    }
    read(page)
    checkNesting()
    checkAnchors()
    checkHeadings()
    checkTables()
    checkPictures()
    checkPage(page)
  }

  /// How many pictures a reader is told of.
  var pictures: Int { starts("svg").count { $0.attributes["role"] == "img" } }

  /// Returns the tags that start an element of a name.
  func starts(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isEnd } }

  private mutating func read(_ page: String) {
    let withoutStyle = page.replacing(/<style>[^<]*<\/style>/, with: "")
    for part in withoutStyle.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else {
        problems.append("a tag without an end: \(part.prefix(40))")
        continue
      }
      if part[part.index(after: end)...].contains(">") {
        problems.append("a bare '>': \(part.prefix(40))")
      }
      let inside = part[..<end]
      let name = inside.drop { $0 == "/" }.prefix { !" /".contains($0) }
      var attributes: [String: String] = [:]
      for match in inside.matches(of: /\ ([a-zA-Z:-]+)="([^"]*)"/) {
        let old = attributes.updateValue(String(match.2), forKey: String(match.1))
        if old != nil { problems.append("an attribute twice: \(inside)") }
      }
      let isEmpty = inside.hasSuffix("/")
      tags.append(Tag(name: String(name), attributes: attributes, isEnd: inside.hasPrefix("/")))
      if isEmpty { tags.append(Tag(name: String(name), attributes: [:], isEnd: true)) }
    }
  }

  private mutating func checkNesting() {
    var open: [String] = []
    for tag in tags where !Self.alone.contains(tag.name) && tag.name.first != "!" {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        problems.append("</\(tag.name)> ends what it did not start")
      }
    }
    if !open.isEmpty { problems.append("never ended: \(open)") }
  }

  private mutating func checkAnchors() {
    let names = tags.compactMap { $0.attributes["id"] }
    if Set(names).count != names.count { problems.append("an anchor twice") }
    for tag in tags {
      var targets: [Substring] = []
      if let address = tag.attributes["href"], address.hasPrefix("#") {
        targets.append(address.dropFirst())
      }
      for name in ["aria-labelledby", "aria-describedby"] {
        targets += (tag.attributes[name] ?? "").split(separator: " ")
      }
      for paint in ["fill", "stroke"] {
        if let found = tag.attributes[paint]?.firstMatch(of: /url\(#([^)]*)\)/) {
          targets.append(found.1)
        }
      }
      for target in targets where !names.contains(String(target)) {
        problems.append("nothing is called \(target)")
      }
    }
  }

  private mutating func checkHeadings() {
    let levels = tags.filter { !$0.isEnd }.compactMap { tag -> Int? in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    if levels.filter({ $0 == 1 }).count != 1 || levels.first != 1 { problems.append("not one h1") }
    for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
      problems.append("h\(after) under h\(before)")
    }
  }

  private mutating func checkTables() {
    if starts("table").count != starts("caption").count {
      problems.append("a table without caption")
    }
    for heading in starts("th") where heading.attributes["scope"] == nil {
      problems.append("a heading of a table without scope")
    }
  }

  private mutating func checkPictures() {
    var depth = 0
    for (place, tag) in tags.enumerated() where tag.name == "svg" {
      depth += tag.isEnd ? -1 : 1
      guard !tag.isEnd, depth == 1, tag.attributes["aria-hidden"] != "true" else { continue }
      let follows = tags[place...].dropFirst().filter { !$0.isEnd }.prefix(2).map(\.name)
      if tag.attributes["role"] != "img" || tag.attributes["aria-labelledby"] == nil
        || follows != ["title", "desc"]
      {
        problems.append("a picture without words")
      }
    }
  }

  private mutating func checkPage(_ page: String) {
    if starts("html").first?.attributes["lang"]?.isEmpty != false { problems.append("no language") }
    if starts("main").count != 1 { problems.append("not one main") }
    if starts("title").isEmpty { problems.append("no title") }
    let scripts = ["<script", " onclick", " onload", "javascript:", "<iframe", "<object", " src="]
    for script in scripts where page.contains(script) { problems.append("holds \(script)") }
    if starts("a").first?.attributes["href"] != "#content" {
      problems.append("no link past the head")
    }
  }
}
