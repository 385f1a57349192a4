// In: the program's C text, and the runtime's sources from the home folder. Out: a directory of sources. Files are
// replaced one by one, the Makefile last: a directory that was made before is brought up to date, and what else is in
// it stays, since the build files name their sources.
#include "driver/c_directory.h"

#include "driver/files.h"
#include "driver/report.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tau::driver {

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kMark = "# Made by Tauraro";

// A name that make, CMake and shells take as it is.
std::string plain_name(const std::string &stem) {
    std::string name;
    for (char c : stem) name += isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' ? c : '_';
    bool is_word = name.find_first_not_of("_-") != std::string::npos && name[0] != '-';
    return is_word && name != "runtime" && name != "all" && name != "install" && name != "clean" ? name : "program";
}

Words files_of(const std::string &folder, std::string_view end) {
    Words names;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored))
        if (std::string name = entry.path().filename().string(); name.ends_with(end)) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

struct Recipe {
    std::string name, level;
    Words sources, runtime;
    Words definitions, libraries; // "TAU_GC_BOEHM", "gmp"
    std::string input;
};

constexpr const char *kFlags =
    "-std=gnu11 -ffp-contract=off -fno-math-errno -fno-strict-aliasing -ffunction-sections -fdata-sections";

std::string needs(const Recipe &recipe) {
    return fmt::format("{} from {}. Needs gcc or clang, and the libraries {}.\n", kMark, recipe.input,
                       fmt::join(recipe.libraries, ", "));
}

// The runtime is a library, since a program has no need of all of it, and does not define what the rest refers to.
std::string makefile(const Recipe &recipe) {
    std::string flags = kFlags, libraries;
    for (const std::string &definition : recipe.definitions) flags += " -D" + definition;
    for (const std::string &library : recipe.libraries) libraries += fmt::format(" -l{}", library);
    constexpr const char *kText = R"(CC ?= cc
CFLAGS ?= {level}
LDFLAGS ?=
PREFIX ?= /usr/local

flags = {flags} -Iruntime/include
sources = {sources}
runtime = {runtime}

all: {name}

{name}: $(sources:.c=.o) runtime.a
	$(CC) $(CFLAGS) -Wl,--gc-sections $(LDFLAGS) -o $@ $^{libraries} -lm

runtime.a: $(runtime:.c=.o)
	rm -f $@
	$(AR) rcs $@ $^

%.o: %.c $(wildcard runtime/include/tau/* runtime/src/*.h runtime/src/*.inc)
	$(CC) $(flags) $(CFLAGS) -c -o $@ $<

install: {name}
	install -D {name} $(DESTDIR)$(PREFIX)/bin/{name}

clean:
	rm -f {name} runtime.a $(sources:.c=.o) $(runtime:.c=.o)

.PHONY: all install clean
)";
    return needs(recipe) + fmt::format(kText, fmt::arg("level", recipe.level), fmt::arg("flags", flags),
                                       fmt::arg("sources", fmt::join(recipe.sources, " ")),
                                       fmt::arg("runtime", fmt::join(recipe.runtime, " \\\n    ")),
                                       fmt::arg("name", recipe.name), fmt::arg("libraries", libraries));
}

std::string cmake_lists(const Recipe &recipe) {
    std::string definitions, libraries;
    for (const std::string &definition : recipe.definitions)
        definitions += fmt::format("add_compile_definitions({})\n", definition);
    for (const std::string &library : recipe.libraries)
        libraries += fmt::format(
            "find_library(lib_{0} {0} REQUIRED)\ntarget_link_libraries(runtime PUBLIC ${{lib_{0}}})\n", library);
    constexpr const char *kText = R"(cmake_minimum_required(VERSION 3.13)
project({name} C)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_C_FLAGS_RELEASE "{level}")
add_compile_options({flags})
{definitions}
add_library(runtime STATIC
  {runtime})
target_include_directories(runtime PUBLIC runtime/include)
{libraries}target_link_libraries(runtime PUBLIC m)

add_executable({name} {sources})
target_link_libraries({name} PRIVATE runtime)
target_link_options({name} PRIVATE -Wl,--gc-sections)
install(TARGETS {name} RUNTIME DESTINATION bin)
)";
    return needs(recipe) + fmt::format(kText, fmt::arg("level", recipe.level), fmt::arg("flags", kFlags),
                                       fmt::arg("definitions", definitions), fmt::arg("libraries", libraries),
                                       fmt::arg("sources", fmt::join(recipe.sources, " ")),
                                       fmt::arg("runtime", fmt::join(recipe.runtime, "\n  ")),
                                       fmt::arg("name", recipe.name));
}

int put(const std::string &path, const std::string &text) {
    int error = replace_file(path, text);
    if (error) report(support::Diag::CannotWrite, {}, path, error_text(error));
    return error ? 2 : 0;
}

int copy_files(const std::string &from, const std::string &to) {
    for (const std::string &name : files_of(from, "")) {
        std::string text;
        if (int error = read_file(from + "/" + name, text)) {
            report(support::Diag::CannotRead, {}, from + "/" + name, error_text(error));
            return 2;
        }
        if (int code = put(to + "/" + name, text)) return code;
    }
    return 0;
}

} // namespace

bool names_directory(const std::string &output) { return output.ends_with('/'); }

int check_c_directory(const Options &options) {
    std::string folder = options.output, text;
    if (files_of(options.home + "/src", ".c").empty()) {
        report(support::Diag::NoRuntime,
               {"help: install Tauraro whole, or name its share/tauraro directory in TAURARO_HOME"},
               options.home + "/src");
        return 2;
    }
    std::error_code error;
    bool used = !std::filesystem::is_empty(folder, error) && !error;
    if (used && (read_file(folder + "Makefile", text) || !text.starts_with(kMark))) {
        report(fmt::format("'{}' is in use by something else", folder), {"help: name a new directory with -o"});
        return 2;
    }
    std::filesystem::create_directories(folder + "runtime/include/tau", error);
    if (!error) std::filesystem::create_directories(folder + "runtime/src", error);
    if (!error) return 0;
    report(support::Diag::CannotWrite, {"help: name another place with -o"}, folder, error.message());
    return 2;
}

int write_c_directory(const Options &options, const Compiled &compiled) {
    const std::string &folder = options.output;
    std::string home_sources = options.home + "/src", home_heads = options.home + "/include/tau";
    Recipe recipe{plain_name(stem_of(options.input)),
                  options.opt_size ? "-Os" : fmt::format("-O{}", options.opt_level),
                  {},
                  {},
                  {},
                  compiled.link_libs,
                  name_of(options.input)};
    for (size_t i = 0; i < compiled.c_units.size(); i++) {
        recipe.sources.push_back(i == 0 ? recipe.name + ".c" : fmt::format("{}.{}.c", recipe.name, i));
        if (int code = put(folder + recipe.sources.back(), compiled.c_units[i])) return code;
    }
    for (const std::string &name : files_of(home_sources, ".c")) recipe.runtime.push_back("runtime/src/" + name);
    if (options.gc == "boehm") recipe.definitions.push_back("TAU_GC_BOEHM"), recipe.libraries.push_back("gc");
    recipe.libraries.push_back("gmp");
    int code = copy_files(home_sources, folder + "runtime/src");
    if (!code) code = copy_files(home_heads, folder + "runtime/include/tau");
    if (!code) code = put(folder + "CMakeLists.txt", cmake_lists(recipe));
    return code ? code : put(folder + "Makefile", makefile(recipe));
}

} // namespace tau::driver
