# Template, Formatter, capwords and the constants.
import string
from string import Formatter, Template, capwords


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


t = Template("$who likes ${what}s for $$5, not $who_2 or ${ bad} $1")
print(t.safe_substitute(who="Tim", what="egg"), t.is_valid(), t.get_identifiers())
print(Template("$a-$b $A ${a}b $$a").substitute({"a": 1, "A": 3}, b=2), Template("no").substitute(), Template("").substitute())
attempt(lambda: Template("$x").substitute())
attempt(lambda: Template("cost $ 5").substitute())
attempt(lambda: Template("line\nsecond $").substitute())
attempt(lambda: Template("a\n\n  ${x").substitute(x=1))
print(Template("$x $y").safe_substitute(x=1), Template("$é").safe_substitute(), Template("$a$b").substitute(dict(a="$b", b=2)))


class Percent(Template):
    delimiter = "%"


print(Percent("%name is 100%% $sure").substitute(name="It"))
f = Formatter()
print(f.format("{0} {1!r:>6} {name:03d} {{}} {0.real}", 1, "x", name=7), f.format("{} {}", "a", "b"), f.format("{0[k][1]}", {"k": [1, 2]}))
print(f.format("{:{}}|{:>{w}}", "x", 4, "y", w=3), f.vformat("{x!s}", (), {"x": 3}), list(f.parse("a{b!r:>{c}}d{{e}}")))
for bad in ("{", "}", "{0", "{0!x}", "{0!}", "{}{0}", "{0}{}", "{a.}", "{0[}", "{0[]}", "{9}", "{zz}", "{0!rx}"):
    attempt(lambda: f.format(bad, 1))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else Formatter.get_value(self, key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print("unused", sorted(set(kwargs) - used))

    def format_field(self, value, spec):
        return "<" + super().format_field(value, spec) + ">"


print(Default().format("{a} {b} {0}", 5, a=1, c=2))
print(capwords("hello  world foo-bar"), capwords("a,b c", ","), capwords(""), repr(capwords("  x  y ")))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
