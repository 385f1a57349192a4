# What the scripts of this folder share: a folder of their own to work in, and `expect`. $1 is the command.
# Every check is one call of `expect`; finish() closes with the count.
set -u
tauraro=$(readlink -f "$1")
work=$(mktemp -d)
trap 'umount "$work/tiny" 2>/dev/null; rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache TMPDIR=$work/tmp NO_COLOR=1
unset TAURARO_HOME TAURARO_CFLAGS
mkdir "$work/tmp" "$work/src"
cd "$work/src" || exit 2
checks=0 failures=0

# expect EXIT-CODE TEXT COMMAND...: the command ends with the code, and prints the text somewhere (none if empty).
expect() {
    local code=$1 text=$2 got out
    shift 2
    out=$("$@" 2>&1 </dev/null)
    got=$?
    checks=$((checks + 1))
    if [[ $got != "$code" || $out != *"$text"* ]]; then
        failures=$((failures + 1))
        printf 'FAIL %s\n  expected exit %s and: %s\n  got exit %s and: %s\n' "$*" "$code" "$text" "$got" "${out:0:2000}"
    fi
}

expect_that() { expect 0 "" test "$@"; }

fake_cc() {
    printf '#!/bin/sh\n%s\n' "$1" >"$work/cc"
    chmod +x "$work/cc"
}

finish() {
    expect_that "$(find "$work/tmp" -name 'tauraro-??????' | wc -l)" = 0
    echo "$failures of $checks failed"
    ((failures == 0))
}
