// Loads a program: the root file and, file by file, everything its imports lead to.
//
// In:  a path and search directories.  Out: a ModuleGraph.
// Names are resolved as CPython's path finder does: a package before a module of the same name, either before a
// directory without __init__, the first search directory that has one wins.
#include "names/modules.h"

#include <algorithm>
#include <filesystem>

#include "names/import_list.h"
#include "names/scopes.h"
#include "support/near.h"
#include "syntax/parser.h"

namespace tau::names {

using support::Diag;
using support::DiagnosticSink;

namespace {

namespace fs = std::filesystem;

bool is_file(const std::string &path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool is_directory(const std::string &path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::string join(const std::string &directory, std::string_view name) {
    if (directory.empty() || directory == ".") return std::string(name);
    std::string path = directory;
    if (path.back() != '/') path += '/';
    return path.append(name);
}

std::string directory_of(const std::string &path) {
    std::size_t slash = path.rfind('/');
    return slash == path.npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// What a directory has under a module's name.
struct Found {
    enum Kind : std::uint8_t { Nothing, Module, Package, Directory } kind = Nothing;
    std::string path;      // file; empty for Directory
    std::string directory; // of Package and Directory
};

Found look_in(const std::string &directory, std::string_view name) {
    std::string base = join(directory, name);
    bool is_dir = is_directory(base);
    if (is_dir)
        for (const char *init : {"/__init__.py", "/__init__.tr"})
            if (is_file(base + init)) return {Found::Package, base + init, base};
    for (const char *suffix : {".py", ".tr"})
        if (is_file(base + suffix)) return {Found::Module, base + suffix, {}};
    if (is_dir) return {Found::Directory, {}, base};
    return {};
}

// "did you mean 'json'?", of what the places have.
void note_nearest(const std::string &name, const std::vector<SearchPath> &places, std::vector<std::string> &notes) {
    std::size_t last = name.rfind('.') + 1;
    std::vector<std::string> candidates;
    for (const SearchPath &place : places) {
        std::error_code ignored;
        for (const auto &entry : fs::directory_iterator(place.directory.empty() ? "." : place.directory, ignored)) {
            std::string file = entry.path().filename().string(), stem = entry.path().stem().string();
            bool is_module = file.ends_with(".py") || file.ends_with(".tr");
            bool is_package = is_file(entry.path().string() + "/__init__.py") || is_file(entry.path().string() + "/__init__.tr");
            if ((is_module && stem.find('.') == stem.npos && !(place.is_stdlib && stem.starts_with('_'))) || is_package)
                candidates.push_back(is_module ? stem : file);
        }
    }
    std::sort(candidates.begin(), candidates.end());
    std::string near = support::nearest(std::string_view(name).substr(last), candidates);
    if (!near.empty()) notes.push_back("did you mean '" + name.substr(0, last) + near + "'?");
}

void note_places(const std::vector<SearchPath> &places, bool in_package, std::vector<std::string> &notes) {
    std::string text;
    for (const SearchPath &place : places) {
        std::string directory = "'" + (place.directory.empty() ? "." : place.directory) + "'";
        if (place.is_stdlib && !in_package) directory = "Tauraro's library";
        text += (text.empty() ? "" : ", ") + directory;
    }
    if (!text.empty()) notes.push_back("looked for it in " + text + (in_package ? "" : "; -I names further directories"));
}

struct Loader {
    ModuleGraph &graph;
    DiagnosticSink &sink;
    std::vector<SearchPath> search;
    Symbol star = support::intern("*");

    SourceModule *add(std::string name, SourceModule *parent, bool is_stdlib) {
        auto &module = graph.modules.emplace_back(std::make_unique<SourceModule>());
        module->name = std::move(name);
        module->parent = parent;
        module->is_stdlib = is_stdlib;
        graph.by_name[module->name] = module.get();
        return module.get();
    }

    void parse(SourceModule *module, const std::string &path) {
        module->path = path;
        module->source = support::load_source(path, sink);
        if (module->source) module->ast = syntax::parse(*module->source, graph.arena, sink);
    }

    SourceModule *open(const std::string &name, std::string_view last, SourceModule *parent,
                       const std::vector<SearchPath> &directories) {
        std::vector<std::string> portions;
        bool portion_is_stdlib = false;
        for (const SearchPath &directory : directories) {
            Found found = look_in(directory.directory, last);
            if (found.kind == Found::Nothing) continue;
            if (found.kind == Found::Directory) {
                if (portions.empty()) portion_is_stdlib = directory.is_stdlib;
                portions.push_back(found.directory);
                continue;
            }
            SourceModule *module = add(name, parent, directory.is_stdlib);
            module->is_package = found.kind == Found::Package;
            if (module->is_package) module->directories = {found.directory};
            parse(module, found.path);
            return module;
        }
        if (portions.empty()) return nullptr;
        SourceModule *module = add(name, parent, portion_is_stdlib);
        module->is_package = module->is_namespace = true;
        module->directories = std::move(portions);
        return module;
    }

    // The module of an absolute name, with the packages above it; null, and the first missing part, when there is none.
    SourceModule *find(const std::string &name, std::string &missing) {
        if (SourceModule *known = graph.find(name)) return known;
        std::size_t dot = name.rfind('.');
        std::string_view last = std::string_view(name).substr(dot == name.npos ? 0 : dot + 1);
        SourceModule *parent = nullptr;
        std::vector<SearchPath> inside;
        if (dot != name.npos) {
            parent = find(name.substr(0, dot), missing);
            if (!parent) return nullptr;
            for (const std::string &directory : parent->directories) inside.push_back({directory, parent->is_stdlib});
        }
        SourceModule *module = open(name, last, parent, parent ? inside : search);
        if (!module) missing = name;
        return module;
    }

    // The absolute name a `from` names; false when it leads above the top.
    static bool absolute_name(const SourceModule *from, const syntax::ImportFrom *node, std::string &name) {
        name.clear();
        if (node->level > 0) {
            name = from->name == "__main__" ? "" : from->name;
            int up = node->level - (from->is_package ? 1 : 0);
            for (; up > 0 && !name.empty(); up--) {
                std::size_t dot = name.rfind('.');
                name.resize(dot == name.npos ? 0 : dot);
            }
            if (name.empty()) return false;
        }
        if (node->module) {
            if (!name.empty()) name += '.';
            name += node->module.text();
        }
        return true;
    }

    static void depend(SourceModule *module, SourceModule *target) {
        if (!target) return;
        depend(module, target->parent);
        for (const SourceModule *known : module->deps)
            if (known == target) return;
        module->deps.push_back(target);
    }

    // Where a name is looked for: its package's directories, or the search path.
    std::vector<SearchPath> places_of(const std::string &name) const {
        std::size_t dot = name.rfind('.');
        if (dot == name.npos) return search;
        std::vector<SearchPath> places;
        if (SourceModule *parent = graph.find(std::string_view(name).substr(0, dot)))
            for (const std::string &directory : parent->directories) places.push_back({directory, parent->is_stdlib});
        return places;
    }

    // What CPython has and this library has not, and what only CPython can load, is an error where the import is
    // executed for sure.
    void report_missing(const SourceModule *module, const ImportSite &site, const std::string &name) {
        auto report = [&](Diag id, const std::string &what) -> std::vector<std::string> & {
            auto &notes = sink.report(id, *module->source, site.node->span, what).notes;
            notes.clear(); // it may have been said before
            return notes;
        };
        std::vector<SearchPath> places = places_of(name);
        if (is_standard_module(name)) {
            auto &notes = site.certain ? report(Diag::NotCovered, "the standard module '" + name + "'") : report(Diag::ModuleNotCovered, name);
            if (name.find('.') != name.npos) note_nearest(name, places, notes);
            return;
        }
        std::string extension = find_extension(name, places);
        if (!extension.empty()) {
            auto &notes = report(site.certain ? Diag::ExtensionModule : Diag::ModuleNotFound, name);
            notes.push_back(extension);
            if (std::string advice = instead_of_extension(name); !advice.empty()) notes.push_back(advice);
            return;
        }
        auto &notes = report(Diag::ModuleNotFound, name);
        note_nearest(name, places, notes);
        note_places(places, name.find('.') != name.npos, notes);
    }

    SourceModule *edge(SourceModule *module, const ImportSite &site, std::string name, bool is_submodule) {
        ImportEdge edge{site.node, std::move(name), nullptr, {}, site.optional, is_submodule};
        edge.target = find(edge.name, edge.missing);
        bool expected = site.optional || module->is_stdlib || edge.name == "__future__";
        if (!edge.target && !expected)
            report_missing(module, site, edge.missing);
        // Packages above a missing module are executed before it is missed.
        std::string_view above = edge.missing;
        depend(module,
               edge.target ? edge.target : graph.find(above.substr(0, std::min(above.size(), above.rfind('.')))));
        SourceModule *target = edge.target;
        module->imports.push_back(std::move(edge));
        return target;
    }

    // `from package import name`: names that are modules of the package.
    void submodules(SourceModule *module, const ImportSite &site, SourceModule *package,
                    const syntax::ImportFrom *node) {
        std::vector<Symbol> names;
        for (const syntax::Alias *alias : node->names) {
            if (alias->name == star)
                names = package->ast ? exported_names(*package->ast) : names;
            else
                names.push_back(alias->name);
        }
        for (Symbol name : names) {
            std::string full = package->name + "." + std::string(name.text()), missing;
            if (find(full, missing)) edge(module, site, full, true);
        }
    }

    void imports(SourceModule *module) {
        if (!module->ast) return;
        for (const ImportSite &site : list_imports(*module->ast)) {
            if (auto *import = syntax::dyn_as<syntax::Import>(site.node)) {
                for (const syntax::Alias *alias : import->names)
                    edge(module, site, std::string(alias->name.text()), false);
                continue;
            }
            auto *import = syntax::as<syntax::ImportFrom>(site.node);
            std::string name;
            if (!absolute_name(module, import, name)) {
                module->imports.push_back(
                    {site.node, std::string(import->module.text()), nullptr, {}, site.optional, false});
                if (!site.optional && !module->is_stdlib)
                    sink.report(Diag::RelativeBeyondTop, *module->source, site.node->span);
                continue;
            }
            SourceModule *target = edge(module, site, name, false);
            if (target && target->is_package) submodules(module, site, target, import);
        }
    }
};

} // namespace

SourceModule *ModuleGraph::find(std::string_view name) const {
    auto found = by_name.find(std::string(name));
    return found == by_name.end() ? nullptr : found->second;
}

ModuleGraph load_program(const std::string &root_path, const std::vector<SearchPath> &search, DiagnosticSink &sink) {
    ModuleGraph graph;
    Loader loader{graph, sink, {{directory_of(root_path), false}}};
    loader.search.insert(loader.search.end(), search.begin(), search.end());
    graph.root = loader.add("__main__", nullptr, false);
    loader.parse(graph.root, root_path);
    // The files of a library's builtins/ folder are part of every program.
    for (const SearchPath &path : search) {
        if (!path.is_stdlib) continue;
        std::error_code ignored;
        std::vector<std::string> stems;
        for (const auto &entry : std::filesystem::directory_iterator(path.directory + "/builtins", ignored))
            if (entry.path().extension() == ".py") stems.push_back(entry.path().stem().string());
        std::sort(stems.begin(), stems.end());
        for (const std::string &stem : stems) {
            SourceModule *module = loader.add("builtins." + stem, nullptr, true);
            loader.parse(module, path.directory + "/builtins/" + stem + ".py");
        }
    }
    // Grows while it is walked: every module found is walked in turn.
    for (std::size_t i = 0; i < graph.modules.size(); i++) loader.imports(graph.modules[i].get());
    return graph;
}

bool check_file(const std::string &path, DiagnosticSink &sink) {
    std::size_t errors = sink.error_count();
    std::unique_ptr<support::Source> source = support::load_source(path, sink);
    if (!source) return false;
    support::Arena arena;
    const syntax::Module *module = syntax::parse(*source, arena, sink);
    if (sink.error_count() == errors) analyse(*module, *source, sink);
    return sink.error_count() == errors;
}

} // namespace tau::names
