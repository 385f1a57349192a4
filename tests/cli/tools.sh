#!/usr/bin/env bash
# The commands around compiling: build --lto and --pgo, bench, cache, doctor, explain. $1 is the command.
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

# ---- bench: what is measured, and what is left out
bench() { "$tauraro" bench "$@"; }
expect 0 "python3" bench work.py --levels O0,lto,pgo --vs python3,no-such-python --runs 3 --json=all.json --markdown=all.md --html all.html -- 3000
expect 0 "no-such-python is left out: there is no program 'no-such-python'" bench work.py --levels O1 --vs no-such-python --runs 1 --warmup 0
expect 0 "O1 gcc" bench work.py --levels O1 --cc "gcc,$work/none" --runs 1
expect 2 "none of the variants could be built" bench work.py --cc no-such-cc
expect 0 "lto is left out: '$work/cc' can't build programs with -flto" bench work.py --levels O1,lto,pgo --cc "$work/cc" --runs 1
cat >look.py <<'PY'
import json
data = json.load(open("all.json"))
rows = {v["id"]: v for v in data["variants"]}
assert list(rows) == ["O0/gcc/rc", "lto/gcc/rc", "pgo/gcc/rc", "python3", "no-such-python"], list(rows)
assert all(len(v["cpu_ms"]) == len(v["wall_ms"]) == 3 for v in data["variants"][:4])
evidence = rows["O0/gcc/rc"]["evidence"]
assert all(len(evidence[k]) == len(evidence["cpu_ms"]) >= 3 for k in ("branches", "arithmetic", "memory"))
assert data["reference"] == "python3" and rows["python3"]["speed_up"]["value"] == 1
assert rows["pgo/gcc/rc"]["size_bytes"] > 100000 and rows["pgo/gcc/rc"]["compile_ms"] > 0
assert 300 < rows["O0/gcc/rc"]["peak_kib"] < rows["python3"]["peak_kib"], "the memory is the program's own"
assert data["arguments"] == ["3000"] and data["program"] == "work.py" and "problem" in rows["no-such-python"]
page = open("all.html").read()
assert page.count("<svg") == 4 and page.count("</svg>") == 4 and "<script" not in page and "http" not in page
assert "prefers-color-scheme: dark" in page and page.endswith("</html>\n")
lines = open("all.md").read().splitlines()
assert lines[0] == "### work.py 3000" and sum(line.startswith("| ") for line in lines) == 7
assert "| no-such-python | – | – |" in "\n".join(lines)
PY
expect 0 "" python3 look.py
expect 0 '"format": "tauraro-bench"' bench work.py --runs 1 --json
expect 0 "### work.py" bench work.py --runs 1 --markdown
seq 10 >numbers
expect 0 "sums.py" bench sums.py --stdin numbers --vs python3 --runs 1
expect 1 "was never closed" bench bad.py
expect 2 "did you mean 'O3'" bench work.py --levels O33
expect 2 "--gc has no 'mark'" bench work.py --gc mark
expect 2 "come after --" bench work.py 1000
expect 2 "[E0401]" bench none.py
expect 2 "[E0454]" bench work.py --runs 1 --html /proc/none/x.html
if command -v script >/dev/null; then
    expect 0 $'\033[32mO2' env -u NO_COLOR TERM=xterm script -qec "$tauraro bench work.py --runs 1" /dev/null
    expect_that "$(env NO_COLOR=1 script -qec "$tauraro bench work.py --runs 1" /dev/null | grep -c $'\033\\[3')" = 0
fi

# ---- bench: variants that do not do the same are not compared
printf '#!/bin/sh\necho 729978\n' >"$work/otherwise"
printf '#!/bin/sh\necho 729977\nexit 3\n' >"$work/fails"
chmod +x "$work/otherwise" "$work/fails"
expect 1 "O2 differs from otherwise in line 1: '729977', not '729978'" bench work.py --vs "$work/otherwise" --runs 1 -- 1000
expect 1 "O2 ends with exit code 0, fails ends with exit code 3" bench work.py --vs "$work/fails" --runs 1 -- 1000
expect 1 "was killed by signal 9" bench dies.py --runs 1

# ---- bench: a baseline. Nothing has changed ten times, then the program does three times the work: what a machine with
# neighbours can't hide. TAURARO_PLANTED=20 plants a fifth, which a quiet machine shows.
expect 0 "" bench work.py --json=old.json -- 2500000
for _ in {1..10}; do
    expect 0 "is slower by more than 5.0 % for certain" bench work.py --runs 5 --baseline old.json --fail-if-slower 5% -- 2500000
done
echo "${TAURARO_PLANTED:-200}" >extra
expect 1 "O2/gcc/rc is slower than in 'old.json' by" bench work.py --baseline old.json --fail-if-slower 5% -- 2500000
expect 1 "<p class=\"bad\">O2/gcc/rc is slower" bash -c '"$0" bench work.py --baseline old.json --fail-if-slower 5% --html slow.html -- 2500000; code=$?; cat slow.html; exit $code' "$tauraro"
expect 0 "change" bench work.py --baseline old.json -- 2500000
rm extra
expect 2 "is about another program" bench work.py --baseline old.json -- 1000
expect 2 "needs a --baseline" bench work.py --fail-if-slower 5%
expect 2 "'some' is no percentage" bench work.py --baseline old.json --fail-if-slower some -- 2500000
expect 2 "is not a measurement" bench work.py --baseline work.py
expect 2 "[E0401]" bench work.py --baseline none.json
sed 's/"calibration": 1/"calibration": 99/' old.json >other.json
expect 2 "another calibration" bench work.py --baseline other.json -- 2500000

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
