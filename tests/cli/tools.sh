#!/usr/bin/env bash
# The commands around compiling: build --lto and --pgo. $1 is the command.
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

finish
