#!/usr/bin/env bash
# What `cmake --install` and CPack make of the build that $1 is in: a compiler that works wherever it is, completions for
# shells, the manual page, a Debian package.
source "${BASH_SOURCE[0]%/*}/common.sh"
build=$(dirname "$tauraro")
version=$("$tauraro" --version)
skip() { echo "skipped: $*"; }

# ---- an odd place, that can't be written, without HOME, PATH and terminal
prefix="$work/an odd ñ 日本 place"
expect 0 "" cmake --install "$build" --prefix "$prefix"
installed=$prefix/bin/tauraro
expect_that -x "$installed"
expect_that -f "$prefix/share/tauraro/include/tau/call.h"
expect_that -f "$prefix/share/tauraro/gdb/tauraro.py"
expect_that -z "$(find "$prefix" -type l -o -name '__pycache__')"
chmod -R a-w "$prefix"
printf 'import json\nprint(json.dumps({"a": 2**100}))\n' >prog.py
printed='{"a": 1267650600228229401496703205376}'
for gc in rc boehm; do
    expect 0 "" env -i TMPDIR="$work/tmp" setsid -w "$installed" build prog.py --gc "$gc" -o prog
    expect 0 "$printed" ./prog
done
expect 0 "$printed" env -i TMPDIR="$work/tmp" setsid -w "$installed" run prog.py
cp -r "$prefix" "$work/moved"
expect 0 "$printed" "$work/moved/bin/tauraro" run -O0 prog.py
ln -s "$installed" "$work/link"
expect 0 "$version" "$work/link" --version
expect 0 "$printed" "$work/link" run -O1 prog.py
chmod -R u+w "$prefix" "$work/moved"

# ---- completions
expect 2 "SHELL is required" "$tauraro" completions
expect 2 "not in {bash,zsh,fish}" "$tauraro" completions tcsh
expect_that -s "$prefix/share/zsh/site-functions/_tauraro"
expect_that -s "$prefix/share/fish/vendor_completions.d/tauraro.fish"
expect_that "$("$tauraro" completions bash)" = "$(cat "$prefix/share/bash-completion/completions/tauraro")"
for shell in bash zsh fish; do
    "$tauraro" completions $shell >"$work/$shell"
    expect_that "$(grep -c 'explain' "$work/$shell")" -ge 1
    command -v $shell >/dev/null && expect 0 "" $shell -n "$work/$shell" || skip "$shell is not installed"
done
complete_bash() { # the words of a command line, the last one to be completed
    bash -c 'compopt() { :; }
        source "$0"
        COMP_WORDS=(tauraro "$@") COMP_CWORD=$#
        _tauraro
        echo "${COMPREPLY[@]}"' "$work/bash" "$@"
}
expect_that "$(complete_bash bu)" = build
expect_that "$(complete_bash build --em)" = --emit
expect_that "$(complete_bash build --emit '')" = "exe obj c"
expect_that "$(complete_bash build --gc = b)" = boehm
expect_that "$(complete_bash build -O)" = "-O -O0 -O1 -O2 -O3 -Os"
mkdir folder
touch first.py fine.txt
expect_that "$(complete_bash run f)" = "folder first.py"
expect_that "$(complete_bash run -I f)" = folder
expect_that "$(complete_bash cache '')" = "stats clean"
if command -v fish >/dev/null; then
    complete_fish() { HOME=$work fish -N -c "source $work/fish; complete -C '$1'" | cut -f 1 | tr '\n' ' '; }
    expect_that "$(complete_fish 'tauraro bu')" = "build "
    expect_that "$(complete_fish 'tauraro build --gc ')" = "boehm rc "
fi

# ---- the manual page
page=$prefix/share/man/man1/tauraro.1
expect 0 "Tauraro ${version#tauraro }" cat "$page"
for name in build run check bench cache doctor explain completions emit TAURARO_CACHE_SIZE; do
    expect 0 "$name" cat "$page"
done
if command -v groff >/dev/null; then
    expect_that -z "$(groff -man -Tutf8 -ww "$page" 2>&1 >/dev/null)"
else
    skip "groff is not installed"
fi

# ---- a Debian package
if command -v cpack >/dev/null && command -v dpkg-shlibdeps >/dev/null; then
    expect 0 "package:" cpack --config "$build/CPackConfig.cmake" -B "$work/package"
    package=$(echo "$work"/package/tauraro_"${version#tauraro }"_*.deb)
    expect_that -f "$package"
    depends=$(dpkg-deb -f "$package" Depends)
    for name in 'gcc | clang' libc6-dev libfmt 'libstdc++6'; do expect 0 "$name" echo "$depends"; done
    dpkg-deb -x "$package" "$work/root"
    expect 0 "$printed" "$work/root/usr/bin/tauraro" run -O0 --gc boehm prog.py
    expect_that -s "$work/root/usr/share/zsh/vendor-completions/_tauraro"
    expect_that "$(find "$work/root/usr" ! -type l -perm /022 | wc -l)" = 0
else
    skip "there is no cpack or no dpkg-shlibdeps to make a package with"
fi

finish
