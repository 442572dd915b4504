internal import ArgumentParser
internal import Publishing
internal import Records

/// The form of a command's result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// The options that every command has (design §8).
struct GlobalOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: "The folder of the ledger")
  var directory: String?

  @Option(help: "The moment of evaluation, in RFC 3339, which also dates what is signed")
  var now: Instant?

  @Option(name: .customLong("lang"), help: "The language of what people read: fr or en")
  var language: Language?

  /// Returns the ledger's folder, from the one the command runs in.
  func path(in environment: Environment) -> String {
    guard let directory else { return environment.directory }
    return Path.resolve(directory, from: environment.directory)
  }

  /// Returns the moment of evaluation.
  func moment(in environment: Environment) -> Instant { now ?? environment.now }

  /// Returns the language of the terminal: the one asked for, or French in a French locale, else English.
  func terminalLanguage(in environment: Environment) -> Language {
    if let language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment.variables[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("fr") == true ? .french : .english
  }
}

extension Instant: ExpressibleByArgument {
  /// Reads a moment from the command line.
  ///
  /// Git's dates start in 1970.
  package init?(argument: String) {
    guard let moment = Instant(argument), moment.seconds >= 0 else { return nil }
    self = moment
  }
}

extension Language: ExpressibleByArgument {}
