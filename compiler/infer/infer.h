// Whole-program type inference: abstract interpretation of generic SSA, an Instance at a time, to a fixpoint.
//
// In:  a Program.  Out: an Analysis: for every live Instance the type of every instruction and the targets of every call.
// Functions are cloned per signature (argument types with element types to depth 2), at most `max_clones` times, then
// one merged clone takes the rest. The worklist is first-in first-out, so the result does not depend on addresses.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "infer/classes.h"
#include "infer/types.h"
#include "ir/build.h"
#include "ir/ir.h"

namespace tau::infer {

struct GlobalInfo {
    const Type *type = nullptr;
    Readers readers;
    bool wanted = false; // something may read it: what only initialises it counts as part of the program
};

// How one parameter gets its value at a call with a known callee.
struct BoundArg {
    enum Kind : std::uint8_t { Argument, TupleItem, Default, StarTuple, KeywordDict } kind = Default;
    int arg = 0;                 // Argument, TupleItem: index in the call's arguments
    int item = 0;                // TupleItem
    std::vector<BoundArg> parts; // StarTuple, KeywordDict
    std::vector<Symbol> names;   // KeywordDict
};
struct Binding {
    bool dynamic = false;        // only at run time (f(*xs) of unknown length, f(**d))
    std::string error;           // TypeError text; empty when it fits
    std::vector<BoundArg> params;
};

struct Lookup {
    enum Kind : std::uint8_t { Nothing, Var, Native } kind = Nothing;
    ClassInfo *owner = nullptr;
    ClassVar *var = nullptr;
    const std::vector<ir::Function *> *functions = nullptr;
};

// One method that a binary operator asks.
struct Attempt {
    Lookup found;
    bool reflected = false; // of the right operand
    bool inverted = false;  // `!=` by __eq__
};

struct Analysis {
    explicit Analysis(ir::Program &program);
    void run();

    ir::Program &program;
    TypeTable types;
    std::vector<std::unique_ptr<Instance>> instances;
    std::vector<std::unique_ptr<ClassInfo>> classes;
    std::unordered_map<ir::ClassDecl *, ClassInfo *> class_of_decl;
    std::unordered_map<ir::Function *, std::vector<Instance *>> by_function;
    std::unordered_map<ir::Global *, GlobalInfo> globals;
    std::unordered_map<ir::Function *, std::vector<const Type *>> defaults; // by parameter; bottom without default
    std::set<Symbol, bool (*)(Symbol, Symbol)> dynamic_names;              // attribute names used on `any`
    std::unordered_set<ir::ModuleDecl *> listed_modules;                    // those read by names that code computes
    std::unordered_set<ir::ModuleDecl *> escaped_modules;                   // whose attributes dynamic code may read
    std::vector<ir::ModuleDecl *> imported;                                // modules whose body runs, in order of first import
    bool all_names = false;                                                // attributes are named by text that is only known at run time
    bool modules_named = false;                                            // code may find any module by its name
    Instance *main = nullptr;
    static constexpr std::size_t max_clones = 8, max_library_clones = 24, max_class_makers = 40;

    // Classes.
    ClassInfo *class_info(ir::ClassDecl *decl, Instance *at = nullptr);
    ClassInfo *class_here(Instance *at, ir::ClassDecl *decl);
    ClassInfo *class_of_super(Instance *at, const ir::Instr *i);
    Lookup class_setter(const ir::Instr *site, ClassInfo *cls);
    bool find_repeating_classes();
    std::vector<std::vector<ClassInfo *>> base_lists(Instance *at, const ir::Instr *begin);
    ClassInfo *class_of_bases(Instance *at, ir::ClassDecl *decl, const std::vector<ClassInfo *> &bases);
    ClassInfo *new_class(ir::ClassDecl *decl);
    void create_class(ClassInfo *cls);
    const Type *begin_class(Instance *at, ir::Instr *i);
    std::map<std::pair<ClassInfo *, std::vector<ClassInfo *>>, ClassInfo *> variants_; // of a statement's first class, by bases
    std::vector<ClassInfo *> super_of(Instance *at, const ir::Instr *i, ClassInfo *self);
    std::map<std::pair<ir::ClassDecl *, Instance *>, ClassInfo *> classes_made; // by statement and the instance that runs it
    std::unordered_map<ir::Function *, bool> class_makers;                     // whether a function has class statements
    bool makes_classes(ir::Function *fn);
    std::unordered_map<Instance *, std::string> made_for;                      // their instances: the place of the call
    ClassInfo *builtin_class(std::string_view name);
    ClassInfo *prim_class(std::uint16_t prim);
    Lookup lookup(ClassInfo *cls, Symbol name);
    static bool assigns_dict(const ClassInfo *cls, Symbol name) { return name == "__dict__" && !cls->native && !cls->value_type && !cls->slotted(); }
    bool names_exceptions(const Type *classes);
    bool sets_slices(ClassInfo *cls, Symbol method);
    bool may_decline(const ir::Instr *site, const ir::Function *fn, const ClassInfo *owner);
    Lookup lookup_private(const ir::Function *code, const ir::Instr *site, ClassInfo *cls, Symbol name);
    Lookup lookup_on_class(ClassInfo *cls, Symbol name); // C.name, where C.__name__ and such are the class's own
    std::vector<const Type *> receivers(const Type *atom, Symbol name);
    Field *field(ClassInfo *cls, Symbol name);
    Field *find_field(ClassInfo *cls, Symbol name);
    void list_variables(ClassInfo *cls);
    Cell *variable_cell(const Member &m, Symbol name);
    const Type *variable(Instance *at, const Type *self, ClassInfo *cls, Symbol name);
    const Type *exactly(ClassInfo *c, const Member &m);
    const Type *fresh_object(Instance *at, const ir::Instr *site, ClassInfo *cls);
    ClassInfo *layout(const Member &m, const std::string &representations);
    std::map<std::pair<ClassInfo *, std::string>, ClassInfo *> layouts_;
    ClassVar *class_var(ClassInfo *cls, Symbol name);
    bool is_closure(const Type *function) const;
    ClassVar *descriptor_part(ClassVar *var, std::size_t k);
    void loosen(Instance *at, ClassInfo *cls, Symbol name);
    bool is_loose(ClassInfo *cls, Symbol name);
    bool computes(ClassInfo *cls, Symbol name);      // reading the attribute runs code of the program's own
    bool computes(const Type *t, Symbol name);
    bool reads_by_hooks(ClassInfo *cls, Symbol name);
    // cls and, unless exact, all its created subclasses.
    std::vector<ClassInfo *> family(ClassInfo *cls, bool exact);
    bool asks_its_class(const Member *m, Symbol name);
    void make_names(Instance *at, const Type *object);
    ClassVar *name_to_come(ClassInfo *cls, Symbol name);
    std::vector<const Type *> super_selves(Instance *at, const ir::Instr *site, const Type *self);
    // Class of an atom (a type with one primitive or one member), for method lookup; null if it has none.
    ClassInfo *class_of(const Type *atom);
    ClassInfo *metaclass_of(const ClassInfo *cls);
    std::vector<const Type *> atoms(const Type *type); // one per primitive and member
    const NativeSignature &signature(ir::Function *fn, ClassInfo *owner);
    // 2: fits, 1: fits after a check at run time, 0: never.
    int match(const NativeType &param, const Type *arg);
    bool never_there(Instance *at, const NativeSignature &s, std::size_t k, const Type *arg, const Member *self);
    const Type *without_none(const Type *t);
    bool declared_elements(const NativeType &param, const Member &m);
    const Type *base_value(const Type *t); // objects of classes derived from int, str ... as the values that they keep
    const Type *native_type(const NativeType &t, const Member *self, Instance *at, const ir::Instr *site);

    Binding bind(ir::Function *fn, const ir::CallShape *shape, const std::vector<const Type *> &args);

    // The instances that a call at `site` of `at` goes to, by function.
    Instance *target(Instance *at, const ir::Instr *site, ir::Function *fn);
    Instance *target_for(Instance *at, const ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args);
    struct SiteKey {
        std::uint32_t at, site;
        const ir::Function *fn;
        bool operator==(const SiteKey &) const = default;
    };
    struct SiteHash {
        std::size_t operator()(const SiteKey &k) const {
            return (std::hash<const void *>()(k.fn) ^ ((std::size_t(k.at) << 32) | k.site)) * 0x9e3779b97f4a7c15u;
        }
    };
    std::unordered_map<SiteKey, Instance *, SiteHash> targets_;
    // By caller and site: all targets that the caller's latest flow chose there.
    std::unordered_map<const Instance *, std::unordered_map<std::uint32_t, std::vector<Instance *>>> all_targets_;

    // Defaults: the expression when it is a constant, the library global that it names, or neither: stored by the def.
    const syntax::Expr *default_expr(ir::Function *fn, std::size_t param);
    ir::Global *default_global(ir::Function *fn, std::size_t param);
    const Type *default_type(Instance *at, ir::Function *fn, std::size_t param);
    // Whether there may be several function objects of fn, each with defaults of its own.
    bool nested(ir::Function *fn) const { return (fn->outer && !fn->outer->is_module) || repeated.contains(fn); }
    std::unordered_set<ir::Function *> repeated; // made in a loop of a module's body, with defaults that are not constants
    // The same shape with one more plain positional argument in front.
    const ir::CallShape *shifted(const ir::CallShape *shape);
    const ir::CallShape *unshifted(const ir::CallShape *shape);

    // Whether the program can see when a value of that type ends: what holds a __del__, a file, a suspended generator
    // that cleans up.
    bool sees_end(const Type *t);
    bool sees_end(const Type *t, std::set<const void *> &visiting);
    std::unordered_map<const Type *, bool> sees_end_;
    bool settled_ = false; // run() is over

    // What an isinstance test leaves of a type.
    bool asks_union(const Type *classes);
    const Type *narrow_class(Instance *at, const Type *t, const Type *classes, bool holds);
    bool class_list(const Type *classes, std::vector<ClassInfo *> &out, bool *sure = nullptr, Instance *at = nullptr);
    const Type *instance_type(ClassInfo *cls);
    const Type *with_derived(ClassInfo *cls, const Type *plain);
    bool keeps_values(const ClassInfo *cls);
    const Type *boxed_self(ir::Function *fn, ClassInfo *cls);
    Instance *boxed_for(ir::Function *fn, const std::vector<Cell *> &captures, const std::vector<const Type *> &args, const ir::CallShape *shape);
    Instance *boxed_instance(ir::Function *fn, const std::vector<Cell *> &captures, ClassInfo *self);

    // --- engine (flow.cpp, transfer_*.cpp)
    void enqueue(Instance *i);
    void enqueue(const Reader &r);
    void drain_hook();
    void flow(Instance *i);
    void flow_pieces(Instance *i);
    bool flow_whole_again();
    struct Progress; // what a step has changed
    bool step(Instance *i, ir::Instr *instr, Progress &progress);
    void flow_block(Instance *i, ir::Block *b, std::size_t from, Progress &progress);
    struct BodyTable; // of a function: where its instructions are, and who uses them
    BodyTable &body_table(ir::Function *fn);
    std::unordered_map<const ir::Function *, std::shared_ptr<BodyTable>> body_tables_;
    bool set_type(Instance *i, const ir::Instr *instr, const Type *t);
    const Type *transfer(Instance *at, ir::Instr *i);
    const Type *promoted(ir::Op op, const Type *x, const Type *y);
    bool repeats_left_only(ClassInfo *left, const Lookup &found);
    std::vector<Attempt> attempts(const ir::Instr *i, const Type *x, const Type *y);
    std::vector<const Type *> apart(const Type *type, const std::vector<Symbol> &names, bool all);
    std::vector<const Type *> operands(const ir::Instr *i, const Type *type); // what an operator's code tells apart
    static bool too_many(const std::vector<const Type *> &xs, const std::vector<const Type *> &ys);
    bool asks_methods(Instance *at, const ir::Instr *i, const std::vector<const Type *> &operands);
    bool left_to_runtime(Instance *at, const ir::Instr *i, const std::vector<const Type *> &xs, const std::vector<const Type *> &ys);
    const Type *operate_dynamically(const ir::Instr *i, const Type *x, const Type *y);
    const Type *transfer_binary(Instance *at, ir::Instr *i);
    const Type *transfer_compare(Instance *at, ir::Instr *i);
    std::uint8_t length_comparison(const Instance *at, const ir::Instr *i) const;
    const Type *transfer_membership(Instance *at, ir::Instr *i);
    const Type *transfer_unary(Instance *at, ir::Instr *i);
    const Type *transfer_pi(Instance *at, ir::Instr *i);
    const Type *transfer_iteration(Instance *at, ir::Instr *i);
    const Type *iterator_of(Instance *at, ir::Instr *site, const Type *iterable);
    const Type *iterate_tuple(Instance *at, ir::Instr *i, const Type *tuple);
    const Type *transfer_build(Instance *at, ir::Instr *i);
    const Type *transfer_class(Instance *at, ir::Instr *i);
    Symbol item_method(const ir::Instr *i, ClassInfo *cls, const Type *key);
    const Type *transfer_item(Instance *at, ir::Instr *i);
    const Type *transfer_unpack(Instance *at, ir::Instr *i);
    const Type *get_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name);
    void set_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name, const Type *value);
    const Type *builtin_type(ir::Function *fn, ir::ClassDecl *cls);
    const Type *builtin_of(const ir::Instr *global_get);
    const Type *module_fact(const ir::ModuleDecl *module, Symbol name);
    const Type *module_attribute(Instance *at, ir::Instr *site, ir::ModuleDecl *module, Symbol name);
    GlobalInfo &read_global(Instance *at, ir::Global *g);
    void want(ir::Global *g);
    // Whether the instruction only initialises a variable of the library's that nothing reads: it is left out.
    bool left_out(const ir::Function *fn, const ir::Instr *i);
    const Type *module_hook(Instance *at, ir::ModuleDecl *module);
    static bool is_immutable(const ClassInfo *cls);
    bool may_run_code(const Type *t, Symbol name);
    bool binds(const Type *held);
    bool may_be_copied(const Type *t);
    ir::Global *module_setter(ir::ModuleDecl *module, Symbol name);
    void name_modules();
    void set_module_attribute(ir::ModuleDecl *module, Symbol name, const Type *value);
    const Type *call_value(Instance *at, ir::Instr *site, const Type *callee, std::vector<const Type *> args,
                           const ir::CallShape *shape);
    const Type *call_method(Instance *at, ir::Instr *site, const Type *receiver, Symbol name,
                            const std::vector<const Type *> &args, const ir::CallShape *shape, bool special = false);
    const Type *call_found(Instance *at, ir::Instr *site, const Lookup &found, const Type *self,
                           std::vector<const Type *> args, const ir::CallShape *shape);
    const Type *call_function(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<Cell *> &captures,
                              const std::vector<const Type *> &args, const ir::CallShape *shape);
    const Type *call_native(Instance *at, ir::Instr *site, const std::vector<ir::Function *> &overloads, ClassInfo *owner,
                            const std::vector<const Type *> &args, const ir::CallShape *shape = nullptr);
    // The overload that a call with stars or keywords goes to, and how its arguments lie; null: none fits.
    ir::Function *bind_native(const std::vector<ir::Function *> &overloads, const ir::CallShape *shape,
                              const std::vector<const Type *> &args, Binding &binding);
    const Type *call_intrinsic(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args);
    bool asks_class(const ir::Function *fn, Symbol name);
    const Type *type_of(const Type *t);
    bool type_of_stars(const ClassInfo *cls, const ir::CallShape *shape);
    const Type *construct(Instance *at, ir::Instr *site, ClassInfo *cls, const std::vector<const Type *> &args,
                          const ir::CallShape *shape);
    const Type *import(Instance *at, ir::ModuleDecl *module);
    Instance *select(Instance *at, const ir::Instr *site, ir::Function *fn, const std::vector<Cell *> &captures,
                     std::vector<const Type *> args);
    Instance *make_instance(ir::Function *fn, const std::vector<Cell *> &captures, std::vector<const Type *> args);
    bool fits(const Type *arg, const Type *param, int levels);
    bool defer(Instance *at, const ir::Instr *site, const std::vector<const Type *> &args);
    bool force_deferred();
    void merge_cells(const Type *arg, const Type *param);
    Cell *alloc_cell(Instance *at, const ir::Instr *site, int number = 0);
    const Type *fresh_container(Instance *at, const ir::Instr *site, ClassInfo *cls, const std::vector<const Type *> &elements,
                                int number = 0);
    void read_cell(Instance *at, Cell *cell);
    const Type *element(Instance *at, const Member &m, int index);
    void request_slots(ClassInfo *cls, const Type *other);
    void request_element_slots(const Type *element, const Type *other);
    void tuple_slots(const NativeSignature &s, const std::vector<const Type *> &args);
    void request_slot(ClassInfo *cls, const char *name, const Type *other);
    void request_index(const Type *t);
    void escape_member(const Member &m);
    void escape_class(ClassInfo *cls);
    const Type *bound_classmethod(const Member &held, const Type *cls);
    bool reads_ask(const Lookup &found);
    bool stores_ask(const Lookup &found);
    bool holds_value(ClassInfo *c, Symbol name);
    static bool is_native_property(const Lookup &found);
    ir::Function *native_setter(const Lookup &found);
    ir::Function *native_new(const Lookup &found);
    // Descriptors and the end of class statements (descriptors.cpp).
    bool takes_over(const Type *held);
    const Type *descriptor_get(Instance *at, ir::Instr *site, const Type *value, const Type *self);
    ClassInfo *descriptor_class(const Member *m);
    const Type *descriptor_object(Instance *at, ir::Instr *site, const Member &descriptor);
    const ir::CallShape *class_keywords(const ir::Instr *begin, std::vector<ir::Instr *> &values);
    const Type *class_tuple(const std::vector<ClassInfo *> &list);
    Lookup instance_check(Instance *at, ClassInfo *cls, const char *name);
    Lookup metaclass_hook(ClassInfo *cls, const char *name);
    Lookup class_guard(Instance *at, const ir::Instr *site, ClassInfo *cls, const char *name);
    std::vector<const Type *> metaclass_arguments(Instance *at, ir::Instr *i, ClassInfo *cls, const Type *made);
    void bind_namespace(Instance *at, ClassInfo *cls, const Type *made, const Lookup &make);
    void call_metaclass(Instance *at, ir::Instr *i, ClassInfo *cls, const Type *made);
    const Type *subclass_hook(ClassInfo *cls, Lookup &found);
    std::vector<ClassVar *> named_vars(ClassInfo *cls);
    const Type *finish_class(Instance *at, ir::Instr *i);
    void class_hooks(Instance *at, ir::Instr *site, ClassInfo *cls, const Type *made, std::vector<const Type *> args, const ir::CallShape *shape);
    std::vector<const Type *> classes_in_making(Instance *at, const Type *metaclasses);
    static const ir::CallShape *keywords_shape();
    std::unordered_map<const ir::CallShape *, const ir::CallShape *> class_keywords_;
    bool may_call(Instance *at, const Type *atom);
    const Type *new_object(Instance *at, const ir::Instr *site, const Type *classes);
    const Type *initialise(Instance *at, ir::Instr *site, ClassInfo *cls, const Type *made, const Lookup &init,
                           const std::vector<const Type *> &args, const ir::CallShape *shape);
    // Run-time names (reflection.cpp).
    void reflect(Instance *at, const Type *object, Reach reach);
    void reflect_class(ClassInfo *cls, Reach reach);
    void list_names(ClassInfo *cls);
    const Type *object_variables(Instance *at, ir::Instr *site, const Type *object);
    void delete_attribute(Instance *at, ir::Instr *site, const Type *object, Symbol name);
    const Type *object_dict(Instance *at, ir::Instr *site, const Type *atom);
    void find_slots(ClassInfo *cls);
    void reach_classes(Instance *at, std::string_view native, const Type *object);
    void reflect_native(Instance *at, std::string_view name, const std::vector<const Type *> &args);
    std::set<Symbol, bool (*)(Symbol, Symbol)> deleted_names;              // attributes that something deletes
    Reach reach_any_ = Reach::Nothing; // of any object that dynamic code may meet
    bool descriptors_escape_ = false;  // what nothing is known of may be one that takes stores
    bool lists_builtin_ = false;       // the names of built-in classes are among them
    void expose(ClassInfo *cls, Symbol name);
    void expose_var(ClassInfo *cls, ClassVar *var);
    void add_dynamic_name(Symbol name);
    void add_dynamic_operation(Symbol name);
    void keep_exception_args(Instance *at, ClassInfo *cls, const std::vector<const Type *> &args);
    void read_exception_args();
    void request_text(Instance *at, const Type *t);
    bool native_items(ClassInfo *cls);
    bool formats_apart(const Type *atom);
    bool takes_key(ClassInfo *cls, const Type *key);
    void expose_special(ClassInfo *cls, const std::function<bool(Symbol)> &wanted);
    bool add_names_at_run_time();
    NamesAtRunTime names_at_run_time_ = NamesAtRunTime::None;
    void name_everything();
    void name_members(ClassInfo *cls);
    void mark_live();

    // Intrinsics of library modules, attributes of function objects, abstract classes (intrinsics.cpp).
    const Type *call_library_intrinsic(Instance *at, ir::Instr *site, ir::Function *fn, const std::vector<const Type *> &args);
    const Type *copy_attributes(Instance *at, ir::Instr *site, const Type *source, const Type *target);
    const Type *map_attributes(Instance *at, ir::Instr *site, const Type *object, const Type *function, const Type *extra);
    void each_attribute(Instance *at, const Type *atom, const std::function<void(const Type *, Symbol, const Type *)> &body);
    Field *function_field(ir::Function *fn, Symbol name);
    std::vector<Symbol> function_names(ir::Function *fn);
    void grow_function_field(ir::Function *fn, Symbol name, const Type *value);
    const Type *get_function_attribute(Instance *at, ir::Function *fn, Symbol name);
    bool exception_may_have(Instance *at, ClassInfo *cls, Symbol name); // what the program set on objects of a built-in exception class
    void open_functions();
    void reflect();
    bool is_protocol(const ClassInfo *cls);
    std::vector<Symbol> protocol_members(ClassInfo *protocol);
    bool conforms(ClassInfo *cls, ClassInfo *of); // isinstance() of its objects: derives from it or has its members
    std::vector<std::string> abstract_methods(ClassInfo *cls);
    std::string abstract_error(ClassInfo *cls);
    std::string bases_error(const ClassInfo *cls); // of a class statement; empty if its bases go together
    bool subscriptable(ClassInfo *cls);           // C[int] is C
    std::string receiver_error_of(ir::Function *fn, const Type *self);
    bool clones = false;      // some code copies objects by their fields
    bool reflects_ = false;   // dynamic code goes through all attributes
    bool functions_open_ = false;
    std::unordered_map<ir::Function *, std::map<Symbol, Field, bool (*)(Symbol, Symbol)>> function_fields_;
    Readers function_watchers_;
    std::set<Symbol, bool (*)(Symbol, Symbol)> exception_names_{symbol_less};
    std::unordered_set<ir::Function *> abstract_; // marked by @abstractmethod
    std::uint8_t known_bool(Instance *at, const ir::Instr *i); // bit 1: may be true, bit 2: may be false

    static std::uint64_t key_of(const Instance *at, const ir::Instr *i) { return (std::uint64_t(at->id) << 32) | i->id; }
    std::unordered_map<std::uint64_t, std::uint8_t> known_;
    std::deque<Instance *> queue_;
    std::vector<std::pair<std::uint64_t, Instance *>> deferred_; // calls that wait for the elements of an argument
    std::set<std::uint64_t> forced_;                             // those that no longer wait
    std::vector<Reader> hook_;
    std::unordered_map<ir::Function *, NativeSignature> signatures_;
    std::unordered_map<std::string, ClassInfo *> builtin_cache_;
    std::vector<ClassInfo *> escaped_classes_;
    std::vector<const Type *> exception_args_; // types of arguments that exceptions keep, while nothing reads them
    bool exception_args_read_ = false;
    std::unordered_set<Symbol> operations_; // special methods of operations that the program does on `any`
    std::map<Symbol, const Type *, bool (*)(Symbol, Symbol)> dynamic_stores_; // what x.name = value stored on any
    std::set<ir::ModuleDecl *> imported_set_;
    std::unordered_map<const ir::ModuleDecl *, Readers> module_watchers; // who read what the module did not have
    std::unordered_map<const ir::CallShape *, const ir::CallShape *> shifted_;
    std::uint64_t steps = 0;
};

// "__len__" and its like.
bool is_dunder(Symbol name);
bool is_operator_method(Symbol name); // __add__, __radd__, __eq__ ...: may return NotImplemented
bool is_of_type(Symbol name);
bool has_of_every(const ClassInfo *c, const Member *m, Symbol name);
// Whether a call of a method asks the type alone: as the interpreter does, and builtins for names like __len__.
bool is_special(const ir::Function *at, const ir::Instr *call);
// Names of the special methods behind operators ("__add__", "__radd__", "__iadd__"); empty for others.
Symbol dunder(ir::Op op);
// The left operand's method: as dunder, but powers with constants have methods of their own whose results are narrower.
Symbol operator_method(const ir::Instr *i, const Type *x, const Type *y);
Symbol reflected_dunder(ir::Op op);
Symbol inplace_dunder(ir::Op op);

} // namespace tau::infer
