# What attackers have: git, ssh-keygen, the keys of whoever is in on it, and Terrier itself.
#
# Scenarios are run by bash after these functions, in the work tree of a ledger ($LEDGER) with the private keys
# of its members in $KEYS, its trust root in $ROOT, the program in $TERRIER and the date in $NOW.
set -euo pipefail
cd "$LEDGER"
place=ledger/lieu/b4/b43108198647.yaml
null=0000000000000000000000000000000000000000

# now <RFC 3339>: what is made from here on says that it was made then.
now() { NOW=$1; export GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1; }
now "$NOW"
# as <member> <verb> …: runs Terrier with a member's key.
as() { "$TERRIER" "${@:2}" --as "$1" --key "$KEYS/$1" --now "$NOW" > "$SCRATCH/out"; }

# one <revision>: its full name.
one() { git rev-parse --verify --quiet "$1"; }

# main <commit>: moves main there, whatever it was.
main() { git update-ref refs/heads/main "$1"; }

# branch <name> <commit>: creates or moves a branch.
branch() { git update-ref "refs/heads/$1" "$2"; }

# put <treeish> <path> [<mode> [<object>]]: prints the tree with what is read, or that object, as that file.
put() {
  local index="$SCRATCH/index-$RANDOM" blob; rm -f "$index"
  blob=${4:-$(git hash-object -w --stdin)}
  GIT_INDEX_FILE=$index git read-tree "$1"
  GIT_INDEX_FILE=$index git update-index --add --cacheinfo "${3:-100644},$blob,$2"
  GIT_INDEX_FILE=$index git write-tree
}

# edited <treeish> <path> <sed expression> …: prints the tree with that file changed.
edited() { git show "$1:$2" | sed -E "$3" | put "$1" "$2"; }

# without <treeish> <path>: prints the tree without that file.
without() {
  local index="$SCRATCH/index-$RANDOM"; rm -f "$index"
  GIT_INDEX_FILE=$index git read-tree "$1"
  printf '0 %s\t%s\n' $null "$2" | GIT_INDEX_FILE=$index git update-index --index-info
  GIT_INDEX_FILE=$index git write-tree
}

# signed <member|nobody> <options of commit-tree>: prints a commit with the message that is read. KEY and NAME
# stand for another key and another name than the member's.
signed() {
  local name=${NAME:-$1} key="${KEY:-$KEYS/$1}" sign=-S
  if [ "$1" = nobody ]; then name=${NAME:-anonyme} sign=; fi
  git -c user.name="$name" -c user.email="$name@commun.invalid" -c gpg.format=ssh \
    -c user.signingKey="$key" commit-tree $sign "${@:2}"
}

# propose <id> <member|nobody> <tree> [<parent> …]: commits on a new branch, and prints the commit.
propose() {
  local id=$1 by=$2 tree=$3 parent parents=(); shift 3
  for parent in "${@:-main}"; do parents+=(-p "$parent"); done
  local commit
  commit=$(printf '%s\n\nNature: %s\n' "${TITLE:-Titre}" "${NATURE:-change}" | signed "$by" "${parents[@]}" "$tree")
  branch "proposals/$id" "$commit"
  echo "$commit"
}

# value <key> <commit>: a trailer's value.
value() { git log -1 --format="%(trailers:key=$1,valueonly)" "$2" | grep -v '^$' || true; }

# content <id>: the digest of what a proposal says, as anybody's review binds itself to it.
content() {
  as m-jonc review "$1" --position abstain || return 1
  value Content "reviews/$1/m-jonc"
  git update-ref -d "refs/heads/reviews/$1/m-jonc"
}

# message <kind> <key=value> …: the message of an act.
message() {
  printf '%s\n\n%s\n\n' "${title:-Titre}" "${body:-Par git.}"
  printf 'Act: %s\nLedger: %s\nSequence: %s\nProposal: %s\nHead: %s\nBase: %s\nContent: %s\n' \
    "$kind" "$ledger" "$sequence" "$of" "$head" "$base" "$content"
  if [ -n "${more:-}" ]; then printf '%s\n' "$more"; fi
}

# act <kind> [key=value …]: prints a forged act. Keys: by, of, after, tree, head, base, content, sequence, ledger,
# with (the parents after the previous act), title, body, more (trailers).
act() {
  local kind=$1 by=m-houx of=accueil after=main tree= head= base= content= sequence= ledger=$ROOT with=- more= \
    title= body= parent parents; shift
  if [ $# -gt 0 ]; then local "$@"; fi
  after=$(one "$after")
  head=$(one "${head:-proposals/$of}")
  base=${base:-$(git merge-base "$after" "$head" || echo "$ROOT")}
  if [ -z "$content" ]; then content=$(value Content "reviews/$of/m-aubepine"); fi
  sequence=${sequence:-$(( $(value Sequence "$after" || true) + 1 ))}
  if [ -z "$tree" ]; then
    if [ "$kind" = accepted ]; then tree="$head^{tree}"; else tree="$after^{tree}"; fi
  fi
  if [ "$with" = - ]; then
    case $kind in
      accepted) with="$head $(reviews "$of")" ;;
      opened) with= ;;
      *) with=$(reviews "$of") ;;
    esac
  fi
  parents=(-p "$after")
  for parent in $with; do parents+=(-p "$(one "$parent")"); done
  message | signed "$by" "${parents[@]}" "$(one "$tree")"
}

# reviews <id>: the tips of the reviews of a proposal.
reviews() { git for-each-ref --format='%(objectname)' "refs/heads/reviews/$1"; }

# force <id>: seals the acceptance that Terrier refuses.
force() {
  local content; content=$(content "$1" 2> "$SCRATCH/out") || content=$(printf '0%.0s' {1..64})
  seal accepted of="$1" content="$content"
}

# seal <kind> [key=value …]: forges an act and moves main to it.
seal() { local commit; commit=$(act "$@"); main "$commit"; }

# review <member> [key=value …]: prints a forged review. Keys: of, content, head, position, name, tree, ledger,
# with (its parents), body, key.
review() {
  local by=$1 of=accueil content= head= position=consent name=$1 tree= ledger=$ROOT with= body= key= parent \
    parents=(); shift
  if [ $# -gt 0 ]; then local "$@"; fi
  tree=${tree:-$(git mktree < /dev/null)}
  head=$(one "${head:-proposals/$of}")
  if [ -z "$content" ]; then content=$(value Content "reviews/$of/m-aubepine"); fi
  for parent in $with; do parents+=(-p "$(one "$parent")"); done
  printf 'Avis\n\n%s\n\nLedger: %s\nProposal: %s\nMember: %s\nHead: %s\nContent: %s\nPosition: %s\n' \
    "${body:-Vu.}" "$ledger" "$of" "$name" "$head" "$content" "$position" \
    | NAME=$name KEY=$key signed "$by" ${parents[@]+"${parents[@]}"} "$tree"
}

# raw <commit> <sed script>: prints the commit with its bytes changed, whatever they are.
raw() { git cat-file commit "$1" | sed "${@:2}" | git hash-object -t commit -w --literally --stdin; }

# armour <commit>: the lines of its signature header.
armour() { git cat-file commit "$1" | sed -n '/^gpgsig /,/END SSH SIGNATURE/p'; }

# key <name> [<options of ssh-keygen>]: makes a key.
key() { ssh-keygen -q -t ed25519 -N '' -C '' "${@:2}" -f "$KEYS/$1" < /dev/null; }

# public <name>: the line of a public key, without its comment.
public() { cut -d ' ' -f 1,2 "$KEYS/$1.pub"; }

# enact <id> <member> <tree> <days> <member> …: carries a proposal through by the rules: opened, consented to by
# these members, accepted after so many days.
enact() {
  local id=$1 by=$2 tree=$3 days=$4 member; shift 4
  propose "$id" "$by" "$tree" > "$SCRATCH/out"
  if [ "$days" -gt 0 ]; then as "${OPENER:-m-genet}" open "$id"; fi
  for member in "$@"; do as "$member" review "$id" --position consent; done
  later "$days"
  as "${CLOSER:-m-houx}" decide "$id"
  publish
}

# clock <RFC 3339>: time passes, for the server as well.
clock() {
  now "$1"
  if [ -d "$SERVER" ]; then echo "$1" > "$SERVER/clock"; fi
}

# publish: what was done so far by the rules goes to the server, while it is time.
publish() {
  if [ -d "$SERVER" ]; then git push --quiet "$SERVER" 'refs/heads/*:refs/heads/*'; fi
}

# later <days>: lets time pass.
later() {
  publish
  clock "$(date -u -d "$NOW + $1 days" +%Y-%m-%dT%H:%M:%SZ)"
}

# deep <count>: prints a tree of as many folders inside one another.
deep() {
  perl -MDigest::SHA=sha1 -MCompress::Zlib -e '
    my ($mode, $name) = ("100644 a.yaml\0", sha1("blob 0\0"));
    my @objects = ([3, ""]);
    for (1 .. $ARGV[0]) {
      my $body = $mode . $name;
      ($mode, $name) = ("40000 a\0", sha1("tree " . length($body) . "\0" . $body));
      push @objects, [2, $body];
    }
    my $pack = pack("A4NN", "PACK", 2, scalar @objects);
    for (@objects) {
      my ($kind, $body) = @$_;
      my $size = length $body;
      $pack .= chr($kind << 4 | $size & 15 | ($size > 15 ? 0x80 : 0)) . ($size > 15 ? chr($size >> 4) : "");
      $pack .= compress($body, 1);
    }
    print STDOUT $pack . sha1($pack); print STDERR unpack "H*", $name' "$1" \
    2> "$SCRATCH/deep" | git index-pack --stdin > "$SCRATCH/out"
  cat "$SCRATCH/deep"
}

# wide <count>: prints a tree of as many files.
wide() {
  git hash-object -w --stdin < /dev/null > "$SCRATCH/out"
  perl -MDigest::SHA=sha1 -e 'my $blob = sha1("blob 0\0"); printf "100644 %08d\0%s", $_, $blob for 1 .. $ARGV[0]' \
    "$1" | git hash-object -t tree -w --stdin
}

# resigned <by> <file>: prints the commit whose bytes are in a file, signed with ssh-keygen as they are.
resigned() {
  ssh-keygen -q -Y sign -n "${PURPOSE:-git}" -f "$KEYS/$1" "$2" 2> "$SCRATCH/out"
  local headers; headers=$(sed -n '/^$/=;' "$2" | head -1)
  { sed "$((headers - 1))q" "$2"; sed '1s/^/gpgsig /; 2,$s/^/ /' "$2.sig"; sed "1,$((headers - 1))d" "$2"; } \
    > "$2.commit"
  rm "$2.sig"
  git hash-object -t commit -w --literally "$2.commit"
}

# unsigned <kind> [key=value …]: writes the bytes of an act in a file before they are signed, and prints its name.
unsigned() {
  git cat-file commit "$(NAME=m-houx act "$@" by=nobody)" > "$SCRATCH/payload"
  echo "$SCRATCH/payload"
}
