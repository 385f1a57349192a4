#!/usr/bin/env python3
"""Expands the class templates of the standard library as the front end does, and tests them under CPython.

A template (stdlib/*.template.py) is the text that stands for a declaration such as @dataclass. Its language:
  first lines     comments up to the first blank line describe it and are no part of the text
  {word}          the word's value; other braces are ordinary Python. {body} and the like alone on a line: statements,
                  indented as the line is
  {each G: TEXT}  TEXT once per entry of group G, with the entry's words
  {join G: TEXT}  the same with ", " between
  #if WORD, #if not WORD, #endif    the lines between, if the flag holds (for a group: if it has entries)
  #for G, #endfor                   the lines between, once per entry
{module} is a name for the module that declares the template; names that are no placeholders are built-ins.

  expand_template.py FILE.py     prints the program with all class factories expanded
  expand_template.py --test      runs each program of tests/tools/expand/ as it is and expanded, and compares
"""

import ast
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
STDLIB = os.path.normpath(os.path.join(HERE, "..", "..", "stdlib"))


# ---- the template language

def closing_brace(text, start):
    depth = 0
    for i in range(start, len(text)):
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
            if depth == 0:
                return i
    raise ValueError("unbalanced braces in template")


def inline(text, words):
    out = []
    i = 0
    while i < len(text):
        if text[i] != "{":
            out.append(text[i])
            i += 1
            continue
        for command, separator in (("each", ""), ("join", ", ")):
            if text.startswith("{" + command + " ", i):
                end = closing_brace(text, i)
                group, _, body = text[i + 6:end].partition(": ")
                out.append(separator.join(inline(body, {**words, **entry}) for entry in words[group]))
                i = end + 1
                break
        else:
            end = text.find("}", i)
            word = text[i + 1:end]
            if end > 0 and word in words and isinstance(words[word], (str, int)) and not isinstance(words[word], bool):
                out.append(inline(str(words[word]), words))
                i = end + 1
            else:
                out.append("{")
                i += 1
    return "".join(out)


def block_end(lines, start, opening, closing):
    depth = 0
    for i in range(start, len(lines)):
        if lines[i].startswith(opening):
            depth += 1
        elif lines[i].startswith(closing):
            depth -= 1
            if depth == 0:
                return i
    raise ValueError("missing " + closing)


def expand_lines(lines, words):
    out = []
    i = 0
    while i < len(lines):
        line = lines[i]
        if line.startswith("#if "):
            end = block_end(lines, i, "#if ", "#endif")
            flag = line[4:].strip()
            wanted = not flag.startswith("not ")
            if bool(words[flag.removeprefix("not ").strip()]) == wanted:
                out += expand_lines(lines[i + 1:end], words)
            i = end + 1
        elif line.startswith("#for "):
            end = block_end(lines, i, "#for ", "#endfor")
            for entry in words[line[5:].strip()]:
                out += expand_lines(lines[i + 1:end], {**words, **entry})
            i = end + 1
        else:
            bare = line.strip()
            if bare.startswith("{") and bare.endswith("}") and isinstance(words.get(bare[1:-1]), list):
                indent = line[:len(line) - len(line.lstrip())]
                for statement in words[bare[1:-1]]:
                    out += [indent + part if part else part for part in statement.split("\n")]
            else:
                out.append(inline(line, words))
            i += 1
    return out


def expand(template, words):
    with open(os.path.join(STDLIB, template), encoding="utf-8") as file:
        lines = file.read().split("\n")
    return "\n".join(expand_lines(lines[lines.index("") + 1:], words))


# ---- words of each template, from the syntax tree of a declaration

def namedtuple_words(typename, names, defaults, module, annotations=None, bases="tuple", body=(), doc=None):
    first_default = len(names) - len(defaults)
    fields = []
    for i, name in enumerate(names):
        entry = {"field": name, "index": i, "clause": ""}
        if annotations:
            entry["annotation"] = annotations[i]
        if i >= first_default:
            entry["default"] = defaults[i - first_default]
            entry["clause"] = "=_default_" + name
        fields.append(entry)
    return {"typename": typename, "bases": bases, "count": len(names), "fields": fields, "body": list(body),
            "defaults": fields[first_default:], "annotated": annotations is not None, "module": module,
            "documented": doc is not None, "doc": doc or ""}


def decorator_name(node):
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def methods_of(body):
    names = set()
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign):
            names |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
    return names


class RenameMembers(ast.NodeTransformer):
    def __init__(self, names):
        self.names = names

    def visit_Name(self, node):
        if node.id in self.names:
            node.id = "_value_" + node.id
        return node


class Expander(ast.NodeTransformer):
    """One program: what its class statements expand to. Knows the classes by their names, as written at module level."""

    def __init__(self):
        self.dataclass_fields = {}   # class name -> its fields, inherited ones first
        self.enums = {"Enum": "object", "IntEnum": "int", "StrEnum": "str", "Flag": "object", "IntFlag": "int"}
        self.enum_bases = {}         # class name -> base names
        self.own_methods = {"StrEnum": {"__new__"}}
        self.orderings = {}
        self.modules = set()
        self.annotations_are_text = False  # from __future__ import annotations

    def parse(self, text, module):
        self.modules.add(module)
        return ast.parse(text).body

    # -- namedtuple("P", "x y")

    def visit_Assign(self, node):
        call = node.value
        if isinstance(call, ast.Call) and decorator_name(call) == "namedtuple" and len(call.args) == 2:
            try:
                typename = ast.literal_eval(call.args[0])
                names = ast.literal_eval(call.args[1])
            except ValueError:
                return node
            if isinstance(names, str):
                names = names.replace(",", " ").split()
            keywords = {keyword.arg: keyword.value for keyword in call.keywords}
            defaults = [ast.unparse(item) for item in keywords["defaults"].elts] if "defaults" in keywords else []
            if "rename" in keywords:
                seen = set()
                for i, name in enumerate(names):
                    if not name.isidentifier() or name.startswith("_") or name in seen or name in __import__("keyword").kwlist:
                        names = [*names[:i], f"_{i}", *names[i + 1:]]
                    seen.add(name)
            text = expand("collections/namedtuple.template.py",
                          namedtuple_words(typename, list(names), defaults, "_t_collections"))
            target = ast.unparse(node.targets[0])
            if target != typename:
                text += f"\n{target} = {typename}\n"
            return self.parse(text, "collections")
        return node

    # -- class statements

    def visit_ClassDef(self, node):
        self.generic_visit(node)
        bases = [ast.unparse(base).split(".")[-1] for base in node.bases]
        self.enum_bases[node.name] = bases
        self.own_methods.setdefault(node.name, methods_of(node.body))
        if "NamedTuple" in bases:
            return self.named_tuple_class(node)
        if any(base in self.enums for base in bases):
            return self.enum_class(node, bases)
        self.cached_properties(node)
        for decorator in list(node.decorator_list):
            if decorator_name(decorator) == "dataclass":
                node.decorator_list.remove(decorator)
                self.add_dataclass(node, decorator)
            elif decorator_name(decorator) == "total_ordering":
                node.decorator_list.remove(decorator)
                self.add_ordering(node, bases)
        return node

    def named_tuple_class(self, node):
        fields = [s for s in node.body if isinstance(s, ast.AnnAssign)]
        rest = [ast.unparse(s) for s in node.body if not isinstance(s, ast.AnnAssign)]
        doc = rest.pop(0) if ast.get_docstring(node, clean=False) is not None else None
        bases = ["tuple" if ast.unparse(b).endswith("NamedTuple") else ast.unparse(b) for b in node.bases]
        if self.annotations_are_text:
            for f in fields:
                f.annotation = ast.Constant(ast.unparse(f.annotation))
        words = namedtuple_words(node.name, [f.target.id for f in fields], [ast.unparse(f.value) for f in fields if f.value],
                                 "_t_collections", [ast.unparse(f.annotation) for f in fields], ", ".join(bases), rest, doc)
        return self.parse(expand("collections/namedtuple.template.py", words), "collections")

    def cached_properties(self, node):
        body = []
        for statement in node.body:
            names = [decorator_name(d) for d in getattr(statement, "decorator_list", [])]
            if isinstance(statement, ast.FunctionDef) and names == ["cached_property"]:
                name = statement.name
                statement.decorator_list = []
                statement.name = "_compute_" + name
                text = expand("cached_property.template.py", {"name": name, "method": [ast.unparse(statement)]})
                body += ast.parse("class C:\n" + text).body[0].body
            else:
                body.append(statement)
        node.body = body

    def add_ordering(self, node, bases):
        defined = set(methods_of(node.body))
        for base in bases:
            defined |= self.own_methods.get(base, set())
        words = {"has_" + op: f"__{op}__" in defined for op in ("lt", "le", "gt", "ge")}
        root = next(op for op in ("lt", "le", "gt", "ge") if words["has_" + op])
        words |= {"from_" + op: op == root for op in ("lt", "le", "gt", "ge")}
        node.body += ast.parse("class C:\n" + expand("total_ordering.template.py", words)).body[0].body

    # -- dataclasses

    def add_dataclass(self, node, decorator):
        options = {"init": True, "repr": True, "eq": True, "order": False, "unsafe_hash": False, "frozen": False,
                   "match_args": True, "kw_only": False, "slots": False, "weakref_slot": False}
        if isinstance(decorator, ast.Call):
            options |= {k.arg: ast.literal_eval(k.value) for k in decorator.keywords}
        inherited = {}
        for base in reversed([ast.unparse(b).split("[")[0] for b in node.bases]):
            for entry in self.dataclass_fields.get(base, []):
                inherited[entry["field"]] = {**entry, "own": False}
        own = self.dataclass_own_fields(node, options)
        fields = dict(inherited)
        for entry in own:
            fields[entry["field"]] = entry
        fields = list(fields.values())
        self.dataclass_fields[node.name] = fields
        text = expand("dataclass.template.py", self.dataclass_words(node, options, fields))
        node.body = [s for s in node.body if not self.is_kw_only_marker(s)]
        node.body += ast.parse("class C:\n" + text).body[0].body
        self.modules.add("dataclasses")

    @staticmethod
    def is_kw_only_marker(statement):
        return (isinstance(statement, ast.AnnAssign) and ast.unparse(statement.annotation).split(".")[-1] == "KW_ONLY")

    def dataclass_own_fields(self, node, options):
        own = []
        kw_only = options["kw_only"]
        for statement in node.body:
            if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
                continue
            annotation = ast.unparse(statement.annotation)
            if self.is_kw_only_marker(statement):
                kw_only = True
                continue
            if "ClassVar" in annotation:
                continue
            entry = {"field": statement.target.id, "type": annotation, "default": None, "factory": None, "init": "True",
                     "repr": "True", "hash": "None", "compare": "True", "metadata": "None", "kw_only": str(kw_only), "direct": False,
                     "own": True, "owner": node.name, "init_var": annotation.split(".")[-1].startswith("InitVar")}
            value = statement.value
            if isinstance(value, ast.Call) and decorator_name(value) == "field":
                given = {k.arg: k.value for k in value.keywords}
                for word in ("init", "repr", "hash", "compare", "metadata", "kw_only"):
                    if word in given:
                        entry[word] = ast.unparse(given[word])
                if "default_factory" in given:
                    entry["factory"] = ast.unparse(given["default_factory"])
                statement.value = given.get("default")
                if statement.value is not None:
                    entry["default"] = entry["field"]
            elif value is not None:
                entry["default"] = entry["field"]
            own.append(entry)
        return own

    def dataclass_words(self, node, options, fields):
        defined = methods_of(node.body)
        positional, keywords, stored, table = [], [], [], []
        for entry in fields:
            name = entry["field"]
            default = None
            if entry["default"]:
                default = name if entry["own"] else f"{entry['owner']}.{name}"
            clause = "" if default is None else "=" + default
            value = name
            if self.annotations_are_text:
                entry = {**entry, "type": repr(entry["type"])}
            if entry["factory"]:
                clause = "=_t_dataclasses._FACTORY"
                value = f"__class__._factory_{name}() if {name} is _t_dataclasses._FACTORY else {name}"
            if entry["init"] == "True":
                (keywords if entry["kw_only"] == "True" else positional).append({"field": name, "clause": clause})
                if not entry["init_var"]:
                    stored.append({"field": name, "value": value})
            elif entry["factory"]:
                stored.append({"field": name, "value": f"__class__._factory_{name}()"})
            missing = "_t_dataclasses.MISSING"
            if not entry["init_var"]:
                table.append({**entry, "default": default or missing, "factory": entry["factory"] and f"_factory_{name}" or missing})
        for entry in table:
            entry["entry"] = ("{module}._make_field('{field}', {type}, {default}, {factory}, {init}, {repr}, {hash}, {compare}, "
                              "{metadata}, {kw_only})") if entry["own"] else f"{entry['owner']}.__dataclass_fields__['{{field}}']"
        # The factories' names are bound in the class body only after the table: take the expression itself there.
        for entry, source in zip(table, [f for f in fields if not f["init_var"]]):
            if source["factory"]:
                entry["factory"] = source["factory"]
        plain = [f for f in fields if not f["init_var"]]
        init_vars = [f for f in fields if f["init_var"]]
        has_hash = "__hash__" in defined
        post_init = "__post_init__" in defined or any("__post_init__" in self.own_methods.get(ast.unparse(b), ())
                                                       for b in node.bases)
        make_hash = options["unsafe_hash"] or options["eq"] and options["frozen"] and not has_hash
        compared = [f for f in plain if f["compare"] == "True"]
        return {
            "module": "_t_dataclasses", "table": True, "all": table, "positional": positional, "keywords": keywords, "stored": stored,
            "own": [f for f in plain if f["own"]], "factories": [f for f in fields if f["factory"] and f["own"]],
            "shown": [f for f in plain if f["repr"] == "True"], "compared": compared,
            "hashed": [f for f in plain if f["hash"] == "True" or f["hash"] == "None" and f["compare"] == "True"],
            "matched": [f for f in fields if f["init"] == "True" and f["kw_only"] != "True"], "init_vars": init_vars,
            "self": "__dataclass_self__" if any(f["field"] == "self" for f in fields) else "self",
            "star": ", *" if keywords else "", "init": options["init"] and "__init__" not in defined,
            "repr": options["repr"] and "__repr__" not in defined, "eq": options["eq"] and "__eq__" not in defined,
            "order": options["order"], "frozen": options["frozen"], "hash": make_hash,
            "unhashable": options["eq"] and not options["frozen"] and not make_hash and not has_hash,
            "match_args": options["match_args"] and "__match_args__" not in defined, "slots": options["slots"],
            "post_init": post_init, "empty": not stored and not post_init,
            "params": ", ".join(str(options[name]) for name in ("init", "repr", "eq", "order", "unsafe_hash", "frozen")),
        }

    # -- enumerations

    def ancestors(self, name):
        found = [name]
        for base in self.enum_bases.get(name, []):
            found += self.ancestors(base)
        return found

    def enum_class(self, node, bases):
        members, leading, body = [], [], []
        names = []
        family = [a for base in bases for a in self.ancestors(base)]
        kind = next((a for a in family if a in ("Flag", "IntFlag", "StrEnum")), "Enum")
        data = next((self.enums[a] for a in family if self.enums.get(a, "object") != "object"), "object")
        data = next((b for b in bases if b in ("int", "str", "float", "tuple", "bytes")), data)
        self.enums[node.name] = data
        generate = {"Flag": "next_flag", "IntFlag": "next_flag", "StrEnum": "next_text", "Enum": "next_value"}[kind]
        generate = "_t_enum." + generate
        own = methods_of(node.body)
        for ancestor in family:
            if "_generate_next_value_" in self.own_methods.get(ancestor, ()):
                generate = ancestor + "._generate_next_value_"
        if "_generate_next_value_" in own:
            generate = "_generate_next_value_"
        for statement in node.body:
            simple = isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name)
            name = statement.targets[0].id if simple else ""
            excluded = name.startswith("_") and name.endswith("_") or name.startswith(f"_{node.name}__") or simple and decorator_name(statement.value) == "nonmember"
            if not simple or excluded or isinstance(statement.value, ast.Lambda):
                early = getattr(statement, "name", "") == "_generate_next_value_"
                (leading if early else body).append(ast.unparse(statement))
                continue
            value = RenameMembers(names).visit(statement.value)
            if isinstance(value, ast.Call) and decorator_name(value) == "member":
                value = value.args[0]
            last = ", ".join("_value_" + n for n in names)

            def automatic(call):
                return f"{generate}({name!r}, 1, {len(names)}, [{last}])"

            class Auto(ast.NodeTransformer):
                def visit_Call(self, call):
                    if decorator_name(call) == "auto":
                        return ast.parse(automatic(call), mode="eval").body
                    self.generic_visit(call)
                    return call
            members.append({"member": name, "value": ast.unparse(Auto().visit(value))})
            names.append(name)
        if not members:
            return node
        boundary = next((ast.unparse(k.value) for k in node.keywords if k.arg == "boundary"), "")
        every = own.union(*(self.own_methods.get(a, set()) for a in family))
        words = {"module": "_t_enum", "typename": node.name, "bases": ", ".join(ast.unparse(b) for b in node.bases),
                 "members": members, "doc": [], "leading": leading, "body": body, "data": data, "mixed": data != "object",
                 "custom_new": "__new__" in every, "custom_init": "__init__" in every, "flag": kind in ("Flag", "IntFlag"),
                 "boundary": boundary, "enum_base": bases[-1]}
        mixins = [b for b in bases if b in ("int", "str", "float", "tuple", "bytes")]
        user = own.union(*(self.own_methods.get(b, set()) for b in bases if b not in self.enums or b in self.own_methods))
        for method in ("repr", "str", "format"):
            words["own_" + method] = bool(mixins) and f"__{method}__" not in user
        statements = self.parse(expand("enum.template.py", words), "enum")
        for decorator in reversed(node.decorator_list):
            check = f"{node.name} = {ast.unparse(decorator)}({node.name})"
            statements += ast.parse(check).body
        return statements


def expand_program(text):
    """The program with every class factory replaced, and the modules whose templates it uses."""
    tree = ast.parse(text)
    expander = Expander()
    expander.annotations_are_text = any(isinstance(s, ast.ImportFrom) and s.module == "__future__" and
                                        s.names[0].name == "annotations" for s in tree.body)
    tree = ast.fix_missing_locations(expander.visit(tree))
    return ast.unparse(tree), expander.modules


# ---- the library's own uses, when stdlib modules are loaded under CPython (stdlib_loader.py)

def runtime_declaration(path, stdlib, load):
    def declare(declaration):
        if getattr(declaration, "__name__", "") != "namedtuple":
            return declaration

        def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
            try:
                declaration(typename, field_names, rename=rename, defaults=defaults, module=module)
            except NotImplementedError:
                return _make_namedtuple(typename, field_names, list(defaults or ()), load("collections"))
        return namedtuple
    return declare


def _make_namedtuple(typename, names, defaults, module):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    words = namedtuple_words(typename, list(names), [f"_given[{i}]" for i in range(len(defaults))], "_t_collections")
    scope = {"_given": defaults, "_t_collections": module, "__name__": "__main__"}
    exec(expand("collections/namedtuple.template.py", words), scope)
    return scope[typename]


# ---- the test

def run(text, path, module_names=None):
    driver = text
    if module_names is not None:
        driver = ("import sys; sys.path.insert(0, %r)\nimport stdlib_loader\n" % HERE
                  + "import builtins\nbuiltins.__import__ = stdlib_loader.for_programs()\n"
                  + "".join(f"import {name} as _t_{name}\n" for name in sorted(module_names))
                  + f"exec(compile({text!r}, '<string>', 'exec', dont_inherit=True))\n")
    done = subprocess.run([sys.executable, "-c", driver], capture_output=True, text=True, cwd=os.path.dirname(path))
    return done.stdout + ("" if done.returncode == 0 else done.stderr)


def test():
    import difflib
    folder = os.path.join(HERE, "expand")
    failures = 0
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not name.endswith(".py"):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        expanded, modules = expand_program(text)
        want, got = run(text, path), run(expanded, path, modules)
        if want != got:
            failures += 1
            print(f"{name}: differs")
            print("\n".join(difflib.unified_diff(want.split("\n"), got.split("\n"), "CPython", "expanded", lineterm="", n=1)))
        else:
            print(f"{name}: ok, {len(want.splitlines())} lines")
    return 1 if failures else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--test"]:
        sys.exit(test())
    if len(sys.argv) != 2:
        print(__doc__)
        sys.exit(2)
    with open(sys.argv[1], encoding="utf-8") as file:
        print(expand_program(file.read())[0])
