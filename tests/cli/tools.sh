#!/usr/bin/env bash
# The commands around compiling: build --lto and --pgo, cache, doctor, explain. $1 is the command.
messages=$(readlink -f "${BASH_SOURCE[0]%/*}/../../compiler/support/diagnostics.def")
source "${BASH_SOURCE[0]%/*}/common.sh"

compilers=(gcc)
command -v clang >/dev/null && command -v ld.lld >/dev/null && compilers+=(clang)

cat >work.py <<'PY'
import sys


def work(n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % 1000003
    return total


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
try:
    with open("extra") as f:
        extra = int(f.read())
except OSError:
    extra = 0
result = work(n)
work(n * extra // 100)
print(result)
PY
printf 'import sys\nprint(sum(int(line) for line in sys.stdin))\n' >sums.py
printf 'import os\nos._exit(0)\n' >leaves.py
printf 'import os\nos.kill(os.getpid(), 9)\n' >dies.py
printf 'print("x"\n' >bad.py

# ---- build --lto and --pgo
for cc in "${compilers[@]}"; do
    expect 0 "" "$tauraro" build work.py -O3 --lto --cc "$cc" -o work_lto
    expect 0 "729977" ./work_lto 1000
    expect 0 "training" "$tauraro" build work.py -O3 --pgo "20000" --cc "$cc" -o work_pgo --time
    expect 0 "729977" ./work_pgo 1000
done
expect 0 "" bash -c 'seq 10 | "$0" build sums.py --lto --pgo "" -v -o sums' "$tauraro"
expect_that "$(seq 100 | ./sums)" = 5050
expect 0 "the training run ended with exit code 1" "$tauraro" build work.py --pgo "many" -o work_pgo
expect 0 "729977" ./work_pgo 1000
expect 1 "left no profile [E0450]" "$tauraro" build leaves.py --pgo "" -o none
expect 2 "a quote in the arguments of --pgo" "$tauraro" build work.py --pgo "'1" -o none
expect 2 "--lto needs a whole executable" "$tauraro" build work.py --lto --emit obj -o none
expect 2 "--pgo needs a whole executable" "$tauraro" build work.py --pgo 1 --emit c -o none
expect 0 "729977" "$tauraro" run --lto work.py 1000
fake_cc 'case "$*" in *-flto*|*-fprofile*) echo "cc: error: unrecognized option"; exit 1;; *) exec gcc "$@";; esac'
for option in --lto "--pgo 1"; do
    # shellcheck disable=SC2086
    expect 2 "cc: error: unrecognized option" "$tauraro" build work.py $option --cc "$work/cc" -o none
    # shellcheck disable=SC2086
    expect 2 "[E0459]" "$tauraro" build work.py $option --cc "$work/cc" -o none
done
expect_that ! -e none

# ---- cache
export TAURARO_CACHE_DIR=$work/own
expect 0 "programs   0" "$tauraro" cache stats
expect 0 "729977" "$tauraro" run work.py 1000
expect 0 "programs   1" "$tauraro" cache stats
expect 0 '"programs": 1, "manifests": 1' "$tauraro" cache stats --json
echo precious >"$work/own/programs/mine"
expect 0 "removed 1 program and 1 manifest" "$tauraro" cache clean
expect 0 "removed 0 programs" "$tauraro" cache clean
expect_that "$(cat "$work/own/programs/mine")" = precious
for i in 1 2 3 4 5; do
    echo "print($i)" >"small$i.py"
    expect 0 "$i" env TAURARO_CACHE_SIZE=1 "$tauraro" run -O0 "small$i.py"
done
expect_that "$(du -sk "$work/own" | cut -f1)" -lt 1100
expect_that "$("$tauraro" cache stats --json | grep -o '"programs": [0-9]*' | cut -d' ' -f2)" -gt 1
expect 0 "1" env TAURARO_CACHE_SIZE=0 "$tauraro" run -O0 small1.py
for i in 1 2 3 4; do
    for n in 1 2; do "$tauraro" run -O0 small$n.py >"$work/out.$i.$n" 2>&1 & done
    "$tauraro" cache clean >/dev/null &
done
wait
expect_that "$(cat "$work"/out.?.1 | sort | uniq -c | tr -d ' ')" = 41
expect_that "$(cat "$work"/out.?.2 | sort | uniq -c | tr -d ' ')" = 42
expect 2 "TAURARO_CACHE_DIR names '/proc/none'" env TAURARO_CACHE_DIR=/proc/none "$tauraro" run small1.py
unset TAURARO_CACHE_DIR
expect 0 "$work/cache/tauraro" "$tauraro" cache stats
expect 0 "$work/tmp/tauraro-" env -u HOME -u XDG_CACHE_HOME "$tauraro" cache stats
expect 2 "empty not in" "$tauraro" cache empty
expect 2 "too many" "$tauraro" cache stats more

# ---- doctor
expect 0 '"can_build": true' bash -c '"$0" doctor --json >found.json && python3 -m json.tool found.json' "$tauraro"
expect_that "$(grep -c '"name": "gcc", "state": "ok"' found.json)" = 1
expect 1 "To build: apt install gcc libc6-dev" env PATH=/none "$tauraro" doctor
expect 1 "TAURARO_HOME names '/none'" env TAURARO_HOME=/none "$tauraro" doctor
mkdir "$work/few"
fake_cc 'echo "cannot find crt1.o"; exit 1'
mv "$work/cc" "$work/few/gcc"
expect 1 "can't compile: cannot find crt1.o" env PATH="$work/few" "$tauraro" doctor

# ---- explain
expect 0 "Two parameters of one function have the same name." "$tauraro" explain E0201
expect 0 "def f(a, b):" "$tauraro" explain e0201
expect 2 "did you mean 'E0201'" "$tauraro" explain E02011
expect 2 "no code was given" "$tauraro" explain
expect_that "$("$tauraro" explain --list | wc -l)" = "$(grep -c '^DIAGNOSTIC' "$messages")"

finish
