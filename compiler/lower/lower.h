// From generic SSA with types to machine SSA: every instruction becomes operations on fixed representations.
//
// In:  the Analysis at its fixpoint.  Out: a mir::Function per live instance. Which function a name finds, how arguments
// bind and which overload fits are asked of the Analysis again, so lowering cannot disagree with inference.
#pragma once

#include <functional>
#include <map>

#include "lower/mir.h"

namespace tau::lower {

using infer::Analysis;
using infer::ClassInfo;
using infer::Instance;
using infer::Lookup;
using infer::Member;
using infer::MemberKind;
using infer::Type;
using mir::Block;
using mir::Op;
using mir::Rep;
using mir::Value;
using support::Symbol;

mir::Program run(Analysis &analysis);

// One function being lowered. `cur` is where code goes; dispatch over unions splits it.
std::string near_name(const ir::ModuleDecl &module, Symbol name); // suggest.cpp

struct Lowering {
    Analysis &a;
    mir::Program &out;
    mir::Function &f;
    Instance *inst;
    ir::Function *src;
    Block *cur = nullptr;
    Block *unwind = nullptr;
    int origin = 0;
    ir::Instr *site = nullptr;
    const ir::Location *loc = nullptr;
    std::vector<Value *> map{};         // generic instruction id -> value
    std::vector<Block *> first{}, last{}; // generic block id -> machine blocks
    std::vector<std::vector<Value *>> unpacked{}; // by instruction id of an `unpack`: its targets
    std::unordered_map<const ir::Instr *, int> iter_local{}, catch_local{}; // iterator -> local that holds the current item

    std::map<int, int> hold_slot{};     // variable -> slot, for those that may keep what has a __del__ and the like

    void lower();
    void find_holds();
    void lower_block(ir::Block *b);
    void finish_phis();
    void finish_handler(const ir::Block *b, std::size_t begin, std::size_t end);
    Value *lower_instr(ir::Instr *i);

    // Emission of single values.
    Value *add(Op op, const Type *type, const Rep *rep, std::vector<Value *> args = {});
    Value *native(const std::string &c, const Type *type, const Rep *rep, std::vector<Value *> args, bool raises);
    Value *native_t(const std::string &c, const Type *type, std::vector<Value *> args, bool raises) {
        return native(c, type, mir::rep_of(a, type), std::move(args), raises);
    }
    Value *constant_int(std::int64_t n);
    Value *constant_bool(bool b);
    Value *constant_str(std::string_view text);
    Value *none();
    Value *none_of(const Type *type); // a value that needs no storage
    Value *undef(const Type *type);
    Value *symbol(const std::string &c); // an argument that is C text: an id, an address
    void raise(const char *type, const std::string &message);
    void raise_attribute(const std::string &subject, Symbol name, ClassInfo *cls, bool of_instance);
    void raise_name(Symbol name);
    void require_name(Value *holds, Symbol name); // NameError where it does not
    void require(Value *holds, const char *type, const std::string &message); // raises where it does not
    void jump(Block *to);
    void branch(Value *cond, Block *yes, Block *no);
    Block *block() { return f.new_block(origin); }
    Block *fresh_origin_block();

    // Conversion. `to` is the type wanted; the value is known to be of it.
    Value *coerce(Value *v, const Type *to);
    Value *to_rep(Value *v, const Rep *to, const Type *type);
    Value *box(Value *v);
    Value *get(ir::Instr *i);                  // the lowered value
    Value *get(ir::Instr *i, const Type *as);
    const Type *type(ir::Instr *i) { return inst->types[i->id]; }

    // Case distinction over the atoms of a type; the results meet in one value of type `result`.
    Value *dispatch(Value *v, const std::vector<const Type *> &atoms, const Type *result,
                    const std::function<Value *(Value *narrowed, const Type *atom)> &body);
    Value *is_atom(Value *v, const Type *atom);
    struct Merge {
        Block *end;
        const Type *type;
        std::vector<std::pair<Block *, Value *>> in;
    };
    void merge_into(Merge &m, Value *v);
    Value *merged(Merge &m);

    // Operators.
    Value *binary(ir::Instr *i);
    Value *compare(ir::Instr *i);
    Value *membership(ir::Instr *i);
    Value *unary(ir::Instr *i);
    Value *truth(Value *v, const Type *t);
    const Type *answer_of(const Lookup &found);
    const Type *answer_of(const Type *receiver, Symbol method);
    Value *has_members(Value *v, const Type *t, ClassInfo *protocol);
    Value *identity(ir::Instr *i);
    Value *binary_pair(ir::Instr *i, Value *x, const Type *tx, Value *y, const Type *ty, const Type *result);
    Value *dynamic_binary(ir::Instr *i, Value *x, Value *y, const Type *result);
    Value *isinstance(Value *v, const Type *t, Value *classes, const Type *ct);

    // Calls.
    Value *call_value(Value *callee, const Type *type, std::vector<Value *> args, std::vector<const Type *> types,
                      const ir::CallShape *shape, const Type *result);
    Value *call_method(Value *recv, const Type *type, Symbol name, std::vector<Value *> args,
                       std::vector<const Type *> types, const ir::CallShape *shape, const Type *result, bool special);
    Value *call_found(const Lookup &found, Value *self, const Type *self_type, std::vector<Value *> args,
                      std::vector<const Type *> types, const ir::CallShape *shape, const Type *result);
    Value *call_function(ir::Function *fn, Value *closure, std::vector<Value *> args, std::vector<const Type *> types,
                         const ir::CallShape *shape, const Type *result);
    void argument_error(const infer::NativeSignature &s, ClassInfo *owner, const std::vector<Value *> &args,
                        const std::vector<const Type *> &types);
    Value *call_native(const std::vector<ir::Function *> &overloads, ClassInfo *owner, std::vector<Value *> args,
                       std::vector<const Type *> types, const Type *result, const ir::CallShape *shape = nullptr);
    Value *call_native_shaped(const std::vector<ir::Function *> &overloads, ClassInfo *owner, const std::vector<Value *> &args,
                              const std::vector<const Type *> &types, const Type *result, const ir::CallShape *shape);
    Value *call_intrinsic(ir::Function *fn, std::vector<Value *> &args, std::vector<const Type *> &types,
                          const Type *result, bool &handled);
    Value *call_library_intrinsic(ir::Function *fn, std::vector<Value *> &args, std::vector<const Type *> &types,
                                  const Type *result, bool &handled);
    void when(Value *holds, const std::function<void()> &body);
    std::vector<const Type *> exact_atoms(const Type *t);
    void each_attribute(Value *v, const Type *t, const std::function<void(Symbol, Value *, const Type *)> &body);
    Value *call_instance(Instance *target, Value *closure, const std::vector<Value *> &args, const Type *result);
    Value *construct(ClassInfo *cls, Value *made_by, std::vector<Value *> args, std::vector<const Type *> types,
                     const ir::CallShape *shape, const Type *result);
    void at_attribute(bool special, const std::function<void()> &lookup);
    Value *initialise(Value *object, const Type *made, ClassInfo *cls, std::vector<Value *> args, std::vector<const Type *> types,
                      const ir::CallShape *shape, const Type *result);
    bool call_init(const Lookup &init, Value *self, const Type *self_type, const std::vector<Value *> &args,
                     const std::vector<const Type *> &types, const ir::CallShape *shape);
    Value *type_of(Value *v, const Type *result);
    Value *has_attribute(Value *v, const Type *t, Symbol name);
    Value *base_value(Value *v, const Type *t);
    Value *look_up(ir::Function *fn, ClassInfo *owner, const Member *self, std::vector<Value *> args, std::vector<const Type *> types,
                   const Type *result);
    Value *native_argument(const infer::NativeType &p, Value *v, const Type *t, const Member *self);
    Value *default_argument(ir::Function *fn, int param, Value *closure, const Type *type);
    Value *constant_default(const syntax::Expr *e);
    Value *raised(ir::Instr *named);
    void set_exception_args(Value *exception, const std::vector<Value *> &args, const ir::CallShape *shape);
    Value *dynamic_call(Value *callee, const std::vector<Value *> &args, const ir::CallShape *shape, const Type *result);
    Value *dynamic_method(Value *recv, Symbol name, const std::vector<Value *> &args, const ir::CallShape *shape,
                          const Type *result, bool special = false);
    Value *array_of(const std::vector<Value *> &args);
    std::string c_name(const infer::NativeSignature &s, const Member *self, ClassInfo *owner);
    const Type *native_result(const infer::NativeType &t, const Member *self);
    const Type *declared_container(const infer::NativeType &t, const Type *wanted);
    Value *converted_container(Value *v, const Type *from, const Type *to);

    // Objects.
    Value *get_attribute(Value *v, const Type *t, Symbol name, const Type *result);
    std::string type_name_of(const Type *atom);
    Value *get_of_atom(Value *v, const Type *atom, Symbol name, const Type *result);
    void set_attribute(Value *v, const Type *t, Symbol name, Value *value, const Type *vt);
    Value *field_get(Value *object, const Type *atom, ClassInfo *cls, Symbol name, const std::function<Value *()> &unset);
    Value *class_var(infer::ClassVar *var, const Type *result, Value *of);
    Value *load_class_var(infer::ClassVar *var, Value *of);
    void store_class_var(infer::ClassVar *var, Value *value, Value *of);
    Value *class_constant(ClassInfo *cls, const Type *t);
    Value *class_template(ClassInfo *cls);
    Value *class_version(ClassInfo *cls, const Type *t, Value *of);
    Value *begin_class(ir::Instr *i);
    Value *made_class(ir::Instr *i, ClassInfo *cls, const Type *t);
    void report_repeating();
    Lookup descriptor_method(const Type *held, const char *name);
    const Type *found_result(const Lookup &found);
    Value *descriptor_get(Value *object, const Type *held, Value *self, const Type *self_type);
    Value *property_object(infer::ClassVar *var, const Member &property, const Type *result, Value *of);
    Value *finish_class(ir::Instr *i);
    void class_hooks(ClassInfo *info, Value *cls, const Type *made, std::vector<Value *> args, std::vector<const Type *> types,
                     const ir::CallShape *shape);
    Value *class_tuple(const Type *t, Value *derived);
    Value *choose(Value *condition, const Type *result, const std::function<Value *()> &yes, const std::function<Value *()> &no);
    Value *ask_metaclasses(Value *x, const Type *t, const Type *classes, bool instance);
    void call_metaclass(ir::Instr *i, ClassInfo *info, Value *cls, const Type *made);
    Value *new_object(Value *cls, const Type *type, const Type *result);
    Value *variable_bound(Value *object, ClassInfo *cls, infer::Field *field);
    Value *variable_load(Value *object, ClassInfo *cls, infer::Field *field, const Type *t);
    void variable_store(Value *object, ClassInfo *cls, infer::Field *field, Value *value, const Type *t);
    void variable_unset(Value *object, ClassInfo *cls, infer::Field *field);
    Value *object_dict(Value *v, const Type *atom);
    Value *object_variables(Value *v, const Type *t, const Type *result);
    void delete_of_object(Value *v, const Type *atom, Symbol name);
    void delete_attribute(Value *v, const Type *t, Symbol name);
    Value *lower_class_op(ir::Instr *i);
    Value *lower_super(ir::Instr *i);
    Value *make_function(ir::Instr *i);
    Value *new_object(ClassInfo *cls, const Type *type, Value *made_by);
    Value *new_container(const Type *type, std::int64_t reserve);
    Value *global_get(ir::Global *g, const Type *result, bool surely = false);
    Value *global_or_builtin(ir::Instr *i, const Type *result);
    bool is_bound(const ir::Global *g, bool surely);
    Value *import(ir::Instr *i);
    Value *module_attribute(ir::ModuleDecl *module, Symbol name, const Type *result);

    // Containers and iteration.
    Value *build(ir::Instr *i);
    Value *get_slice(Value *v, const Type *atom, const Lookup &found, const ir::Instr *key, const Type *result);
    Value *item(ir::Instr *i);
    Value *tuple_item(Value *v, const Member &m, Value *index, const Type *result);
    Value *iteration(ir::Instr *i);
    Value *get_iter(Value *v, const Type *t, const Type *result);
    bool may_not_iterate(const Type *t);
    Value *unpack(ir::Instr *i);
    Value *append_all(Value *list, const Type *list_type, Value *source, const Type *source_type);
    Value *format_value(ir::Instr *i);
    Value *format_one(ir::Instr *i, Value *v, const Type *t, Value *spec);
    Value *text_answer(Value *v, const Type *t, const char *method, const std::vector<Value *> &args);
    void handlers(ir::Instr *i);
};

} // namespace tau::lower
