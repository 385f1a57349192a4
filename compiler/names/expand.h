// Expansion of the library's source templates: what `@source_template("X.template.py")` declares becomes ordinary code.
//
// In:  a loaded program.  Out: the same with every use of such a declaration replaced: a call or a base class by a class
// statement, a decorator by methods of the class it stands on. What can't be expanded is an error, or is left to what
// the declaration does when it runs.
// Generated nodes stand where the use stands; expressions of the program keep their places. A name with a dot in it can't
// be written: "module.name" is another module's variable, "Name.1" a class that no name of the program is bound to.
#pragma once

#include "names/modules.h"

namespace tau::names {

void expand_templates(ModuleGraph &graph, support::DiagnosticSink &sink);

// A class's name as the program sees it.
std::string_view visible_name(support::Symbol name);

} // namespace tau::names
