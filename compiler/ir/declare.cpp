// Everything that the program's text declares, before any body is built. In: the modules with their symbol tables.
// Out: Program with its ModuleDecls, Functions, ClassDecls and Globals.
// The files of stdlib/builtins share one name space, whose functions and classes are facts rather than variables.
#include "ir/build.h"
#include "ir/declare.h"
#include "ir/resolve.h"
#include "names/expand.h"
#include "syntax/walk.h"

#include <algorithm>

namespace tau::ir {

using namespace syntax;
using names::Scope;
using names::ScopeKind;
using names::Storage;
using support::intern;

namespace {

// Where the walk is.
struct Place {
    Function *function = nullptr;
    ClassDecl *owner = nullptr; // innermost class whose body this is
    const Scope *scope = nullptr;
    std::string prefix;         // of qualified names
    bool in_loop = false;
    bool direct = false;        // a statement of the class body itself
};

struct Declarer {
    Program &program;
    ModuleDecl &module;

    void walk(const Node *node, const Place &place);
    void walk_all(const auto &nodes, const Place &place) {
        for (const auto *node : nodes)
            if (node) walk(node, place);
    }
    void declare_function(const syntax::FunctionDef *node, const Place &place);
    void declare_lambda(const Lambda *node, const Place &place);
    void declare_class(const ClassDef *node, const Place &place);
    void walk_comprehension(const Node *node, const List<Comprehension *> &generators, const Place &place);
    void walk_arguments(const Arguments *arguments, const Place &place);
    Function *add_function(const Node *node, Symbol name, const Place &place);
    Place inside(Function *function, const Place &place) const;
    std::string qualified(Symbol name, const Place &place) const;
    void add_params(Function &function, const Arguments *arguments);
    void keep_decorators(Function &function, const syntax::FunctionDef *node, const Place &place);
};

void read_doc(const List<Stmt *> &body, std::string_view &doc, bool &has_doc) {
    if (body.empty()) return;
    const auto *statement = dyn_as<ExprStmt>(static_cast<const Node *>(body.front()));
    const auto *constant = statement ? dyn_as<Constant>(static_cast<const Node *>(statement->value)) : nullptr;
    if (!constant || constant->value.kind != ConstantKind::Str) return;
    doc = constant->value.text;
    has_doc = true;
}

std::string Declarer::qualified(Symbol name, const Place &place) const {
    const names::Variable *variable = place.scope->lookup(place.scope->mangled(name));
    bool global = variable && variable->storage == Storage::GlobalExplicit;
    return (global ? std::string() : place.prefix) + std::string(name.text());
}

Function *Declarer::add_function(const Node *node, Symbol name, const Place &place) {
    auto owner = std::make_unique<Function>();
    Function *function = owner.get();
    program.functions.push_back(std::move(owner));
    program.function_of[node] = function;
    function->name = name;
    function->module = &module;
    function->outer = place.function;
    function->owner = place.owner;
    function->node = node;
    function->scope = module.scopes.scope_of(node);
    if (function->scope) {
        function->is_generator = function->scope->is_generator;
        function->is_coroutine = function->scope->is_coroutine;
    }
    return function;
}

Place Declarer::inside(Function *function, const Place &place) const {
    const Scope *scope = function->scope ? function->scope : place.scope;
    return {function, nullptr, scope, function->qualname + ".<locals>.", false, false};
}

void Declarer::add_params(Function &function, const Arguments *arguments) {
    std::size_t plain = arguments->posonlyargs.size() + arguments->args.size(), at = 0;
    auto add = [&](const Arg *arg, ParamKind kind, bool has_default) {
        Symbol name = function.scope ? function.scope->mangled(arg->arg) : arg->arg;
        function.params.push_back({name, kind, has_default, arg->annotation});
    };
    auto defaulted = [&] { return plain - at++ <= arguments->defaults.size(); };
    for (const Arg *arg : arguments->posonlyargs) add(arg, ParamKind::PositionalOnly, defaulted());
    for (const Arg *arg : arguments->args) add(arg, ParamKind::Normal, defaulted());
    if (arguments->vararg) add(arguments->vararg, ParamKind::Star, false);
    for (std::size_t i = 0; i < arguments->kwonlyargs.size(); ++i)
        add(arguments->kwonlyargs[i], ParamKind::KeywordOnly,
            i < arguments->kw_defaults.size() && arguments->kw_defaults[i]);
    if (arguments->kwarg) add(arguments->kwarg, ParamKind::StarStar, false);
}

// Defaults and annotations belong to the code around the function.
void Declarer::walk_arguments(const Arguments *arguments, const Place &place) {
    walk_all(arguments->defaults, place);
    walk_all(arguments->kw_defaults, place);
    for_each_child(arguments, [&](const Node *child) {
        const auto *arg = dyn_as<Arg>(child);
        if (arg && arg->annotation) walk(arg->annotation, place);
    });
}

void Declarer::keep_decorators(Function &function, const syntax::FunctionDef *node, const Place &place) {
    bool facts = place.owner && place.owner->is_declared;
    for (const Expr *decorator : node->decorator_list) {
        if (facts || is_declaring(program, module, decorator)) function.decorators.push_back(decorator);
        Symbol root = decorator_name(decorator);
        if (module.source->is_stdlib && (root == "native" || root == "intrinsic")) function.is_native = true;
        if (module.source->is_stdlib && root == "builtin") function.is_builtin = true;
        if (module.source->is_stdlib && root == "intrinsic") function.is_intrinsic = true;
    }
}

void Declarer::declare_function(const syntax::FunctionDef *node, const Place &place) {
    walk_all(node->decorator_list, place);
    walk_arguments(node->args, place);
    if (node->returns) walk(node->returns, place);
    Function *function = add_function(node, node->name, place);
    function->qualname = qualified(node->name, place);
    function->returns = node->returns;
    read_doc(node->body, function->doc, function->has_doc);
    add_params(*function, node->args);
    keep_decorators(*function, node, place);
    if (module.is_builtins && place.function == module.body) function->is_builtin = true;
    function->is_builtin |= function->is_native;
    if (node->kind == NodeKind::AsyncFunctionDef) function->is_coroutine = true;
    if (place.owner && place.direct) place.owner->methods.push_back(function);
    if (module.is_builtins && !place.owner && place.function == module.body)
        program.builtin_functions[node->name].push_back(function);
    walk_all(node->body, inside(function, place));
}

void Declarer::declare_lambda(const Lambda *node, const Place &place) {
    walk_arguments(node->args, place);
    Function *function = add_function(node, intern("<lambda>"), place);
    function->is_lambda = true;
    function->qualname = place.prefix + "<lambda>";
    add_params(*function, node->args);
    walk(node->body, inside(function, place));
}

// What __module__ of a class says: `own`, what stands before the dot of its @type_name, or the text that its body assigns.
static std::string given_module(const ClassDef *node, std::string_view own) {
    std::string given(own);
    for (const Expr *decorator : node->decorator_list) {
        const auto *call = dyn_as<Call>(static_cast<const Node *>(decorator));
        if (!call || call->args.empty() || decorator_name(decorator) != "type_name") continue;
        std::string_view name = as<Constant>(call->args[0])->value.text;
        if (std::size_t dot = name.rfind('.'); dot != name.npos) given = name.substr(0, dot);
    }
    for (const Stmt *statement : node->body) {
        const auto *assign = dyn_as<Assign>(static_cast<const Node *>(statement));
        if (!assign || assign->targets.size() != 1) continue;
        const auto *target = dyn_as<Name>(static_cast<const Node *>(assign->targets[0]));
        const auto *text = dyn_as<Constant>(static_cast<const Node *>(assign->value));
        if (target && target->id == "__module__" && text && text->value.kind == ConstantKind::Str) given = text->value.text;
    }
    return given;
}

void Declarer::declare_class(const ClassDef *node, const Place &place) {
    walk_all(node->decorator_list, place);
    walk_all(node->bases, place);
    walk_all(node->keywords, place);
    auto owner = std::make_unique<ClassDecl>();
    ClassDecl *decl = owner.get();
    program.classes.push_back(std::move(owner));
    program.class_of[node] = decl;
    decl->name = intern(names::visible_name(node->name));
    bool is_call = decl->name != node->name; // a class that a call makes is called what the call says
    decl->qualname = is_call ? std::string(decl->name.text()) : qualified(node->name, place);
    decl->module = &module;
    decl->module_name = module.is_builtins ? "builtins" : given_module(node, module.name.text());
    decl->outer = place.function;
    decl->node = node;
    decl->scope = module.scopes.scope_of(node);
    decl->runs_once = place.function->is_module && !place.in_loop;
    decl->is_declared = module.is_builtins;
    read_doc(node->body, decl->doc, decl->has_doc);
    for (const TypeParam *param : node->type_params) {
        if (const auto *plain = dyn_as<TypeVar>(static_cast<const Node *>(param))) decl->type_params.push_back(plain->name);
        if (const auto *spec = dyn_as<ParamSpec>(static_cast<const Node *>(param))) decl->type_params.push_back(spec->name);
        if (const auto *tuple = dyn_as<TypeVarTuple>(static_cast<const Node *>(param))) decl->type_params.push_back(tuple->name);
    }
    for (const Expr *decorator : node->decorator_list) {
        bool declaring = is_declaring(program, module, decorator);
        if (declaring || decl->is_declared) decl->decorators.push_back(decorator);
        Symbol root = decorator_name(decorator);
        decl->is_declared |= declaring && (root == "native_type" || root == "value_type");
    }
    if (module.is_builtins && !place.owner && place.function == module.body)
        program.builtin_classes.try_emplace(node->name, decl);
    Place body{place.function, decl, decl->scope ? decl->scope : place.scope, decl->qualname + ".", place.in_loop, true};
    for (const Stmt *statement : node->body) walk(statement, body);
}

// Only generator expressions are functions; but names inside any comprehension are qualified by it.
void Declarer::walk_comprehension(const Node *node, const List<Comprehension *> &generators, const Place &place) {
    walk(generators.front()->iter, place);
    Place body = place;
    body.scope = module.scopes.scope_of(node) ? module.scopes.scope_of(node) : place.scope;
    std::string_view name = node->kind == NodeKind::ListComp  ? "<listcomp>"
                            : node->kind == NodeKind::SetComp ? "<setcomp>"
                                                              : "<dictcomp>";
    if (node->kind == NodeKind::GeneratorExp) {
        Function *function = add_function(node, intern("<genexpr>"), place);
        function->qualname = place.prefix + "<genexpr>";
        function->is_generator = true;
        function->params.push_back({intern(".0"), ParamKind::PositionalOnly, false, nullptr});
        body = inside(function, place);
    } else {
        body.prefix = place.prefix + std::string(name) + ".<locals>.";
        body.in_loop = true;
        body.direct = false;
    }
    for (const Comprehension *part : generators) {
        walk(part->target, body);
        if (part != generators.front()) walk(part->iter, body);
        walk_all(part->ifs, body);
    }
    if (const auto *dict = dyn_as<DictComp>(node)) {
        walk(dict->key, body);
        walk(dict->value, body);
    } else if (const auto *list = dyn_as<ListComp>(node)) {
        walk(list->elt, body);
    } else if (const auto *set = dyn_as<SetComp>(node)) {
        walk(set->elt, body);
    } else {
        walk(as<GeneratorExp>(node)->elt, body);
    }
}

void Declarer::walk(const Node *node, const Place &at) {
    Place place = at;
    if (const auto *function = dyn_as<syntax::FunctionDef>(node)) return declare_function(function, place);
    if (const auto *type = dyn_as<ClassDef>(node)) return declare_class(type, place);
    place.direct = false;
    if (const auto *lambda = dyn_as<Lambda>(node)) return declare_lambda(lambda, place);
    if (const auto *list = dyn_as<ListComp>(node)) return walk_comprehension(node, list->generators, place);
    if (const auto *set = dyn_as<SetComp>(node)) return walk_comprehension(node, set->generators, place);
    if (const auto *dict = dyn_as<DictComp>(node)) return walk_comprehension(node, dict->generators, place);
    if (const auto *made = dyn_as<GeneratorExp>(node)) return walk_comprehension(node, made->generators, place);
    Place loop = place;
    loop.in_loop = true;
    if (const auto *statement = dyn_as<For>(node)) {
        walk(statement->iter, place);
        walk(statement->target, loop);
        walk_all(statement->body, loop);
        return walk_all(statement->orelse, place);
    }
    if (const auto *statement = dyn_as<While>(node)) {
        walk(statement->test, loop);
        walk_all(statement->body, loop);
        return walk_all(statement->orelse, place);
    }
    for_each_child(node, [&](const Node *child) { walk(child, place); });
}

// `IOError = OSError`: one class of builtins under another name as well.
void declare_aliases(Program &program, const syntax::Module &ast) {
    for (const Stmt *statement : ast.body) {
        const auto *assign = dyn_as<Assign>(static_cast<const Node *>(statement));
        const auto *value = assign ? dyn_as<Name>(static_cast<const Node *>(assign->value)) : nullptr;
        const auto *target = assign ? dyn_as<Name>(static_cast<const Node *>(assign->targets[0])) : nullptr;
        ClassDecl *decl = value && target ? program.find_builtin_class(value->id) : nullptr;
        if (decl) program.builtin_classes.emplace(target->id, decl);
    }
}

bool contains_cleanup(const Node *node) {
    if (Try::is(node->kind) || node->kind == NodeKind::With) return true;
    bool found = false;
    for_each_child(node, [&](const Node *child) { found |= contains_cleanup(child); });
    return found;
}

// A __del__, a generator that cleans up when it is dropped, the use of files.
bool sees_ends(const Function &function) {
    if (!function.module || !function.module->source || function.module->source->is_stdlib || !function.node) return false;
    if (function.owner && function.name == "__del__") return true;
    if (function.is_generator && contains_cleanup(function.node)) return true;
    const names::Variable *open = function.scope ? function.scope->lookup(intern("open")) : nullptr;
    return open && open->storage != names::Storage::Local;
}

void declare_module(Program &program, const names::SourceModule &source) {
    auto owner = std::make_unique<ModuleDecl>();
    ModuleDecl &module = *owner;
    program.modules.push_back(std::move(owner));
    program.module_of[&source] = &module;
    module.source = &source;
    module.is_builtins = source.is_stdlib && (source.name == "builtins" || source.name.starts_with("builtins."));
    module.name = intern(module.is_builtins ? "builtins" : source.name);
    if (module.is_builtins) program.builtin_files.push_back(&module);
    if (source.ast) module.scopes = names::analyse(*source.ast, *source.source, *program.sink);
    if (source.ast && !source.is_stdlib) names::warn_of_literals(*source.ast, *source.source, *program.sink);
    auto function = std::make_unique<Function>();
    module.body = function.get();
    program.functions.push_back(std::move(function));
    module.body->name = intern("<module>");
    module.body->qualname = "<module>";
    module.body->module = &module;
    module.body->is_module = true;
    module.body->node = source.ast;
    module.body->scope = module.scopes.module();
    if (!source.ast) {
        module.has_code = false;
        return;
    }
    read_doc(source.ast->body, module.body->doc, module.body->has_doc);
    Place place{module.body, nullptr, module.scopes.module(), "", false, false};
    Declarer declarer{program, module};
    for (const Stmt *statement : source.ast->body) declarer.walk(statement, place);
    if (module.is_builtins) {
        declare_aliases(program, *source.ast);
        module.has_code = runs_code(program, *source.ast, module);
    }
    find_captures(program, module);
}

} // namespace

std::unique_ptr<Program> declare_program(names::ModuleGraph &graph, support::DiagnosticSink &sink) {
    auto program = std::make_unique<Program>();
    program->graph = &graph;
    program->sink = &sink;
    auto builtins = std::make_unique<ModuleDecl>();
    program->builtins = builtins.get();
    builtins->name = intern("builtins");
    builtins->is_builtins = true;
    builtins->has_code = false;
    program->modules.push_back(std::move(builtins));
    auto in_builtins = [](const names::SourceModule &source) {
        return source.is_stdlib && (source.name == "builtins" || source.name.starts_with("builtins."));
    };
    for (const auto &source : graph.modules)
        if (in_builtins(*source)) declare_module(*program, *source);
    for (const auto &source : graph.modules)
        if (!in_builtins(*source)) declare_module(*program, *source);
    program->root = program->find_module(graph.root);
    for (const auto &function : program->functions) program->sees_ends |= sees_ends(*function);
    declare_globals(*program);
    return program;
}

ModuleDecl *Program::find_module(const names::SourceModule *source) const {
    auto found = module_of.find(source);
    return found == module_of.end() ? nullptr : found->second;
}

Function *Program::find_builtin(Symbol name) const {
    auto found = builtin_functions.find(name);
    return found == builtin_functions.end() ? nullptr : found->second.front();
}

ClassDecl *Program::find_builtin_class(Symbol name) const {
    auto found = builtin_classes.find(name);
    return found == builtin_classes.end() ? nullptr : found->second;
}

Global *ModuleDecl::find_global(Symbol global_name) const {
    auto found = global_of.find(global_name);
    return found == global_of.end() ? nullptr : found->second;
}

} // namespace tau::ir
