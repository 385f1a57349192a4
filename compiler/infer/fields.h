// Instance variables that every object of a class has (fields.cpp).
#pragma once

#include "infer/infer.h"

namespace tau::infer {

// The names that the class's __init__ binds on every path before anything else can see the object.
std::set<Symbol, bool (*)(Symbol, Symbol)> fields_set_by_init(Analysis &a, ClassInfo *cls);

// Field::always_set of all classes, at the fixpoint.
void mark_always_set(Analysis &a);

} // namespace tau::infer
