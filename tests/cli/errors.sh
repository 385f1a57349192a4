#!/usr/bin/env bash
# What a user is told: sources that are odd, imports that lead nowhere, C compilers and machines that fail. $1 is the
# command. See run.sh for the same questions about the command line itself.
source "${BASH_SOURCE[0]%/*}/common.sh"
printf 'print("hello")\n' >hello.py

# text NAME TEXT: makes NAME of printf's TEXT.
text() {
    # shellcheck disable=SC2059
    printf "$2" >"$1"
}

repeat() { head -c "$2" /dev/zero | tr '\0' "$1"; }

# ---- sources: unreadable, a directory, empty, of other encodings, huge, deeply nested
expect 2 "can't open file 'none.py': No such file or directory [E0401]" "$tauraro" check none.py
mkdir folder.py
expect 2 "'folder.py' is a directory, not a source file [E0402]" "$tauraro" build folder.py
if ((EUID != 0)); then
    install -m 0 hello.py secret.py
    expect 2 "can't open file 'secret.py': Permission denied [E0401]" "$tauraro" check secret.py
fi
: >empty.py
expect 0 "" "$tauraro" check empty.py
text latin.py 'print("caf\xe9")\n'
expect 1 "Non-UTF-8 code starting with '\xe9' in file latin.py on line 1" "$tauraro" check latin.py
text declared.py '# -*- coding: latin-1 -*-\nprint("caf\xe9")\n'
expect 0 "café" "$tauraro" run -O0 declared.py
text unknown.py '# -*- coding: latin-77 -*-\n'
expect 1 "encoding problem: latin-77" "$tauraro" check unknown.py
text null.py 'print(1)\0\n'
expect 1 "source code cannot contain null bytes [E0404]" "$tauraro" check null.py
{ printf 'print(1) # ' && repeat a 100000000 && printf '\n'; } >large.py
expect 0 "" "$tauraro" check large.py
expect 2 "there is not enough memory to compile 'large.py' [E0460]" bash -c 'ulimit -v 150000; "$0" build large.py' "$tauraro"
rm large.py
for bracket in '(' '[' '{'; do
    repeat "$bracket" 10000 >nested.py
    expect 1 "nested.py:1:201: error: SyntaxError: too many nested parentheses [E0113]" "$tauraro" check nested.py
done
{ printf 'x = ' && repeat - 10000 && printf '1\n'; } >minus.py
expect 1 "[E0107]" "$tauraro" check minus.py
{ printf 'x = "' && repeat e 3000 && printf '" + * 2 # ' && repeat z 3000; } >long.py
expect 1 ' + * 2 # zzz' "$tauraro" check long.py
expect_that "$("$tauraro" check long.py 2>&1 | wc -c)" -lt 1000

# ---- imports
mkdir -p package other
printf 'value = 1\n' | tee helper.py package/part.py other/distant.py >package/__init__.py
text near.py 'import helpr\n'
expect 0 $"did you mean 'helper'?" "$tauraro" check near.py
expect 0 "looked for it in '.', 'other', Tauraro's library; -I names further directories" "$tauraro" check -I other near.py
text near.py 'from colections import deque\n'
expect 0 "did you mean 'collections'?" "$tauraro" check near.py
text near.py 'import package.prat\n'
expect 0 "did you mean 'package.part'?" "$tauraro" check near.py
expect 0 "looked for it in 'package'" "$tauraro" check near.py
text near.py 'import json.decodr\n'
expect 1 "did you mean 'json.decoder'?" "$tauraro" check near.py
text near.py 'import distant\n'
expect 0 "" "$tauraro" check -I other near.py
expect_that -z "$("$tauraro" check -I other near.py 2>&1)"
expect 0 '"did you mean' bash -c 'echo "import helpr" >near.py; "$0" check --json near.py' "$tauraro"
text array.py 'import numpy as np\nprint(np.zeros(3))\n'
expect 1 "'numpy' is an extension module in C for CPython, which a compiled program can't load [E0305]" "$tauraro" build array.py
expect 1 "use lists, 'array', 'math' and 'statistics'" "$tauraro" build array.py
text maybe.py 'try:\n    import numpy\nexcept ImportError:\n    numpy = None\nprint(numpy)\n'
expect 0 "None" "$tauraro" run -O0 maybe.py
touch other/fast.cpython-311-x86_64-linux-gnu.so
text fast.py 'import fast\n'
mv fast.py uses_fast.py
expect 1 "'fast' is an extension module in C" "$tauraro" check -I other uses_fast.py
expect 1 "its file is 'other/fast.cpython-311-x86_64-linux-gnu.so'" "$tauraro" check -I other uses_fast.py

# ---- the C compiler: missing, without its parts, refusing, killed, without room
expect 2 "no C compiler 'no-such-cc' was found [E0451]" "$tauraro" build hello.py --cc no-such-cc
for words in "collect2: fatal error: cannot find 'ld'" "/usr/bin/ld: cannot find crt1.o: No such file or directory" \
    "x.c:3:10: fatal error: math.h: No such file or directory" "x.c:3:10: fatal error: 'math.h' file not found" \
    "gcc: fatal error: cannot execute 'as': execvp: No such file or directory" "/usr/bin/ld: cannot find -lz"; do
    fake_cc "echo \"$words\"; exit 1"
    expect 2 "'$work/cc' does not find all that building programs needs [E0461]"$'\n'"$words" "$tauraro" build hello.py --cc "$work/cc" -o none
done
fake_cc 'echo "cc: error: unrecognized option"; exit 1'
expect 1 "note: TAURARO_CFLAGS adds '-fodd'" env TAURARO_CFLAGS=-fodd "$tauraro" build hello.py --cc "$work/cc" -o none
rm -rf "$work"/tmp/tauraro-*
fake_cc 'echo "gcc: fatal error: Killed signal terminated program cc1"; exit 1'
expect 2 "was killed by signal 9 (Killed) [E0453]"$'\n'"note: this is what happens when memory runs out" "$tauraro" build hello.py --cc "$work/cc" -o none
fake_cc 'kill -XCPU $$'
expect 2 "was killed by signal 24" "$tauraro" build hello.py --cc "$work/cc" -o none
fake_cc 'echo "x.s: fatal error: error writing to x: No space left on device"; exit 1'
expect 2 "the disk is full: '$work/cc' had no room for its files [E0457]" "$tauraro" build hello.py --cc "$work/cc" -o none
# What compilers say is read, so it must be English.
fake_cc 'test "$LC_ALL" = C || exit 1; exec gcc "$@"'
expect 0 "" env LC_ALL=de_DE.UTF-8 "$tauraro" build hello.py --cc "$work/cc" -O0 -o hello
expect_that ! -e none

finish
