// The state of expanding a program's templates; private to expand*.cpp.
//
// In:  the uses that expand.cpp finds.  Out: trees. Each template has a function that computes the words of one use from
// its syntax; it is found by the template's file name, and the library's declarations say what stands for what.
#pragma once

#include <optional>
#include <set>

#include "names/expand.h"
#include "names/meaning.h"
#include "names/template_text.h"

namespace tau::names {

using syntax::ClassDef;
using syntax::Expr;
using syntax::Node;
using syntax::Stmt;
using support::Span;

struct Declaration {
    SourceModule *module = nullptr; // what {module} means: the package that the template's file stands in
    Symbol name;                    // as declared
    std::string path;               // of the template
    std::string stem;               // "dataclass" of dataclass.template.py
    std::string text;
    bool is_class = false;
};

struct Use {
    enum Kind : std::uint8_t { Call, Base, Decorator, Method } kind;
    const Declaration *declaration;
    Region *region; // where the statement or the call stands
    Span place;
    syntax::Call *call = nullptr;            // Call; of a Decorator: its arguments, if it has any
    ClassDef *cls = nullptr;                 // all but Call
    syntax::FunctionDef *method = nullptr;   // Method
    bool is_delayed = false;                 // Call: in a lambda or comprehension
    std::vector<Stmt *> result{};            // instead of the call's class, the class statement or the method
};

// A class on the way to object; `cls` is null for a builtin one.
struct Ancestor {
    ClassDef *cls;
    Region *region;
    Symbol name;
};

struct DataclassField {
    Symbol name;
    Expr *type = nullptr;
    Expr *factory = nullptr;
    bool has_default = false, init = true, repr = true, compare = true, kw_only = false, init_var = false, own = true;
    std::optional<bool> hash{};
    Expr *metadata = nullptr;
    Expr *owner = nullptr; // inherited: the base that it comes through
};

struct DataclassFacts {
    std::vector<DataclassField> fields;
    bool frozen = false;
};

struct Expander {
    ModuleGraph &graph;
    support::DiagnosticSink &sink;
    Meanings meanings;
    std::map<const Node *, Declaration> declarations{};
    std::unordered_map<Symbol, const ClassDef *> builtin_names{}; // null: a function
    std::map<const ClassDef *, DataclassFacts> dataclasses{};
    int hidden_classes = 0;

    // expand.cpp: the uses in a program
    void find_declarations();
    void module(SourceModule *source, std::set<SourceModule *> &done);
    const Declaration *declaration_of(const Expr *expr, Region *region) const;
    const Declaration *base_declaration(const ClassDef *cls, Region *region, int depth = 0) const;

    // expand_tree.cpp: text to trees
    std::vector<Stmt *> parse(const Use &use, const Words &words, bool is_body);
    void note_functions(Node *node, const Span &place);
    Expr *name(std::string_view id, const Span &span);
    Expr *member(const Declaration &declaration, Region *region, std::string_view name, const Span &span);
    Expr *call(Expr *callee, std::vector<Expr *> args, const Span &span);
    Expr *text(std::string_view value, const Span &span);
    Expr *clone(const Expr *expr);
    Stmt *raise(std::string_view type, std::string_view message, const Span &span);
    void append(ClassDef *cls, const std::vector<Stmt *> &statements);
    bool is_mentioned(std::string_view name, const SourceModule *except) const;
    bool is_asked_for(std::string_view name, const SourceModule *module) const;

    // expand_facts.cpp: what the program says, without running it
    std::vector<Ancestor> ancestors(const ClassDef *cls, Region *region, bool &all_known) const;
    bool inherits(const ClassDef *cls, Region *region, std::string_view method, bool &all_known) const;
    bool builtin_defines(Symbol type, std::string_view method, int depth = 0) const;
    const Expr *value_of(const Expr *expr, Region *region, int depth = 0) const;
    std::optional<std::string> string_of(const Expr *expr, Region *region) const;
    std::optional<bool> bool_of(const Expr *expr, Region *region) const;
    // The items of a tuple or list that is written out, or of a text that split() takes apart.
    std::optional<std::vector<const Expr *>> items_of(const Expr *expr, Region *region) const;
    std::optional<std::vector<std::string>> names_of(const Expr *expr, Region *region) const;
    bool means(const Expr *expr, Region *region, const SourceModule *module, std::string_view name) const;
    void refuse(const Use &use, const Span &span, std::string_view reason);
};

// The names that a class body binds by def, class and plain assignments.
std::set<std::string_view> defined_names(const ClassDef *cls);
bool is_keyword(std::string_view text);
bool is_identifier(std::string_view text);
const Expr *keyword_value(const syntax::Call *call, std::string_view name);

// The words of each template; false leaves the use as it is.
bool expand_namedtuple(Expander &expander, Use &use);
bool expand_dataclass(Expander &expander, Use &use);
bool expand_enum(Expander &expander, Use &use);
bool expand_total_ordering(Expander &expander, Use &use);
bool expand_cached_property(Expander &expander, Use &use);

struct TemplateKind {
    std::string_view stem;
    bool (*expand)(Expander &, Use &);
    bool derived_too; // applies to classes that derive from the declared one at any distance
};

const TemplateKind *template_kind(std::string_view stem);

} // namespace tau::names
