#!/usr/bin/env bash
# `tauraro verify`: programs that are equal, and compilers that were made to differ from CPython. $1 is the command.
source "${BASH_SOURCE[0]%/*}/common.sh"
one=(--levels O0 --gc rc)
differing=("${one[@]}" --cc "$work/cc")

if [[ $(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) != 3.11 ]]; then
    echo "skipped: python3 is not CPython 3.11"
    exit 0
fi

# ---- equal: output, arguments, input, tracebacks through modules, exit codes
mkdir -p programs/inputs
cat >programs/prog.py <<'PY'
import sys
import helper

print(sys.argv)
for line in sys.stdin:
    print(helper.inverse(int(line)))
sys.exit(len(sys.argv))
PY
printf 'def inverse(x):\n    return 1 / x\n' >programs/helper.py
printf '1\n2\n' >programs/inputs/some.in
printf '1\n0\n' >programs/inputs/zero.in
printf 'a b\nc\n' >programs/inputs/words.args
expect 0 $'O0 rc     equal\nO0 boehm  equal' "$tauraro" verify programs/prog.py --levels O0 -- x --help
expect 0 "O0  equal with 3 inputs" "$tauraro" verify programs/prog.py "${one[@]}" --inputs programs/inputs
expect 0 "O0  equal" "$tauraro" verify "$PWD/programs/prog.py" "${one[@]}" --stdin programs/inputs/zero.in
expect_that "$(find programs -name '*pycache*' -o -name '*.reduced.py' | wc -l)" = 0

printf 'print(1 is 1, "\\d")\n' >warns.py # where CPython warns
expect 0 "O0  equal" "$tauraro" verify warns.py "${one[@]}" --no-reduce

# ---- wrong usage, and what can't be told
expect 2 "no source file was given" "$tauraro" verify
expect 2 "--levels has no 'O9'" "$tauraro" verify programs/prog.py --levels O9
expect 2 "can't open file 'none.in'" "$tauraro" verify programs/prog.py --stdin none.in
expect 2 "can't open file 'none': No such file or directory [E0401]" "$tauraro" verify programs/prog.py --inputs none
mkdir empty
expect 2 "there is no input in 'empty'" "$tauraro" verify programs/prog.py --inputs empty
expect 2 "--stdin excludes --inputs" "$tauraro" verify programs/prog.py --inputs empty --stdin x
expect 2 "there is no program 'python0'" "$tauraro" verify programs/prog.py --python python0
expect 2 "can't start '$work/cc'" bash -c 'printf nothing >"$1"; chmod +x "$1"; "$0" verify programs/prog.py --python "$1"' "$tauraro" "$work/cc"
expect 2 "could not be built: no C compiler 'no-such-cc' was found" "$tauraro" verify programs/prog.py "${one[@]}" --cc no-such-cc
printf 'print("x"\n' >bad.py
expect 1 "was never closed" "$tauraro" verify bad.py
printf 'while True:\n    pass\n' >endless.py
expect 2 "CPython did not end in 0.2 s" "$tauraro" verify endless.py "${one[@]}" --timeout 0.2
printf 'import time\nprint(time.time())\n' >clock.py
expect 2 "CPython itself does not do the same twice" "$tauraro" verify clock.py "${one[@]}"
printf 'print(set("abcdefgh"))\n' >order.py
expect 2 "CPython itself does not do the same twice" "$tauraro" verify order.py "${one[@]}"
expect_that -z "$(find . -name '*.reduced.py')"

# ---- a C compiler that makes seven an eight
fake_cc 'for word; do
    case $word in *.c) sed -i s/seven/eight/g "$word" ;; esac
done
exec gcc "$@"'
cat >differs.py <<'PY'
# The words of numbers.
import sys


def word(number):
    """Up to eleven."""
    words = ["five", "six", "seven", "eight"]
    if number == 4:
        return "four"
    elif number < 4: return "few"
    return words[number - 5]; print("never")


# counts
for count in range(int(sys.argv[1])): print(count)
try:
    print("first", word(4))
finally:
    last = 7
    print(word(last))
PY
printf 'words = ["five", "six", "seven", "eight"]\nprint(words[2])\n' >plain.py
expect 1 $'O0  differs in line 7 of standard output\n  CPython  seven\n  O0       eight' "$tauraro" verify differs.py "${differing[@]}" --no-reduce -- 5
expect_that ! -e differs.reduced.py
expect 1 "from 20 to 5 lines" "$tauraro" verify differs.py "${differing[@]}" --reduce-time 600 -- 5
expect_that "$(cat differs.reduced.py)" = 'def word(number):
    words = ["five", "six", "seven", "eight"]
    return words[number - 5]
last = 7
print(word(last))'
expect 1 "O0  differs in line 1 of standard output" "$tauraro" verify differs.reduced.py "${differing[@]}" --no-reduce
expect 1 "all that --reduce-time allows" "$tauraro" verify plain.py "${differing[@]}" --reduce-time 0 --reduced 'the least.py'
expect_that "$(cat 'the least.py')" = "$(cat plain.py)"
expect 2 "can't write 'none/x.py'" "$tauraro" verify plain.py "${differing[@]}" --reduced none/x.py
printf 'raise ValueError("seven")\n' >raises.py
expect 1 "line 3 of standard error" "$tauraro" verify raises.py "${differing[@]}" --no-reduce

# ---- programs that end otherwise, and C that is rejected
fake_cc 'out=; for word; do [ "$out" = -o ] && file=$word; out=$word; done
gcc "$@" || exit
case $file in *.o) ;; *) printf "#!/bin/sh\necho five\necho six >&2\n$END\n" >"$file" ;; esac'
printf 'import sys\nprint("five")\nprint("six", file=sys.stderr)\n' >ends.py
expect 0 "O0  equal" env END='exit 0' "$tauraro" verify ends.py "${differing[@]}"
expect 1 "O0       exit code 3" env END='exit 3' "$tauraro" verify ends.py "${differing[@]}" --no-reduce
expect 1 "O0       killed by signal 11" env END='kill -SEGV $$' "$tauraro" verify ends.py "${differing[@]}" --no-reduce
expect 1 "O0       no end in time" env END='exec sleep 60' "$tauraro" verify ends.py "${differing[@]}" --no-reduce --timeout 3
expect 1 "CPython  (it ends before)" env END='echo seven >&2' "$tauraro" verify ends.py "${differing[@]}" --no-reduce
fake_cc 'case "$*" in *.c*) grep -q seven "$(echo "$*" | grep -o "/[^ ]*\.c")" && { echo "odd code"; exit 1; } ;; esac; exec gcc "$@"'
expect 1 "O0       internal error: the C compiler rejected" "$tauraro" verify plain.py "${differing[@]}"
expect_that "$(cat plain.reduced.py)" = 'words = ["five", "six", "seven", "eight"]'

finish
