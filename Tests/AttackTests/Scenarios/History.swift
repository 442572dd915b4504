extension Attack {
  /// What is tried with the history itself and with references.
  static let history: [Attack] = [
    Attack(
      "1", "move main back to an older act", .remembered(["rollback"]),
      pushed: ["rewritten-history"],
      """
      main main~3
      """),
    Attack(
      "2a", "put an older copy of the whole repository back", .remembered(["rollback"]),
      local:
        "whoever keeps a server may put it back: that is what memories and checkpoints are for",
      """
      cp -R "$LEDGER" "$SCRATCH/copy"
      git -C "$SCRATCH/copy" update-ref refs/heads/main main~1
      rm -r "$LEDGER"; mv "$SCRATCH/copy" "$LEDGER"
      """),
    Attack(
      "2b", "give a newcomer an older copy, who has a checkpoint from the minutes",
      .refused(["rollback"], by: "verify --checkpoint ../point"),
      local:
        "whoever keeps a server may put it back: that is what memories and checkpoints are for",
      """
      "$TERRIER" checkpoint --as m-mauve --key "$KEYS/m-mauve" --now "$NOW" > "$SCRATCH/point"
      main main~1
      """),
    Attack(
      "3", "show two readers two histories",
      .refused(["fork"], by: "verify --checkpoint ../point"),
      pushed: ["rewritten-history"],
      """
      before=$(one main)
      as m-houx decide accueil
      "$TERRIER" checkpoint --as m-mauve --key "$KEYS/m-mauve" --now "$NOW" > "$SCRATCH/point"
      publish
      main $before
      now 2026-01-15T10:00:00Z
      propose autre m-mauve "$(edited main $place 's/2 place/3 place/')"
      as m-genet open autre
      """),
    Attack(
      "4", "force another act in the place of the last one", .remembered(["rewritten-history"]),
      pushed: ["rewritten-history"],
      """
      title=Autre
      seal opened by=m-genet after=main~1 sequence=6 title=Autre
      """),
    Attack(
      "5", "delete main and make it again on older acts", .remembered(["rollback"]),
      pushed: ["rewritten-history"],
      """
      old=$(one main~2)
      git update-ref -d refs/heads/main
      main $old
      """),
    Attack(
      "6a", "leave a decision out, and carry on with its numbers",
      .found(["wrong-sequence"], lastGood: 4), pushed: ["rewritten-history"],
      """
      seal opened by=m-genet after=main~2 sequence=6
      """),
    Attack(
      "6b", "leave a decision out, and sign the rest again with one key",
      .found(["wrong-base"], lastGood: 2), pushed: ["rewritten-history"],
      """
      base=$(one main~3)
      one=$(act opened after=main~4 of=forfaits base=$base content=$(value Content main~2))
      main "$one"
      """),
    Attack(
      "7a", "repeat an act, with the right number and signature",
      .found(["already-opened"], lastGood: 6),
      """
      seal opened by=m-genet
      """),
    Attack(
      "7b", "put a refusal before what gave it its reason",
      .found(["unfounded-refusal"], lastGood: 3), pushed: ["rewritten-history"],
      """
      seal refused of=forfaits after=main~3 content=$(value Content main~1)
      seal opened by=m-genet of=forfaits content=$(value Content main)
      """),
    Attack(
      "8a", "hide main behind a tag, a branch of a like name, and another HEAD", .harmless(),
      pushed: ["foreign-reference"],
      """
      git update-ref refs/heads/refs/heads/main main~2
      git update-ref refs/remotes/origin/main main~3
      git tag main main~3
      git symbolic-ref HEAD refs/heads/refs/heads/main
      """),
    Attack(
      "8b", "show a good history through a tag while main is forged",
      .found(["unsigned-act"], lastGood: 6),
      """
      git tag main main
      commit=$(act accepted by=nobody after=refs/heads/main)
      git update-ref refs/heads/main $commit
      """),
    Attack(
      "9", "replace an unsigned commit by a signed one", .inconclusive("replacements"),
      local: "a server refuses what is not a branch of a ledger, and a clone does not ask for it",
      """
      good=$(act accepted)
      bad=$(act accepted by=nobody)
      main $bad
      git replace $bad $good
      """),
    Attack(
      "10a", "give commits other parents with grafts", .inconclusive("grafts"),
      local: "it is a file of one repository",
      """
      mkdir -p info
      echo "$(one main) $(one main~3)" > info/grafts
      """),
    Attack(
      "10b", "cut the history", .inconclusive("shallow"), local: "it is a file of one repository",
      """
      git clone --quiet --bare --depth 2 "file://$LEDGER" "$SCRATCH/cut"
      rm -r "$LEDGER"; mv "$SCRATCH/cut" "$LEDGER"
      """),
    Attack(
      "11a", "leave contents out of a clone", .inconclusive("partial-clone"),
      local: "it is the state of one clone",
      """
      git config uploadpack.allowFilter true
      git clone --quiet --bare --filter=blob:none "file://$LEDGER" "$SCRATCH/part"
      rm -r "$LEDGER"; mv "$SCRATCH/part" "$LEDGER"
      """),
    Attack(
      "11b", "remove an object that an act needs", .inconclusive("missing-object"),
      local: "it is the state of one repository",
      """
      tree=$(one "main^{tree}")
      [ ! -e objects/pack/*.pack ] || { mv objects/pack "$SCRATCH"; git unpack-objects -q < "$SCRATCH"/pack/*.pack; }
      rm -f "objects/${tree:0:2}/${tree:2}"
      """),
    Attack(
      "12", "lend objects from a store that others write to", .inconclusive("alternates"),
      local: "it is a file of one repository",
      """
      git init --quiet --bare "$SCRATCH/theirs"
      echo "$SCRATCH/theirs/objects" > objects/info/alternates
      """),
    Attack(
      "13a", "bring another history in with an act", .found(["foreign-history"], lastGood: 6),
      """
      other=$(echo Autre | signed nobody "main^{tree}")
      seal accepted with="proposals/accueil $(reviews accueil) $other"
      """),
    Attack(
      "13b", "bring another history in with a proposal",
      .refused(["foreign-history"], by: "check autre"),
      """
      other=$(echo Autre | signed m-mauve "main^{tree}")
      propose autre m-mauve "$(edited main $place 's/2 place/3 place/')" main "$other"
      """),
    Attack(
      "13c", "start again from another founding act", .found(["foreign-root"], lastGood: nil),
      pushed: ["rewritten-history"],
      """
      root=$(printf 'Fonde\\n\\nAct: founded\\n' | signed m-houx "main^{tree}")
      main $root
      """),
    Attack(
      "94", "forge a whole ledger with the same files and members of one's own",
      .found(["foreign-root"], lastGood: nil), pushed: ["rewritten-history"],
      """
      for id in m-houx m-genet m-aubepine m-coquelicot m-mauve; do rm "$KEYS/$id" "$KEYS/$id.pub"; key $id; done
      tree=$(one main^{tree})
      for id in m-houx m-genet m-aubepine m-coquelicot m-mauve; do
        tree=$(edited $tree governance/members/$id.yaml "s|ssh-ed25519 .*|$(public $id)|")
      done
      ROOT=$(printf 'Fonde\\n\\nAct: founded\\n' | signed m-houx "$tree")
      main $ROOT
      propose a m-mauve "$(edited main $place 's/2 place/3 place/')"
      as m-genet open a
      """),
    Attack(
      "81",
      "rewrite by going forward: a commit on an older act, with the present head as second parent",
      .found(["rewritten-history"], lastGood: 3),
      """
      branch proposals/repli main
      content=$(value Content main)
      seal accepted of=repli after=main~3 head=main with=main base=$(one main~3) content=$content
      """),
  ]
}
