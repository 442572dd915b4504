package import Records

/// Everything a command takes from the world around it: the folder, the clock, randomness, variables.
///
/// Nothing else in the program reads any of these, so a command run twice in equal environments does and
/// says the same.
package struct Environment: Sendable {
  /// The folder that relative paths start from.
  package var directory: String
  /// The moment of evaluation, unless `--now` sets another.
  package var now: Instant
  /// The process's variables.
  package var variables: [String: String]
  package var randomness: Randomness
  /// The folder where this program's own starter stands, when it can be found.
  package var starter: String?
  /// The path of this program, when it is known: what a server is told to run.
  package var program: String?
  /// Returns what is given on standard input; only a command that asks for it reads any.
  package var standardInput: @Sendable () throws -> [UInt8]
  /// Shows how far work has come, on one line that the next one replaces; `nil` where nobody watches.
  package var showLine: (@Sendable (String) -> Void)?

  package init(
    directory: String, now: Instant, variables: [String: String] = [:],
    randomness: Randomness = .system, starter: String? = nil, program: String? = nil,
    standardInput: @escaping @Sendable () throws -> [UInt8] = { [] }
  ) {
    self.directory = directory
    self.now = now
    self.variables = variables
    self.randomness = randomness
    self.starter = starter
    self.program = program
    self.standardInput = standardInput
  }
}

extension Environment {
  /// Returns a function that shows how far long work has come, at most a few hundred times.
  func showProgress(of verb: String) -> @Sendable (_ done: Int, _ total: Int) -> Void {
    guard let showLine else { return { _, _ in } }
    return { done, total in
      guard total >= 1000, done % 64 < 16 else { return }
      showLine("\(verb) \(done) of \(total)")
    }
  }

  /// Takes the last line that was shown away.
  func clearProgress() { showLine?("") }
}

/// Where random bits come from: the system, or a seed, so that a scenario replays.
package enum Randomness: RandomNumberGenerator, Sendable {
  case system
  case seeded(UInt64)

  /// Returns the next bits; a seeded source is the generator known as SplitMix64.
  package mutating func next() -> UInt64 {
    guard case .seeded(let state) = self else {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    }
    let advanced = state &+ 0x9e37_79b9_7f4a_7c15
    self = .seeded(advanced)
    var mixed = (advanced ^ (advanced >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
