/// What a repository has checked out.
package enum HeadState: Hashable, Sendable {
  /// A branch by its full name, such as `refs/heads/main`, and its commit if there is one yet.
  case branch(name: String, id: ObjectID?)

  /// A commit that no branch follows.
  case detached(id: ObjectID)
}
