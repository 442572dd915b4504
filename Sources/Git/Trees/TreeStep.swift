/// Two trees to compare, mostly those of a commit's first parent and of the commit; `nil` is one without files.
package struct TreeStep: Hashable, Sendable {
  package let before: ObjectID?
  package let after: ObjectID?

  package init(from before: ObjectID?, to after: ObjectID?) {
    self.before = before
    self.after = after
  }
}
