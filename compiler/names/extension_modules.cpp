// Modules that are written in C for CPython, which a compiled program can't load.
//
// In:  a module's name and where it was looked for.  Out: how it is known to be one, and what to use instead.
// Known are those whose file is there (fast.cpython-311-x86_64-linux-gnu.so), and widespread packages by name, since
// they are installed where nothing is looked for.
#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "names/modules.h"

namespace tau::names {

namespace {

const std::unordered_map<std::string_view, std::string_view> &known_extensions() {
    constexpr std::string_view kNumbers =
        "lists of floats and ints are plain arrays in a compiled program, and loops over them are "
        "fast: use lists, 'array', 'math' and 'statistics'";
    constexpr std::string_view kJson = "use 'json'";
    constexpr std::string_view kNone = "";
    static const std::unordered_map<std::string_view, std::string_view> packages{
        {"numpy", kNumbers},
        {"scipy", kNumbers},
        {"pandas", kNumbers},
        {"numexpr", kNumbers},
        {"bottleneck", kNumbers},
        {"numba", "the whole program is compiled: leave its decorators out"},
        {"orjson", kJson},
        {"ujson", kJson},
        {"rapidjson", kJson},
        {"regex", "use 're'"},
        {"gmpy2", "use int, which is exact and uses the same library, and 'fractions'"},
        {"cython", kNone},
        {"torch", kNone},
        {"tensorflow", kNone},
        {"jax", kNone},
        {"sklearn", kNone},
        {"matplotlib", kNone},
        {"cv2", kNone},
        {"PIL", kNone},
        {"lxml", kNone},
        {"cffi", kNone},
        {"psutil", kNone},
        {"psycopg2", kNone},
        {"pyarrow", kNone},
        {"polars", kNone},
        {"pygame", kNone},
        {"PyQt5", kNone},
        {"PyQt6", kNone},
        {"PySide6", kNone},
        {"cryptography", kNone},
        {"msgpack", kNone},
        {"greenlet", kNone},
        {"gevent", kNone},
        {"uvloop", kNone},
        {"zmq", kNone}};
    return packages;
}

std::string_view package_of(std::string_view name) { return name.substr(0, std::min(name.find('.'), name.size())); }

} // namespace

std::string find_extension(const std::string &name, const std::vector<SearchPath> &places) {
    std::string stem = name.substr(name.rfind('.') + 1) + ".";
    std::vector<std::string> found;
    for (const SearchPath &place : places) {
        std::error_code ignored;
        std::filesystem::path directory = place.directory.empty() ? "." : place.directory;
        for (const auto &entry : std::filesystem::directory_iterator(directory, ignored))
            if (std::string file = entry.path().filename().string();
                file.starts_with(stem) && (file.ends_with(".so") || file.ends_with(".pyd")))
                found.push_back(entry.path().lexically_normal().string());
    }
    if (!found.empty()) return "its file is '" + *std::min_element(found.begin(), found.end()) + "'";
    return known_extensions().count(package_of(name))
               ? "it needs CPython itself: it calls the interpreter's C functions"
               : "";
}

std::string instead_of_extension(std::string_view name) {
    auto known = known_extensions().find(package_of(name));
    return known == known_extensions().end() ? "" : std::string(known->second);
}

} // namespace tau::names
