# Shared by the commands in this folder, which source it: finds the repository, installs missing packages, builds.
# Quiet while all goes well: what the tools say goes to build/setup.log, shown when a step fails; on a terminal one
# line of progress stands on stderr.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
setup_log=$repo/build/setup.log

progress() {
    [[ -t 2 ]] && printf '\r\033[K%s' "$*" >&2
    return 0
}

fail() {
    progress ''
    printf 'tauraro: error: %s\n' "$*" >&2
    [[ -s $setup_log ]] && { tail -n 40 "$setup_log"; echo "(the whole log is $setup_log)"; } >&2
    exit 2
}

# missing_packages KIND...: the names from packages.txt that are not installed.
missing_packages() {
    local kinds=" $* " kind name names=()
    while read -r kind name; do
        [[ $kinds == *" $kind "* ]] && names+=("$name")
    done <"$repo/scripts/packages.txt"
    local installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null)
    for name in "${names[@]}"; do
        grep -qx "installed $name" <<<"$installed" || echo "$name"
    done
}

# install_packages KIND...
install_packages() {
    command -v dpkg-query >/dev/null || return 0 # not Debian: CMake says what it can't find
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "these packages are missing, install them as root: ${missing[*]}"
        as_root=(sudo)
    fi
    progress "tauraro: installing ${missing[*]}"
    "${as_root[@]}" apt-get update >>"$setup_log" 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}" >>"$setup_log" 2>&1 </dev/null ||
        fail "installing ${missing[*]} failed"
    progress ''
}

# configure PRESET OPTION...
configure() {
    local folder=$repo/build/$1
    progress "tauraro: configuring ($1)"
    # A tree configured elsewhere (the repository was moved or copied) can't be reused.
    [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$repo" "$folder/CMakeCache.txt" &&
        rm -rf "$folder"
    (cd "$repo" && cmake --preset "$@") >>"$setup_log" 2>&1 || fail "configuring the build failed"
}

# build PRESET TARGET...
build() {
    local preset=$1 folder=$repo/build/$1 line
    shift
    NINJA_STATUS='[%f/%t] ' cmake --build "$folder" --target "$@" 2>&1 | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$setup_log"
        [[ $line == \[* ]] && progress "tauraro: building ($preset) ${line%% *}"
    done
    ((PIPESTATUS[0] == 0)) || fail "the build failed"
    progress ''
}

start_log() {
    mkdir -p "$repo/build" 2>/dev/null && : >"$setup_log" || fail "can't write to $repo/build"
}
