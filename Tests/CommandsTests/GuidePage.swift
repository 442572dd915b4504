import Commands
import Foundation
import TestSupport

/// A page of the guide whose examples are carried out when the tests run.
///
/// A page is ordinary Markdown. In its `console` blocks each line that starts with `$ ` is a command: `terrier`
/// runs in this process, `cd` moves, and anything else is given to the shell. A block may set the moment:
/// ```` ```console 2026-01-08T10:00:00Z ````. A block `sh <name>` is a script, saved under that name where the
/// page has got to. A page is correct when carrying it out gives back the same page.
struct GuidePage {
  private let text: String
  private let commons: Commons
  private var folder: String

  init(_ text: String, founded: Bool) throws {
    self.text = text
    commons = try Commons(founded: founded, starter: Project.root)
    folder = founded ? commons.ledger : commons.folder.path
  }

  /// Returns the page as it reads once its examples have been carried out.
  mutating func replayed() throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var replayed: [String] = []
    while let line = lines.popFirst() {
      replayed.append(line)
      if let name = Self.scriptName(line) {
        let script = lines.prefix { $0 != "```" }.joined(separator: "\n") + "\n"
        try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      guard line.hasPrefix("```console") else { continue }
      let block = lines.prefix { $0 != "```" }
      lines = lines.dropFirst(block.count)
      let words = line.split(separator: " ")
      if words.count > 1 { commons.now = String(words[1]) }
      replayed += try carryOut(Array(block))
    }
    return replayed.joined(separator: "\n")
  }

  /// Returns the script that a page shows under a name, as its readers would save it.
  static func script(_ name: String, in page: String) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { scriptName($0) != name }.dropFirst().prefix { $0 != "```" }
      .map { $0 + "\n" }.joined()
  }

  private static func scriptName(_ line: some StringProtocol) -> String? {
    let prefix = "```sh "
    return line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  private mutating func carryOut(_ block: [String]) throws -> [String] {
    var result: [String] = []
    var rest = block[...]
    while let line = rest.popFirst() {
      guard line.hasPrefix("$ ") else { continue }
      var command = line.dropFirst(2)
      result.append(line)
      while command.hasSuffix("\\"), let next = rest.popFirst() {
        command = command.dropLast() + next
        result.append(next)
      }
      let output = try run(String(command))
      guard !output.isEmpty else { continue }
      result += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return result
  }

  private mutating func run(_ command: String) throws -> String {
    let words = Words.split(command)
    switch words.first {
    case "cd":
      folder = URL(fileURLWithPath: folder).appendingPathComponent(words[1]).standardized.path
      return ""
    case "make":
      return ""
    case "terrier":
      var arguments = Array(words.dropFirst())
      var file: String?
      if let sign = arguments.firstIndex(of: ">"), arguments.count == sign + 2 {
        file = arguments[sign + 1]
        arguments.removeSubrange(sign...)
      }
      let output = commons.run(arguments, in: folder)
      if let file {
        try Data(output.standardOutput.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
      }
      return clean(
        (file == nil ? output.standardOutput : "") + output.standardError
          + (output.status == .success ? "" : "[\(output.status.rawValue)]\n"))
    default:
      let result = try Shell.run(["sh", "-c", command], in: folder, at: commons.now)
      return clean(
        result.output + result.errors + (result.status == 0 ? "" : "[\(result.status)]\n"))
    }
  }

  /// Returns an output without its last line end and without the folder of this run.
  private func clean(_ output: String) -> String {
    let text = output.replacing(commons.folder.path, with: "~")
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

/// Splits command lines as a shell does, for what the guide needs: blanks, and two kinds of quotes.
enum Words {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for letter in line {
      if let open = quote {
        if letter == open { quote = nil } else { word = (word ?? "") + String(letter) }
      } else if letter == "\"" || letter == "'" {
        quote = letter
        word = word ?? ""
      } else if letter == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(letter)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
