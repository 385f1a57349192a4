// From machine IR to C.
//
// In:  the machine program after all passes.  Out: one C unit. The only place that makes C names and C text. Types first
// (tuple structs, containers, classes), then data (literals, globals, source positions), functions, entries for dynamic
// calls, descriptors, and the program's main.
#pragma once

#include <map>
#include <set>
#include <string>

#include "lower/mir.h"

namespace tau::emit {

// `debug_name` is what debuggers call the unit itself; if it is not empty, they find each instruction in the source.
std::string program(mir::Program &program, const std::string &debug_name = {});

using infer::Analysis;
using infer::ClassInfo;
using infer::Instance;
using infer::Member;
using infer::MemberKind;
using infer::Type;
using mir::Op;
using mir::Rep;
using mir::Value;
using support::Symbol;

struct Emitter {
    mir::Program &program;
    Analysis &a;
    std::string types, data, prototypes, functions, entries, descriptors, start, main_text;
    std::set<std::string> static_types; // rows of types.def that the program has objects of which nothing makes at run time
    std::string late_start = {};                     // after the library's own globals have their values

    // Names and one-time declarations.
    std::map<std::string, std::string> strings;      // text -> C name
    std::map<std::string, std::string> bytes, bigs;
    std::map<const ir::Location *, std::string> locations;
    std::map<std::string, std::string> location_texts;
    std::set<const Rep *> declared_reps;
    std::set<std::string> containers;                // "tau_list_t2ii" ...
    std::set<std::string> container_types;           // those with a descriptor in the table
    std::map<ir::Global *, std::string> globals;
    std::map<infer::ClassVar *, std::string> class_vars;
    std::map<std::pair<ir::Function *, int>, std::string> defaults;
    std::map<ir::Function *, std::string> function_objects;
    std::map<std::string, int> names;                // attribute name -> id
    std::map<std::string, std::string> keyword_lists;
    std::set<Instance *> boxed_made;
    bool structs_declared = false;
    bool debug = false;                              // lines of C belong to lines of the source
    std::size_t largest_frame = 0;                   // bytes, of functions that may be called again while they run; the library's rarely are
    std::vector<ClassInfo *> classes;                // with a struct of their own
    std::vector<std::string> type_table;             // descriptors from TAU_ID_FIRST_USER on
    std::map<std::string, std::string> modules;      // those with an object: dotted name -> C name
    std::set<std::string> module_done;               // C names of those whose tables are written

    std::string run();

    // emit_data.cpp
    std::string string_literal(const std::string &text);
    std::string bytes_literal(const std::string &text);
    std::string big_literal(const std::string &digits);
    std::string location(const ir::Location *loc);
    static std::string line_of(const names::SourceModule *module, const syntax::Node *node); // "#line 3 "/tmp/x.py""
    std::string global(ir::Global *g);
    std::string class_var(infer::ClassVar *var, const std::string &of = {});
    std::string has_class(const std::string &id, ClassInfo *cls);
    void class_variables(ClassInfo *cls);
    void class_plan(ClassInfo *cls);
    bool has_repeating() const;
    std::string default_value(ir::Function *fn, int param);
    std::string boxed_constant(const syntax::Expr *e);
    int name_id(const std::string &name);
    std::string keyword_list(const std::string &spec, int &count);

    // emit_types.cpp
    void declare_rep(const Rep *rep);
    void declare_types();
    void container(ClassInfo *native, const Member &m);
    void class_struct(ClassInfo *cls);
    std::string struct_name(ClassInfo *cls);
    std::string descriptor_name(ClassInfo *cls);
    static std::string row(const ClassInfo *cls);
    std::string type_id(ClassInfo *cls);
    std::string field_name(infer::Field *field);
    std::string base_struct(ClassInfo *cls);

    // emit_entries.cpp
    std::string function_object(ir::Function *fn);
    void library_defaults(ir::Function *fn, const std::string &object);
    std::string info_name(ir::Function *fn);
    std::string boxed(Instance *i);                  // tau_value name(const tau_value *args, tau_obj *self)
    std::string native_entry(ir::Function *fn, ClassInfo *owner);
    std::string native_call(const infer::NativeSignature &s, bool method, const std::string &info);
    std::string method_entry(ir::Function *fn, ClassInfo *cls);
    std::string clone_function(ClassInfo *cls);
    void class_descriptor(ClassInfo *cls);
    void attribute_tables();
    void counted_classes();

    // emit_code.cpp
    std::string code_info(ir::Function *fn, const std::string &info);
    std::string code_macros() const;
    std::string codes{};                             // tables of functions' variables
    bool uses_code = false;                          // something reads them

    std::string attributes(ClassInfo *cls, int &count);
    std::string place_access(const Rep *r);
    std::string slot_call(Instance *i, std::size_t count);
    std::string native_slot_call(ClassInfo *cls, const char *method, std::size_t count);
    std::string constant_access(const Type *t);
    std::set<std::string> place_functions;
    std::string setter_entry(ClassInfo *cls, const std::string &name, const std::string &call, const std::string &closure = "NULL");
    Instance *slot_instance(ClassInfo *cls, const char *name);
    void program_main();

    // emit_modules.cpp
    std::string module_object(const std::string &name); // as a boxed value
    std::string body_call(ir::ModuleDecl *m);
    std::string module_row(ir::Global *g);
    void module_runners();
    void module_tables();

    // emit_function.cpp
    void function(mir::Function &f);
    std::string signature(const mir::Function &f);
};

// The function being written: names of its values.
struct FunctionEmitter {
    Emitter &e;
    mir::Function &f;
    std::string body;
    std::vector<std::string> names{};
    std::vector<bool> in_frame{};
    std::set<std::uint32_t> targets{};
    int yields = 0;
    void write();
    void statements();
    void assign_frame();
    std::vector<const Value *> unread_params();
    std::size_t frame_size() const;
    std::string name(const Value *v);
    std::string local(int k);
    std::string held(int k);
    void value(const mir::Block *b, std::size_t at, const Value *v);
    void place(const Value *v);
    void line(const std::string &text) { body += "    " + text + "\n"; }
    void check(const mir::Block *b, const Value *v, bool always = false);
    std::string failed(const Value *v);
    void edge(const mir::Block *from_block, int origin, const mir::Block *to, const char *indent);
    std::string native(const Value *v);
    std::string coerce(const Value *v);
    std::string is_type(const Value *v);
    void leave(const char *indent);
    std::string count(const Value *v, bool up);
    std::string assign(const Value *v) { return v->rep->code == 'n' ? "" : name(v) + " = "; }
    void special(const mir::Block *b, const Value *v);
    void trace(const ir::Location *at, const char *in);
    bool list_item(const mir::Block *b, const Value *v);
    bool tried(const mir::Block *b, const Value *v, std::string call);
};

inline constexpr const char *kOwnLine = "#line 0\n"; // from here on lines are the unit's own again
inline constexpr std::size_t kMadeClasses = 16384; // that class statements may make at run time, of 65536 type ids in all
// emit_debug.cpp
void in_order_of_flow(std::vector<std::unique_ptr<mir::Block>> &blocks);
std::string with_places(const std::string &text, std::string place);

std::string identifier(std::string_view text); // with _ for what C names do not have
std::string c_quote(std::string_view text);
// Whether the declaration of a library function has this decorator.
bool decorated(const ir::Function *fn, std::string_view name);

} // namespace tau::emit
