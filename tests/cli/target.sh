#!/usr/bin/env bash
# `build --target`: the runtime is compiled once for another machine. $1 is the command. The cross compiler is mostly a
# made-up one, so that nothing has to be installed.
source "${BASH_SOURCE[0]%/*}/common.sh"
home=$(dirname "$tauraro")/share/tauraro
printf 'import sys\nprint(2 ** 70, sys.argv[1:])\n' >prog.py
printed="1180591620717411303424 ['x']"

# It notes what it is asked for, makes an empty object of each source of the runtime, and links the machine's own library.
mkdir "$work/bin"
export PATH=$work/bin:$PATH
echo | gcc -x c -c - -o "$work/empty.o"
cat >"$work/bin/odd-linux-gnu-gcc" <<SH
#!/bin/sh
echo "\$*" >>"$work/asked"
case "\$*" in
*/src/*.c\ -o*) for file; do :; done; cp "$work/empty.o" "\$file" ;;
*-lgmp*) exec gcc "\$@" "$home/lib/libtau_rc.a" "$home/lib/libgmp.a" -lm ;;
*) exec gcc "\$@" ;;
esac
SH
chmod +x "$work/bin/odd-linux-gnu-gcc"
kept() { find "$work/cache/tauraro/programs" -type f | wc -l; }

expect 0 "note: compiling the runtime for odd-linux-gnu, once" "$tauraro" build prog.py --target odd -O0 -o prog
expect 0 "$printed" ./prog x
expect_that "$(grep -c '/src/.*\.c -o' "$work/asked")" = "$(find -L "$home/src" -name '*.c' | wc -l)"
expect_that "$(kept)" = 1
expect_that -z "$("$tauraro" build prog.py --target odd-linux-gnu -O0 -o again 2>&1)"
expect_that "$(grep -c '/src/.*\.c -o' "$work/asked")" = "$(find -L "$home/src" -name '*.c' | wc -l)"
expect 0 "$printed" ./again x
expect 0 "compiling the runtime" env TAURARO_CFLAGS=-DODD "$tauraro" build prog.py --target odd -O0 -o again
expect_that "$(kept)" = 2
expect 0 "" "$tauraro" cache clean
expect_that "$(kept)" = 0
expect 0 "" "$tauraro" build prog.py --target odd --emit obj -O0 -o prog.o
expect_that "$(kept)" = 0
expect 0 "compiling the runtime" "$tauraro" build prog.py --target odd --gc boehm -O0 -o /dev/null
expect 0 "-DTAU_GC_BOEHM" grep /src/mem_boehm.c "$work/asked"
expect 0 "-lgc" grep -e -lgmp "$work/asked"

# ---- what can go wrong
expect 2 "no C compiler 'none-linux-gnu-gcc' was found [E0451]"$'\n'"help: install gcc for none-linux-gnu" "$tauraro" build prog.py --target none
expect 2 "--pgo runs the program" "$tauraro" build prog.py --target odd --pgo 1
printf '#!/bin/sh\necho "gmp.h: No such file or directory"; exit 1\n' >"$work/bin/poor-linux-gnu-gcc"
chmod +x "$work/bin/poor-linux-gnu-gcc"
expect 2 "help: poor-linux-gnu needs its own C library and GMP" "$tauraro" build prog.py --target poor -o none
expect 2 "no directory for the cache" env XDG_CACHE_HOME=/proc/none TMPDIR=/proc/none "$tauraro" build prog.py --target odd -o none
expect_that ! -e none

# ---- a real one
if command -v aarch64-linux-gnu-gcc >/dev/null && command -v qemu-aarch64 >/dev/null && [[ -f /usr/lib/aarch64-linux-gnu/libgmp.a ]]; then
    expect 0 "" "$tauraro" build prog.py --target aarch64 --static -O1 -o prog
    expect 0 "$printed" qemu-aarch64 ./prog x
else
    echo "skipped: there is no aarch64-linux-gnu-gcc, qemu-aarch64 or libgmp-dev:arm64"
fi

finish
