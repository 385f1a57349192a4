// The verifier finds what a faulty pass would leave behind.
#include "unit/ir/program.h"

#include <functional>

using namespace tau;
using ir::Block;
using ir::Instr;
using ir::Op;

namespace {

Instr *find(ir::Function &function, Op op) {
    for (auto &block : function.blocks)
        for (Instr *instr : block->instrs)
            if (instr->op == op) return instr;
    return nullptr;
}

struct Damage {
    const char *fault; // in the message
    std::function<void(ir::Function &)> make;
};

} // namespace

TEST_CASE("verify: each kind of damage is seen") {
    Damage rows[] = {
        {"predecessors", [](ir::Function &f) { find(f, Op::branch)->targets[0]->preds.clear(); }},
        {"arguments", [](ir::Function &f) { find(f, Op::add)->args.pop_back(); }},
        {"phi", [](ir::Function &f) { find(f, Op::phi)->args.pop_back(); }},
        {"not defined there",
         [](ir::Function &f) { find(f, Op::branch)->args[0] = find(f, Op::add); }},
        {"not there",
         [](ir::Function &f) {
             std::erase(f.entry()->instrs, find(f, Op::param));
         }},
        {"terminator", [](ir::Function &f) { f.entry()->instrs.pop_back(); }},
        {"targets", [](ir::Function &f) { find(f, Op::branch)->targets.pop_back(); }},
        {"no handler", [](ir::Function &f) { find(f, Op::catch_)->block->is_handler = false; }},
        {"no catch_", [](ir::Function &f) { std::erase(find(f, Op::catch_)->block->instrs, find(f, Op::catch_)); }},
        {"says otherwise", [](ir::Function &f) { find(f, Op::add)->block = nullptr; }},
        {"unwinds", [](ir::Function &f) {
             Block *handler = find(f, Op::catch_)->block, *block = handler->preds[0];
             block->instrs.insert(block->instrs.end() - 1, block->instrs[block->instrs.size() - 2]);
         }},
    };
    for (Damage &row : rows) {
        CAPTURE(row.fault);
        auto made = test::make("def f(a, b):\n"
                               "    if a: x = b\n"
                               "    else: x = a + b\n"
                               "    try: x()\n"
                               "    except: a = 2\n"
                               "    return x, a\n");
        ir::Function *function = made->function("f");
        ir::build_body(*made->program, *function);
        REQUIRE(ir::verify(*function) == "");
        row.make(*function);
        std::string found = ir::verify(*function);
        CHECK_MESSAGE(found.find(row.fault) != found.npos, found.substr(0, found.find('\n')));
    }
}

TEST_CASE("ops: the table's names and effects") {
    CHECK(ir::op_name(Op::is_) == "is");
    CHECK(ir::op_name(Op::yield) == "yield");
    CHECK(ir::op_arguments(Op::setitem) == 3);
    CHECK(ir::op_arguments(Op::phi) == -1);
    CHECK(ir::op_effect(Op::jump) == ir::Effect::TERM);
    CHECK(ir::op_effect(Op::getattr) == ir::Effect::RAISES);
    CHECK(ir::op_effect(Op::cell_set) == ir::Effect::WRITES);
}
