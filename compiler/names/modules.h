// The import graph: which files make up the program.
//
// In:  the root file and the directories to search.  Out: every module that an import statement anywhere in the program
// can reach, parsed; cycles are ordinary. A module that no directory has is not an error of compilation (the import
// raises ModuleNotFoundError when it is executed), only a warning unless a surrounding `try` expects it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "support/arena.h"
#include "support/diagnostics.h"
#include "syntax/ast.h"

namespace tau::names {

struct SourceModule;

// One module name that a statement asks for, resolved as far as the file system allows.
struct ImportEdge {
    const syntax::Node *node = nullptr; // Import or ImportFrom
    std::string name;                   // absolute dotted name
    SourceModule *target = nullptr;     // null: missing, import raises ModuleNotFoundError
    std::string missing;                // then: the first part of `name` that does not exist ("a.b" of "a.b.c")
    bool optional = false;              // inside try ... except ImportError (or broader)
    bool is_submodule = false;          // `from pkg import name` where `name` is a module of its own
};

struct SourceModule {
    std::string name; // "pkg.mod"; the root is "__main__"
    std::string path; // empty for a namespace package
    std::unique_ptr<support::Source> source;
    syntax::Module *ast = nullptr; // null for a namespace package or an unreadable file
    bool is_package = false;
    bool is_namespace = false;
    bool is_stdlib = false;
    SourceModule *parent = nullptr;       // package that contains it
    std::vector<std::string> directories; // of a package: where its submodules are
    std::vector<ImportEdge> imports;      // in source order
    std::vector<SourceModule *> deps;     // distinct targets with their parent packages, in order of first mention
};

struct ModuleGraph {
    std::vector<std::unique_ptr<SourceModule>> modules; // root first, then in order of discovery
    SourceModule *root = nullptr;
    support::Arena arena; // owns all the trees
    std::vector<std::unique_ptr<support::Source>> expansions; // texts made from templates, which constants point into
    std::vector<std::string> templates;                       // their files
    std::unordered_set<const syntax::Node *> library_code;    // functions that stand in them, not in the program
    std::unordered_map<const syntax::Node *, std::uint32_t> generated_lines; // code that CPython makes as text: lines in "<string>"

    // Null when there is none.
    SourceModule *find(std::string_view name) const;
    std::unordered_map<std::string, SourceModule *> by_name;
};

struct SearchPath {
    std::string directory;
    bool is_stdlib = false;
};

// `search` in order of preference; the root file's own directory is searched before it.
ModuleGraph load_program(const std::string &root_path, const std::vector<SearchPath> &search,
                         support::DiagnosticSink &sink);

bool is_standard_module(std::string_view name); // of CPython's library, or below one

// extension_modules.cpp: how it is known that a missing module is one in C; empty if it is not.
std::string find_extension(const std::string &name, const std::vector<SearchPath> &places);
// What a program can use instead of such a module; empty if nothing is known.
std::string instead_of_extension(std::string_view name);

// Parses and analyses one file, nothing else: true when CPython would accept it.
bool check_file(const std::string &path, support::DiagnosticSink &sink);

} // namespace tau::names
