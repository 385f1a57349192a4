// What a name means to someone who reads the program without running it: the declaration behind `Enum`, `dc.dataclass`
// or `shapes.Point`, through imports and simple assignments. For the expansion of templates, which comes before scopes.
//
// In:  the modules' trees.  Out: a Meaning for a name or a dotted name at a place; nothing where it depends on the run.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "names/modules.h"

namespace tau::names {

using support::Symbol;

// A binding of a name: the node that makes it.
struct Bound {
    syntax::Node *node;            // Import, ImportFrom, ClassDef, FunctionDef; Assign with one plain target; or another
    syntax::Alias *alias = nullptr; // of an import
    bool is_fallback = false;       // in the handler of a try that imports
};

// A module, function or class body before symbol tables.
struct Region {
    SourceModule *module = nullptr;
    Region *parent = nullptr;
    syntax::Node *node = nullptr; // Module, FunctionDef, ClassDef
    std::unordered_map<Symbol, std::vector<Bound>> names{};
    std::vector<syntax::ImportFrom *> stars{};
    std::vector<Symbol> declared_global{}; // `global` and `nonlocal`
};

struct Meaning {
    SourceModule *module = nullptr; // where it is declared, or the module itself
    syntax::Node *node = nullptr;   // ClassDef, FunctionDef, Assign; null: the module itself
    Region *region = nullptr;       // the one that the node stands in
    Symbol builtin{};               // a name that nothing in the program binds

    explicit operator bool() const { return module || builtin; }
};

class Meanings {
public:
    explicit Meanings(ModuleGraph &graph);

    Region *region_of(const syntax::Node *node) const; // Module, FunctionDef, ClassDef
    // The meaning of a Name, of dotted names, and of a class with type arguments.
    Meaning of(const syntax::Expr *expr, Region *region) const;
    Meaning in_module(SourceModule *module, Symbol name, int depth = 0) const;
    // `made` is what the name is bound to there from now on.
    void rebind(Region *region, Symbol name, syntax::Node *old, syntax::ClassDef *made);
    // The statements of a class statement that came later.
    void add_class(syntax::ClassDef *made, Region *region);

private:
    Meaning of_name(Symbol name, Region *region, std::uint32_t place, int depth) const;
    Meaning of_bound(const Bound &bound, Region *region, int depth) const;
    Meaning of(const syntax::Expr *expr, Region *region, int depth) const;
    Meaning of_star(Symbol name, Region *region, int depth) const;
    void collect(Region *region, const syntax::List<syntax::Stmt *> &body);
    Region *open(syntax::Node *node, Region *parent, SourceModule *module);
    friend struct Collector;

    ModuleGraph &graph_;
    std::vector<std::unique_ptr<Region>> regions_;
    std::unordered_map<const syntax::Node *, Region *> by_node_;
};

} // namespace tau::names
