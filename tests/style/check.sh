#!/usr/bin/env bash
# The house rules that a script can see: a compiler folder includes only those before it in the pipeline, a source file
# opens with a comment that says what it is for and stays below 700 lines, and nothing is left marked as unfinished.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
failures=0

complain() {
    printf '%s\n' "$1"
    failures=$((failures + 1))
}

# Each folder may include itself and those before it; driver/ sees the compiler through pipeline.h only.
layers=(support syntax names ir infer lower passes emit)
may=" "
for layer in "${layers[@]}" driver; do
    [[ $layer == driver ]] && may=" support "
    may+="$layer "
    while IFS=: read -r file included; do
        [[ $may == *" $included "* ]] || complain "$file: includes $included/, which is not below $layer/"
    done < <(grep -rhoHE '^#include "[a-z_]+/' "compiler/$layer" 2>/dev/null | sed -E 's/#include "([a-z_]+)\/?/\1/')
done

# Known to be too long, and how long each may be.
declare -A longer=(
    [compiler/lower/lower_call.cpp]=850 # calls of every kind share the matching of arguments, which is to move out first
)

while read -r file; do
    [[ -f $file ]] || continue
    lines=$(wc -l <"$file")
    ((lines > ${longer[$file]-700})) && complain "$file: $lines lines; split it by construct or type"
    start='^(#|""")'
    [[ $file == *.c || $file == *.cpp || $file == *.h ]] && start='^(//|/\*)'
    head -n 1 "$file" | grep -qE "$start" || complain "$file: does not open with a comment"
done < <(git ls-files 'compiler/*.cpp' 'compiler/*.h' 'runtime-c/*.c' 'runtime-c/*.h' 'scripts/*' 'tests/tools/*' \
    'tests/unit/*.cpp' 'stdlib/*.py' | grep -vE '/(packages\.txt|README\.md)$|\.inc\.h$')

# Every C function that a declaration of the library names is declared in the runtime: the generated code calls it.
heads=$(cat runtime-c/include/tau/*.h)
declared=$(grep -oE '\b(tau_[A-Za-z0-9_]+) ?\(|TAU_[LDS]\([a-z_0-9]+\)\(|define tau_[A-Za-z0-9_]+' <<<"$heads" |
    sed -E 's/TAU_L\(([a-z_0-9]+)\)\(/tau_list_{}_\1/; s/TAU_D\(([a-z_0-9]+)\)\(/tau_dict_{}_\1/; s/TAU_S\(([a-z_0-9]+)\)\(/tau_set_{}_\1/; s/^define //; s/ ?\($//' | sort -u)
natives=$(git ls-files 'stdlib/*.py' | xargs grep -ohE '@native\("[^"]+"' | sed -E 's/.*"(.*)"/\1/; s/\{K\}_\{V\}|\{[A-Z]\}/{}/' | sort -u)
while read -r name; do
    [[ -n $name ]] && complain "stdlib: native $name is declared nowhere in runtime-c/include/tau"
done < <(comm -23 <(echo "$natives") <(echo "$declared"))
# An intrinsic whose value is taken is called through its C function too.
while IFS=: read -r file name; do
    module=${file#stdlib/}
    module=${module%.py}
    grep -qx "tau_${module//\//_}_$name" <<<"$declared" || complain "$file: intrinsic $name has no tau_${module//\//_}_$name in runtime-c/include/tau"
done < <(git ls-files 'stdlib/*.py' | grep -v '^stdlib/builtins/' | xargs grep -A1 -E '^@intrinsic' | grep -oE '^[^-]+\.py-def [A-Za-z_0-9]+' | sed -E 's/-def /:/')

while IFS= read -r line; do
    complain "unfinished: $line"
done < <(git grep -nE '\b(TODO|FIXME|XXX|HACK)\b' -- compiler runtime-c stdlib scripts)

echo "$failures complaints"
((failures == 0))
