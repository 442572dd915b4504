internal import ArgumentParser

/// `terrier hook`: makes a server hold to the rules of its ledger.
struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Make a server refuse whatever the rules do not allow",
    discussion: """
      A server that has the hook lets 'main' move by acts that hold only, proposals by those who made \
      them, reviews by the members who gave them, and nothing else at all. Who pushes something that \
      may not enter is told why, in the words of 'terrier check'.
      """,
    subcommands: [HookInstall.self, HookPreReceive.self])
}
