// Classes and function instances as inference sees them.
//
// A ClassInfo per class statement or native declaration; an Instance per function and signature of argument types.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "infer/types.h"

namespace tau::infer {

// What one name means on instances of a class: an instance variable's type, and who reads it.
struct Field {
    Symbol name;
    const Type *type = nullptr;
    Readers readers;
    bool always_set = false; // bound before anyone but __init__ sees the object
    int slot = -1;           // bit in the set-mask, for those that are not
};

// A name bound in a class body (or by C.x = v): one C variable.
struct ClassVar {
    Symbol name;
    const Type *type = nullptr;
    Readers readers;
    int stores = 0;
    bool in_body = false;  // its class statement binds it
    bool loose = false;    // the class may be without it: such names are read by the runtime, along the MRO
    bool exposed = false;  // dynamic code may read it
    bool rebinds = false;  // loose, and may be a descriptor now and something else then: stores in objects ask the runtime
    int order = 0;         // place among the names of the class
    ClassInfo *owner = nullptr;
    ClassVar *parts[3] = {}; // of a property, static or class method: where its functions are, if they are closures
};

// A parameter or result type of a native declaration.
struct NativeType {
    enum Kind : std::uint8_t { None, Bool, Int, Float, Complex, Object, Param, Class, Tuple, Union } kind = Object;
    ClassInfo *cls = nullptr;
    int param = 0;                 // index of the class's type parameter
    std::vector<NativeType> args;  // class arguments, tuple items or the members of a union
};
// Which attributes a native may look up by names that only the run shows: those in format strings, or any.
enum class NamesAtRunTime : std::uint8_t { None, Formats, All };
struct NativeSignature {
    ir::Function *fn = nullptr;
    std::string c_name;            // with {T} places
    std::vector<NativeType> params; // methods: self first
    NativeType result;
    bool raises = true;
    bool effects = false;          // does something besides its result, though it does not raise
    bool guarded = false;          // C has NAME_try besides, the fast path (tau/float.h)
    std::string consuming;         // the C function for a last use of the first argument, which it gives up
    NamesAtRunTime names = NamesAtRunTime::None;
    bool looks = false;            // asks for its last argument as an element or key, and does not keep it
    bool modules = false;          // may give any module of the program by its name
    bool opens = false;            // may call any special method of an `object` that it is given ("%d" % x)
    std::vector<Symbol> asks;      // special methods without a slot in the type that it may call
    bool valid = true;
};

// How far code reaches into the objects of a class by names that it computes.
enum class Reach : std::uint8_t {
    Nothing,
    Names,     // getattr(x, s), dir(x): reads what is there
    Variables, // x.__dict__, only read: the instance variables as one dictionary, in the order of their assignment
    Writes,    // setattr(x, s, v), x.__dict__[s] = v: there may be variables of any name
};

struct ClassInfo {
    std::uint32_t id = 0;
    Symbol name;
    ir::ClassDecl *decl = nullptr;
    std::vector<ClassInfo *> bases;
    std::vector<ClassInfo *> mro;      // itself first, object last
    std::vector<ClassInfo *> subclasses; // direct
    std::vector<Symbol> type_params;
    bool native = false;               // declared with @native_type
    bool value_type = false;           // declared with @value_type: a struct by value
    std::vector<Symbol> value_fields;  // its fields: ints, the parameters of the intrinsic that makes it
    bool refines = false;              // native: constructing it may give an instance of a subclass
    bool exception = false;
    bool instantiated = false;
    bool escaped = false;              // an instance flowed to `any`
    bool created = false;              // its class statement was flowed
    ir::Instr *begin = nullptr;        // ... here
    Instance *made_in = nullptr;       // ... by this instance
    bool repeats = false;              // its statement, or that of a base, may run again in that instance: a class each time
    ClassInfo *metaclass = nullptr;    // named in its class statement
    bool registers = false;            // metaclasses: the program calls register() of classes
    bool needs_methods = false;        // metaclasses: classes with abstract methods left have no instances
    bool protocol_root = false;        // classes that name it as a base are checked by their members
    bool runtime_checkable = false;    // isinstance() may ask for the members
    Reach reach = Reach::Nothing;      // of its own objects
    bool consistent = true;            // its bases go together ...
    std::string refusal;               // ... or the TypeError of its statement
    bool gets_names = false;           // setattr() by computed names makes attributes of the class
    bool listed = false;               // everything its class statement binds is in its table
    bool has_slots = false;            // its class statement sets __slots__ ...
    std::vector<Symbol> slots;         // ... to these
    bool open() const { return reach >= Reach::Variables; } // its objects keep their variables in a dictionary
    bool wild() const { return reach >= Reach::Writes; }
    // A slot of the class or a base: such variables are never in the dictionary.
    bool slot(Symbol name) const {
        for (const ClassInfo *c : mro)
            for (Symbol s : c->slots)
                if (s == name) return true;
        return false;
    }
    // Objects without a dictionary: they have the slots and nothing else.
    bool slotted() const {
        for (const ClassInfo *c : mro)
            if (!c->has_slots && !(c->native && (c->name == "object" || c->name == "tuple"))) return false;
        return has_slots;
    }
    bool in_dictionary(Symbol name) const { return open() && !slot(name); }
    bool may_hold(Symbol name) const { return !value_type && (!has_slots || !slotted() || slot(name)); }
    std::string c_struct;              // native: "tau_list_{T}"
    std::string native_id;             // native: row of types.def
    std::map<Symbol, Field *, bool (*)(Symbol, Symbol)> fields;
    std::map<Symbol, ClassVar *, bool (*)(Symbol, Symbol)> vars;
    std::map<Symbol, std::vector<ir::Function *>, bool (*)(Symbol, Symbol)> methods; // native classes: declarations
    std::vector<Cell *> base_cells;    // element cells of a container base class
    bool generic = false;              // of the library, with type parameters: its objects have a cell per variable (generic.cpp)
    std::vector<Symbol> variables;     // then: the instance variables, in the order of their cells
    std::size_t first_variable = 0;    // the cells before are those of a container base class
    std::vector<Cell *> any_cells;     // of an object of which nothing is known
    ClassInfo *layout_of = nullptr;    // a struct for objects of that generic class
    Readers watchers;     // looked up names here: re-flowed when a name or subclass is added
    std::uint32_t type_id = 0;         // assigned by layout
    bool derives(const ClassInfo *of) const {
        for (ClassInfo *c : mro) if (c == of) return true;
        return false;
    }
    ClassInfo *value_base = nullptr;   // the built-in class (int, str ...) of which its objects keep a value
    ClassInfo *native_base() const {
        for (ClassInfo *c : mro) if (c->native) return c;
        return nullptr;
    }
    ClassInfo();
};

// Where a call goes, decided at the fixpoint; lowering turns it into code.
struct CallTarget {
    Instance *instance = nullptr;
    const Type *receiver = nullptr; // the part of the receiver's type that goes there
};

struct Instance {
    std::uint32_t id = 0;
    ir::Function *fn = nullptr;
    std::vector<const Type *> params;
    std::vector<Cell *> captures;
    const Type *result = nullptr;
    const Type *yields = nullptr;    // generators
    std::vector<const Type *> types; // by instruction id
    std::vector<bool> reachable;     // by block id
    std::unordered_map<std::uint32_t, std::vector<Instance *>> sites; // call instruction -> instances, sticky
    std::unordered_map<std::uint64_t, Cell *> alloc_cells;            // instruction (and number) -> its containers' cell
    Readers callers;
    std::uint32_t current = 0;       // the instruction that is being done: its id and 1
    std::vector<std::uint32_t> dirty; // instructions to do again
    std::vector<std::uint32_t> progress; // by block id: how many of its instructions have been done
    bool whole = true;               // to be flowed from its start, not only where it is dirty
    bool piecemeal = false;          // has been flowed in pieces since it last was as a whole
    bool queued = false;
    bool merged = false;             // the one that takes all further signatures
    bool boxed = false;              // all parameters any: reachable from dynamic code
    bool escaped = false;            // a generator of it reached any
    bool live = false;               // reached from the program's start at the fixpoint
    bool flowed = false;
    const Type *type_of(const ir::Instr *i) const { return types[i->id]; }
};

bool symbol_less(Symbol a, Symbol b);
bool decorator_name(const syntax::Expr *d, std::string_view name); // @name
// Whether a function that a class holds is bound to the objects it is read through: those of the program, and methods of
// built-in classes (`__hash__ = str.__hash__`), but no built-in functions.
bool binds_self(const ir::Function *fn);
std::string iterator_name(const ir::Function *fn);
bool in_loop(const ir::Block *block);
// Whether a function has this many parameters, one for each argument.
bool takes_just(const ir::Function *fn, std::size_t count);

} // namespace tau::infer
