#!/usr/bin/env bash
# Executables that are the same bytes wherever and whenever they are built, and debugging with -g. $1 is the command.
source "${BASH_SOURCE[0]%/*}/common.sh"

cat >prog.py <<'PY'
import sys


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Shape:
    def __init__(self, points):
        self.points = points

    def total(self, factor):
        result = 0
        for p in self.points:
            result += p.x * factor
            result -= p.y
        return result


def main(words, table):
    number = len(words)
    big = 2 ** 100 + number
    shape = Shape([Point(1, 2), Point(3, 4)])
    print(number, big, shape.total(number), table["a"])


main(["some", "wörds"] + sys.argv[1:], {"a": 1.5})
PY
printed='2 1267650600228229401496703205378 2 1.5'

# ---- the same bytes
mkdir -p first "second place/deeper"
cp prog.py first
sleep 1.1 # an archive's and a file's time counts seconds
cp prog.py "second place/deeper"
same() {
    (cd first && "$tauraro" build prog.py "$@" -o prog) && (cd "second place/deeper" && TMPDIR=$work "$tauraro" build prog.py -j 1 "$@" -o prog) &&
        cmp first/prog "second place/deeper/prog"
}
for options in "-O0 --emit obj" -O0 -O1 -O2 -O3 -Os "-O1 --gc boehm --static" "-O1 --lto"; do
    # shellcheck disable=SC2086
    expect 0 "" same $options
done
expect 0 "$printed" first/prog
if command -v clang >/dev/null; then
    expect 0 "" same -O1 --cc clang
else
    echo "skipped: clang is not installed"
fi

# ---- lines of the source in a debugger
if ! command -v gdb >/dev/null || ! gdb -batch -ex 'python print(1)' >/dev/null 2>&1; then
    echo "skipped: there is no gdb with Python"
    finish
    exit
fi
debug() { # the commands of gdb, each an argument
    local commands=() word
    for word; do commands+=(-ex "$word"); done
    timeout 60 gdb -nx -batch -ex 'set debuginfod enabled off' "${commands[@]}" ./prog
}
expect 0 "" "$tauraro" build prog.py -g -O0
if ! debug run | grep -q "exited normally"; then
    echo "skipped: gdb can't run programs here"
    finish
    exit
fi
expect 0 'result += p.x * factor' debug 'break prog.py:16' run bt
expect 0 'prog.py:28' debug 'break prog.py:16' run bt
expect 0 'print(number, big' debug 'break prog.py:25' run

# ---- values as the language writes them
cat >values.py <<'PY'
import sys


class Shape:
    def __init__(self, name, sides):
        self.name = name
        self.sides = sides


def main(text, number, items, table, anything):
    pair = (text, number)
    big = 3 ** 80 * number
    shape = Shape("dreieck", [1.5, 2.5])
    words = {"x"}
    print(pair, big, shape.name, shape.sides, words, items, table, anything)


main("größe" + sys.argv[0][:0], len(sys.argv), [1, 2 ** 70], {"a": None, "b": 1.5}, [None, "x", {1: (2, True)}])
PY
script=$(dirname "$tauraro")/share/tauraro/gdb/tauraro.py
for cc in gcc clang; do
    command -v $cc >/dev/null || continue
    expect 0 "" "$tauraro" build values.py -g -O0 --cc $cc -o prog
    debug "source $script" 'break values.py:15' run 'info args' 'info locals' bt >shown 2>&1
    for line in "text_a[0-9]* = 'größe'" "number_a[0-9]* = 1" "items_a[0-9]* = \[1, 1180591620717411303424\]" \
        "table_a[0-9]* = {'a': None, 'b': 1.5}" "anything_a[0-9]* = \[None, 'x', {1: (2, True)}\]" "v[0-9]* = 147808829414345923316083210206383297601" \
        "shape_v[0-9]* = <Shape name='dreieck' sides=\[1.5, 2.5\]>" "words_v[0-9]* = {'x'}" "pair_v[0-9]* = ('größe', 1)"; do
        expect 0 "" grep -e "$line" shown
    done
done

finish
