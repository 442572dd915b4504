extension Attack {
  /// What is tried with the repository and the machine around the ledger.
  static let toolAndHost: [Attack] = [
    Attack(
      "72", "leave verdicts in the repository for verifiers to find", .harmless(),
      pushed: ["foreign-reference"],
      """
      blob=$(echo 'all acts hold' | git hash-object -w --stdin)
      git update-ref refs/terrier/verified main
      git update-ref refs/notes/terrier $(echo x | signed nobody "$(echo x | put main note)")
      mkdir -p terrier; echo "head: $(one main)" > terrier/memory
      """),
    Attack(
      "74", "bury reviews under thousands of branches that say nothing", .harmless(),
      pushed: ["bad-push"],
      """
      for n in $(seq 2000); do echo "create refs/heads/reviews/accueil/junk-$n $(one main)"; done \\
        | git update-ref --stdin
      """),
    Attack(
      "75a", "hide a tree a hundred thousand folders deep in an act",
      .found(["malformed-object"], lastGood: 6), pushed: ["unpacker error"],
      """
      deep=$(deep 100000)
      tree=$({ git ls-tree proposals/accueil; printf '040000 tree %s\\tzz\\n' $deep; } | git mktree)
      seal accepted tree=$tree
      """),
    Attack(
      "75b", "fill a folder with a million files", .found(["malformed-object"], lastGood: 6),
      """
      tree=$({ git ls-tree proposals/accueil; printf '040000 tree %s\\tzz\\n' $(wide 1000001); } | git mktree)
      seal accepted tree=$tree
      """),
    Attack(
      "75c", "fill a file of the rules with zeros", .refused(["file-too-large"], by: "check zeros"),
      """
      blob=$(head -c 300000000 /dev/zero | git hash-object -w --stdin)
      propose zeros m-mauve "$(put main governance/kinds/zeros.yaml 100644 $blob < /dev/null)"
      """),
    Attack(
      "75d", "fill the words of a commit", .refused(["malformed-object"], by: "check mots"),
      """
      tree=$(edited main $place 's/2 place/3 place/')
      commit=$({ echo Titre; echo; head -c 200000000 /dev/zero | tr '\\0' x; } | signed nobody -p main $tree)
      branch proposals/mots $commit
      """),
    Attack(
      "76", "commit on main past every hook", .found(["not-an-act"], lastGood: 6),
      """
      git clone --quiet "$LEDGER" "$SCRATCH/clone"
      cd "$SCRATCH/clone"
      sed -i 's/2 place/3 place/' $place
      git -c user.name=m-houx -c user.email=m-houx@commun.invalid commit --quiet --all --no-verify -m Directement
      git -c core.hooksPath=/dev/null push --quiet origin HEAD:refs/heads/main
      cd "$LEDGER"
      """),
  ]
}
