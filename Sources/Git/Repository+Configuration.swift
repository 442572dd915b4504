internal import CLibgit2

extension Repository {
  /// Returns what a setting says, in the repository's own configuration or in that of the user or of the
  /// machine, or `nil` when none of them has it.
  package func setting(_ name: String) throws(GitError) -> String? {
    let operation = "read the setting '\(name)'"
    try checkName(name, operation)
    let configuration = try configuration()
    var value: UnsafePointer<CChar>?
    let status = unsafe git_config_get_string(&value, configuration.pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, operation)
    return unsafe value.map { unsafe String(cString: $0) }
  }

  /// Writes a setting into the repository's own configuration.
  package func set(_ name: String, to value: String) throws(GitError) {
    let operation = "write the setting '\(name)'"
    for text in [name, value] { try checkName(text, operation) }
    let all = try unsafe Handle(releasedBy: git_config_free, to: operation) {
      unsafe git_repository_config(&$0, handle.pointer)
    }
    let own = try unsafe Handle(releasedBy: git_config_free, to: operation) {
      unsafe git_config_open_level(&$0, all.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
    try check(unsafe git_config_set_string(own.pointer, name, value), operation)
  }

  /// Returns all settings as they are now.
  func configuration() throws(GitError) -> Handle {
    try unsafe Handle(releasedBy: git_config_free, to: "read the configuration") {
      unsafe git_repository_config_snapshot(&$0, handle.pointer)
    }
  }
}
