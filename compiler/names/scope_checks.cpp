// Third pass: statements and expressions in places where CPython's code generator refuses them.
//
// In:  the tree and its scopes.  Out: errors only.
// Visits in the order in which CPython generates code (a class body before its bases, handlers after `else`), because
// that order decides which error is the first.
#include "names/scope_passes.h"
#include "syntax/walk.h"

namespace tau::names {
namespace {

using namespace syntax;
using support::Diag;

enum class Block : std::uint8_t { Loop, Other, ExceptStar };

struct Checker {
    static constexpr std::size_t max_blocks = 20;

    const Source &source;
    support::DiagnosticSink &sink;
    const ScopeTree &tree;
    std::uint32_t last_future_line;
    const Scope *scope;
    std::vector<Block> blocks = {};
    Symbol debug = support::intern("__debug__");

    template <class... Args> void error(Diag id, const Node *node, const Args &...args) {
        sink.report(id, source, node->span, args...);
    }
    void maybe(const Node *node) {
        if (node) visit(node);
    }
    template <class T> void each(const List<T *> &nodes) {
        for (const T *node : nodes)
            if (node) visit(node);
    }
    void children(const Node *node) {
        for_each_child(node, [&](const Node *child) { visit(child); });
    }
    void forbid(Symbol name, ExprContext context, const Node *node) {
        if (name == debug && context != ExprContext::Load)
            error(Diag::ForbiddenName, node, context == ExprContext::Store ? "assign to" : "delete");
    }

    bool in_function() const { return scope->is_function_like(); }
    bool in_async_function() const { return scope->node && scope->node->kind == NodeKind::AsyncFunctionDef; }
    bool may_be_async() const { return in_async_function() || scope->kind == ScopeKind::Comprehension; }

    // Runs `body` as code of the scope that `node` opens.
    template <class F> void inside(const Node *node, F body) {
        const Scope *outer = std::exchange(scope, tree.scope_of(node));
        std::vector<Block> outer_blocks = std::exchange(blocks, {});
        body();
        blocks = std::move(outer_blocks);
        scope = outer;
    }
    template <class F> void in_block(Block block, const Node *node, F body) {
        if (blocks.size() >= max_blocks) error(Diag::TooManyBlocks, node);
        if (blocks.size() > max_blocks) return;
        blocks.push_back(block);
        body();
        blocks.pop_back();
    }

    void parameters(const Arguments *args) {
        auto check = [&](const Arg *arg) {
            if (arg) forbid(arg->arg, ExprContext::Store, arg);
        };
        for (const Arg *arg : args->posonlyargs) check(arg);
        for (const Arg *arg : args->args) check(arg);
        check(args->vararg);
        for (const Arg *arg : args->kwonlyargs) check(arg);
        check(args->kwarg);
    }

    void annotations(const FunctionDef *node) {
        auto of = [&](const Arg *arg) {
            if (arg) maybe(arg->annotation);
        };
        const Arguments *args = node->args;
        for (const Arg *arg : args->args) of(arg);
        for (const Arg *arg : args->posonlyargs) of(arg);
        if (args->vararg && args->vararg->annotation) {
            const Expr *annotation = args->vararg->annotation;
            visit(annotation->kind == NodeKind::Starred ? as<Starred>(annotation)->value : annotation);
        }
        for (const Arg *arg : args->kwonlyargs) of(arg);
        of(args->kwarg);
        maybe(node->returns);
    }

    void function(const FunctionDef *node) {
        parameters(node->args);
        each(node->decorator_list);
        each(node->args->defaults);
        each(node->args->kw_defaults);
        annotations(node);
        inside(node, [&] { each(node->body); });
        forbid(node->name, ExprContext::Store, node);
    }

    void class_definition(const ClassDef *node) {
        each(node->decorator_list);
        inside(node, [&] { each(node->body); });
        keywords(node->keywords);
        arguments(node->bases);
        each(node->keywords);
        forbid(node->name, ExprContext::Store, node);
    }

    void keywords(const List<Keyword *> &items) {
        for (std::size_t i = 0; i < items.size(); i++) {
            if (!items[i]->arg) continue;
            forbid(items[i]->arg, ExprContext::Store, items[i]);
            for (std::size_t k = i + 1; k < items.size(); k++)
                if (items[k]->arg == items[i]->arg) error(Diag::KeywordRepeated, items[k], items[k]->arg.text());
        }
    }

    // Expressions among which starred ones may stand.
    void arguments(const List<Expr *> &items) {
        for (const Expr *item : items) visit(item->kind == NodeKind::Starred ? as<Starred>(item)->value : item);
    }

    void display(const Node *node, const List<Expr *> &items, ExprContext context) {
        if (context == ExprContext::Store) {
            std::size_t stars = 0;
            for (std::size_t i = 0; i < items.size(); i++) {
                if (items[i]->kind != NodeKind::Starred) continue;
                if (++stars == 2) error(Diag::TwoStarredTargets, node);
                if (stars == 1 && i >= 256) error(Diag::TooManyTargets, node);
            }
        }
        arguments(items);
    }

    void return_statement(const Return *node) {
        if (!in_function())
            error(Diag::OutsideFunction, node, "return");
        else if (node->value && in_async_function() && scope->is_generator)
            error(Diag::ReturnInAsyncGenerator, node);
        maybe(node->value);
        for (Block block : blocks)
            if (block == Block::ExceptStar) {
                error(Diag::ExceptStarJump, node);
                break;
            }
    }

    void jump(const Node *node) {
        for (std::size_t i = blocks.size(); i-- > 0;) {
            if (blocks[i] == Block::ExceptStar) return error(Diag::ExceptStarJump, node);
            if (blocks[i] == Block::Loop) return;
        }
        error(node->kind == NodeKind::Break ? Diag::BreakOutsideLoop : Diag::ContinueOutsideLoop, node);
    }

    void loop(const For *node) {
        if (node->kind == NodeKind::AsyncFor && !in_async_function()) error(Diag::OutsideAsync, node, "async for");
        visit(node->iter);
        in_block(Block::Loop, node, [&] {
            visit(node->target);
            each(node->body);
        });
        each(node->orelse);
    }

    void with(const With *node, std::size_t at) {
        if (at == node->items.size()) return each(node->body);
        visit(node->items[at]->context_expr);
        in_block(Block::Other, node, [&] {
            maybe(node->items[at]->optional_vars);
            with(node, at + 1);
        });
    }

    void handlers(const Try *node) {
        bool star = node->kind == NodeKind::TryStar;
        in_block(star ? Block::ExceptStar : Block::Other, node, [&] {
            for (std::size_t i = 0; i < node->handlers.size(); i++) {
                const ExceptHandler *handler = node->handlers[i];
                if (!handler->type && i + 1 < node->handlers.size()) error(Diag::DefaultExceptLast, handler);
                maybe(handler->type);
                if (handler->name) forbid(handler->name, ExprContext::Store, handler);
                in_block(Block::Other, handler, [&] { each(handler->body); });
            }
        });
    }

    void try_except(const Try *node) {
        if (node->handlers.empty()) return each(node->body);
        in_block(Block::Other, node, [&] { each(node->body); });
        each(node->orelse);
        handlers(node);
    }

    void try_statement(const Try *node) {
        if (node->finalbody.empty()) return try_except(node);
        in_block(Block::Other, node, [&] { try_except(node); });
        in_block(Block::Other, node, [&] { each(node->finalbody); });
    }

    void import_from(const ImportFrom *node) {
        if (node->module == std::string_view("__future__") && node->span.line > last_future_line)
            error(Diag::LateFuture, node);
        each(node->names);
    }

    void comprehension(const Node *node, const List<Comprehension *> &generators) {
        const Scope *inner = tree.scope_of(node);
        visit(generators[0]->iter);
        if (inner->is_coroutine && node->kind != NodeKind::GeneratorExp && !may_be_async())
            error(Diag::AsyncComprehension, node);
        inside(node, [&] {
            for (std::size_t i = 0; i < generators.size(); i++) {
                if (i > 0) visit(generators[i]->iter);
                visit(generators[i]->target);
                each(generators[i]->ifs);
            }
            for_each_child(node, [&](const Node *child) {
                if (child->kind != NodeKind::Comprehension) visit(child);
            });
        });
    }

    void yield(const Node *node) {
        if (!in_function())
            error(Diag::OutsideFunction, node, "yield");
        else if (node->kind == NodeKind::YieldFrom && in_async_function())
            error(Diag::YieldFromInAsync, node);
        children(node);
    }

    void await(const Node *node) {
        if (!in_function())
            error(Diag::OutsideFunction, node, "await");
        else if (!may_be_async())
            error(Diag::OutsideAsync, node, "await");
        children(node);
    }

    void match(const Match *node) {
        visit(node->subject);
        check_match(*node, source, sink);
        for (const MatchCase *item : node->cases) {
            maybe(item->guard);
            each(item->body);
        }
    }

    bool statement(const Node *node) {
        switch (node->kind) {
        case NodeKind::FunctionDef:
        case NodeKind::AsyncFunctionDef: return function(as<FunctionDef>(node)), true;
        case NodeKind::ClassDef: return class_definition(as<ClassDef>(node)), true;
        case NodeKind::Return: return return_statement(as<Return>(node)), true;
        case NodeKind::Break:
        case NodeKind::Continue: return jump(node), true;
        case NodeKind::For:
        case NodeKind::AsyncFor: return loop(as<For>(node)), true;
        case NodeKind::While: {
            auto *item = as<While>(node);
            visit(item->test);
            in_block(Block::Loop, node, [&] { each(item->body); });
            each(item->orelse);
            return true;
        }
        case NodeKind::With:
        case NodeKind::AsyncWith:
            if (node->kind == NodeKind::AsyncWith && !in_async_function())
                error(Diag::OutsideAsync, node, "async with");
            return with(as<With>(node), 0), true;
        case NodeKind::Try:
        case NodeKind::TryStar: return try_statement(as<Try>(node)), true;
        case NodeKind::ImportFrom: return import_from(as<ImportFrom>(node)), true;
        case NodeKind::Assign:
            visit(as<Assign>(node)->value);
            each(as<Assign>(node)->targets);
            return true;
        case NodeKind::Match: return match(as<Match>(node)), true;
        case NodeKind::TypeAlias: return true;
        case NodeKind::Alias: {
            auto *alias = as<Alias>(node);
            forbid(alias->asname ? alias->asname : alias->name, ExprContext::Store, node);
            return true;
        }
        default: return false;
        }
    }

    void visit(const Node *node) {
        switch (node->kind) {
        case NodeKind::Constant: return;
        case NodeKind::Name: return forbid(as<Name>(node)->id, as<Name>(node)->ctx, node);
        case NodeKind::Attribute:
            visit(as<Attribute>(node)->value);
            return forbid(as<Attribute>(node)->attr, as<Attribute>(node)->ctx, node);
        case NodeKind::Starred:
            error(as<Starred>(node)->ctx == ExprContext::Store ? Diag::StarredTarget : Diag::StarredExpression, node);
            return;
        case NodeKind::Tuple: return display(node, as<Tuple>(node)->elts, as<Tuple>(node)->ctx);
        case NodeKind::ListExpr: return display(node, as<ListExpr>(node)->elts, as<ListExpr>(node)->ctx);
        case NodeKind::Set: return display(node, as<Set>(node)->elts, ExprContext::Load);
        case NodeKind::Call: {
            auto *call = as<Call>(node);
            keywords(call->keywords);
            visit(call->func);
            arguments(call->args);
            return each(call->keywords);
        }
        case NodeKind::Lambda: {
            auto *lambda = as<Lambda>(node);
            parameters(lambda->args);
            each(lambda->args->defaults);
            each(lambda->args->kw_defaults);
            return inside(node, [&] { visit(lambda->body); });
        }
        case NodeKind::Yield:
        case NodeKind::YieldFrom: return yield(node);
        case NodeKind::Await: return await(node);
        case NodeKind::ListComp: return comprehension(node, as<ListComp>(node)->generators);
        case NodeKind::SetComp: return comprehension(node, as<SetComp>(node)->generators);
        case NodeKind::DictComp: return comprehension(node, as<DictComp>(node)->generators);
        case NodeKind::GeneratorExp: return comprehension(node, as<GeneratorExp>(node)->generators);
        default:
            if (!statement(node)) children(node);
        }
    }
};

} // namespace

void check_statements(const Module &module, const ScopeTree &tree, std::uint32_t last_future_line, const Source &source,
                      support::DiagnosticSink &sink) {
    Checker checker{source, sink, tree, last_future_line, tree.module()};
    checker.each(module.body);
}

} // namespace tau::names
