#!/usr/bin/env bash
# What `tauraro build` makes besides an executable for this machine: one without shared libraries, a directory of C.
# $1 is the command.
source "${BASH_SOURCE[0]%/*}/common.sh"
compilers=(gcc)
command -v clang >/dev/null && compilers+=(clang) || echo "skipped: clang is not installed"

cat >prog.py <<'PY'
import sys
import json

print(json.dumps({"a": 2**70, "b": [1.5, None]}), sys.argv[1:])
print(1 // (len(sys.argv) - 2))
PY
printed='{"a": 1180591620717411303424, "b": [1.5, null]} '

# ---- --static: in an empty root directory, if this may be tried
mkdir root
in_root=(chroot root)
chroot root /none 2>&1 | grep -q "Operation not permitted" && in_root=(unshare -r chroot root)
for kind in "gcc rc" "clang boehm" "gcc boehm"; do
    read -r cc gc <<<"$kind"
    [[ ${compilers[*]} == *$cc* ]] || continue
    expect 0 "" "$tauraro" build prog.py --static --cc "$cc" --gc "$gc" -O1 -o root/prog
    expect 0 'There is no dynamic section' readelf -d root/prog
    expect 1 "$printed['x']"$'\nTraceback' root/prog x
    if "${in_root[@]}" /prog x y >out 2>err || [[ -s out ]]; then
        expect_that "$(cat out), $(cat err)" = "$printed['x', 'y']"$'\n1, '
    else
        echo "skipped: chroot is not permitted"
    fi
done
expect 0 "$printed" "$tauraro" run --static -O1 prog.py x y
expect 2 "--static needs a whole executable" "$tauraro" build prog.py --static --emit obj
fake_cc 'case "$*" in *-static*) echo "ld: cannot find -lc"; exit 1;; *) exec gcc "$@";; esac'
expect 2 "can't build programs with -static [E0459]" "$tauraro" build prog.py --static --cc "$work/cc" -o none
expect 2 "ld: cannot find -lc" "$tauraro" build prog.py --static --cc "$work/cc" -o none

# ---- --emit c -o DIR/
cp prog.py 'a prog ñ$.py'
expect 0 "" "$tauraro" build 'a prog ñ$.py' -O3 --emit c -o 'made here/'
expect_that -s 'made here/a_prog____.c'
expect 0 "CFLAGS ?= -O3" cat 'made here/Makefile'
if command -v make >/dev/null; then
    expect 0 "" env -i PATH="$PATH" make -C 'made here' -j 2 CFLAGS=-O0 install DESTDIR="$work/dest" PREFIX=/opt
    expect 0 "$printed['x', 'y']"$'\n1' "$work/dest/opt/bin/a_prog____" x y
    expect 0 "" make -C 'made here' clean
    expect_that -z "$(find 'made here' -name '*.[oa]')"
else
    echo "skipped: make is not installed"
fi
touch 'made here/own file'
expect 0 "" "$tauraro" build prog.py --gc boehm --emit c -o 'made here/'
expect_that -s 'made here/prog.c' -a -e 'made here/own file'
expect 0 "" cmake -S 'made here' -B made_there -G Ninja
expect 0 "" cmake --build made_there --target CMakeFiles/prog.dir/prog.c.o
expect 2 "'other/' is in use by something else" bash -c 'mkdir other; touch other/x; "$0" build prog.py --emit c -o other/' "$tauraro"
expect 2 "help: -o other/ puts all" "$tauraro" build prog.py --emit c -o other
expect 2 "can't write 'prog.py/'" "$tauraro" build prog.py --emit c -o prog.py/
expect 2 "there is no directory 'exe'" "$tauraro" build prog.py -o exe/
expect 1 "was never closed" bash -c 'echo "print((" >bad.py; "$0" build bad.py --emit c -o bad/' "$tauraro"

finish
