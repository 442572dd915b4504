internal import ArgumentParser

/// A forge whose CI runs the check, and what it says of the run in its variables.
enum Forge: String, ExpressibleByArgument, CaseIterable {
  /// The one whose variables are there.
  case auto
  case github
  case gitlab
  case forgejo

  /// Returns the forge that a job runs on, or `nil` when nothing tells it.
  func resolved(in variables: [String: String]) -> Forge? {
    guard self == .auto else { return self }
    // Forgejo and Gitea say as well that they are GitHub, so that its actions run there.
    if variables["FORGEJO_ACTIONS"] == "true" || variables["GITEA_ACTIONS"] == "true" {
      return .forgejo
    }
    if variables["GITHUB_ACTIONS"] == "true" { return .github }
    if variables["GITLAB_CI"] == "true" { return .gitlab }
    return nil
  }

  /// Returns the proposal whose branch a job runs on, or `nil` when it runs on another one.
  func proposal(in variables: [String: String]) -> String? {
    let names =
      self == .gitlab
      ? ["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"]
      : ["GITHUB_HEAD_REF", "GITHUB_REF_NAME"]
    guard let branch = names.lazy.compactMap({ variables[$0] }).first(where: { !$0.isEmpty }),
      branch.hasPrefix("proposals/")
    else { return nil }
    return String(branch.dropFirst("proposals/".count))
  }
}
