"""Random cases of the number fuzzer: nested expressions, loops with accumulators, expressions of constants.

Expressions are made by kind (i int, f float, b bool, m unknown to the compiler), so that most of them compute something
instead of raising TypeError. With each int goes an estimate of its bits: products, shifts and powers are only made while
numbers stay of a size that is quickly computed.
"""
import re

from operands import INT_EDGES, KINDS, a_float, an_int
from program import Case

MASKS = ("0xFF", "0xFFFF", "0xFFFFFFFF", "0x7FFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFF", "-1", "-256", "0x1FFFFFFFFFFFFFFF")
MOST_BITS = 20000
BITS_OF_COLUMN = {"a": 1001, "b": 1001, "c": 1001, "k": 7, "l": 7}
COMPARISONS = ("<", "<=", "==", "!=", ">", ">=")


def literal(value):
    """The text of a constant; float.__repr__ has no literal for inf and nan."""
    if value != value:
        return "math.nan"
    if value in (float("inf"), float("-inf")):
        return "math.inf" if value > 0 else "(-math.inf)"
    return f"({value!r})" if repr(value)[0] == "-" else repr(value)


class Maker:
    """Makes expressions over the variables in `kinds`."""

    def __init__(self, random, kinds):
        self.random = random
        self.kinds = dict(kinds)
        self.bits = {name: BITS_OF_COLUMN.get(name, 1025) for name in kinds}

    def one_of(self, *choices):
        return self.random.choice(choices)

    def variable(self, kind):
        names = [name for name, its in self.kinds.items() if its == kind]
        return self.random.choice(names) if names else None

    # ---- ints: (text, bits)

    def int_constant(self):
        value = self.one_of(an_int(self.random), self.random.randint(-9, 100), 1 << self.random.randint(0, 66),
                            self.random.choice(INT_EDGES[:13]) - 1)
        return literal(value), value.bit_length() + 1

    def int_leaf(self):
        name = self.variable("i") if self.random.random() < 0.75 else None
        return (name, self.bits[name]) if name else self.int_constant()

    def int(self, depth):
        if depth <= 0:
            return self.int_leaf()
        way = self.random.random()
        if way < 0.4:
            return self.int_arithmetic(depth)
        if way < 0.55:
            text, bits = self.int(depth - 1)
            return self.one_of((f"({text} & {self.one_of(*MASKS)})", bits), (f"(-{text})", bits), (f"(~{text})", bits),
                               (f"abs({text})", bits), (f"(+{text})", bits), (f"({text} % {1 << self.random.randint(1, 64)})", 65),
                               (f"({text} >> {self.random.randint(0, 70)})", bits))
        if way < 0.68:
            return self.int_shift(depth)
        if way < 0.76:
            return self.int_choice(depth)
        return self.int_call(depth)

    def int_arithmetic(self, depth):
        (left, bits), (right, others) = self.int(depth - 1), self.int(depth - 2)
        if self.random.random() < 0.3:
            left, bits, right, others = right, others, left, bits
        operator = self.one_of("+", "-", "*", "//", "%", "&", "|", "^", "+", "-", "*")
        if operator == "*" and bits + others > MOST_BITS:
            operator = "+"
        return f"({left} {operator} {right})", bits + others if operator == "*" else max(bits, others) + 1

    def int_shift(self, depth):
        text, bits = self.int(depth - 1)
        count, _ = self.int(depth - 2)
        if self.random.random() < 0.3:
            return f"({text} >> ({count} & 0x7F))", bits
        if self.random.random() < 0.2 and bits * 5 < MOST_BITS:
            return f"({text} ** ({count} & {self.one_of(1, 3, 2)}))", bits * 3
        if bits > MOST_BITS:
            return f"({text} >> 64)", bits
        return self.one_of((f"({text} << ({count} & 63))", bits + 63), (f"({text} << {self.random.randint(0, 65)})", bits + 65),
                           (f"({text} << ({count} % 70))", bits + 70))

    def int_choice(self, depth):
        (left, bits), (right, others) = self.int(depth - 1), self.int(depth - 2)
        return (self.one_of(f"({left} if {self.bool(depth - 1)} else {right})", f"({left} or {right})", f"({left} and {right})",
                            f"min({left}, {right})", f"max({left}, {right})"), max(bits, others))

    def int_call(self, depth):
        text, bits = self.int(depth - 1)
        other, others = self.int(depth - 2)
        number = self.float(depth - 2)
        return self.one_of((f"int({number})", 1025), (f"round({number})", 1025), (f"math.floor({number})", 1025), (f"int({self.bool(depth - 1)})", 2),
                           (f"({text}).bit_length()", 16), (f"math.isqrt(abs({text}))", bits), (f"math.gcd({text}, {other})", max(bits, others)),
                           (f"divmod({text}, {other})[{self.one_of(0, 1)}]", max(bits, others)), (f"int(str({text}))", bits),
                           (f"len(bin({text}))", 16), (f"round({text}, -{self.random.randint(1, 20)})", bits + 70),
                           (f"pow({text}, {other} & 0xFF, {self.int_leaf()[0]})", 1100), (f"hash({text})", 64), (f"({text} + {self.bool(depth - 1)})", bits + 1))

    # ---- floats, bools, values of unknown type: text

    def float_leaf(self):
        name = self.variable("f") if self.random.random() < 0.75 else None
        return name or literal(a_float(self.random))

    def float(self, depth):
        if depth <= 0:
            return self.float_leaf()
        way, left = self.random.random(), self.float(depth - 1)
        if way < 0.4:
            return f"({left} {self.one_of('+', '-', '*', '/', '//', '%', '+', '-', '*')} {self.float(depth - 2)})"
        if way < 0.55:
            pair = (left, self.int(depth - 2)[0])
            pair = pair if self.random.random() < 0.5 else pair[::-1]
            return f"({pair[0]} {self.one_of('+', '-', '*', '/', '//', '%')} {pair[1]})"
        if way < 0.65:
            return f"({self.int(depth - 1)[0]} / {self.int(depth - 2)[0]})"
        if way < 0.7:
            return f"(abs({left}) ** {self.one_of(self.float(depth - 2), self.int_leaf()[0])})"
        if way < 0.78:
            return f"({left} if {self.bool(depth - 1)} else {self.float(depth - 2)})"
        return self.one_of(f"(-{left})", f"abs({left})", f"float({self.int(depth - 1)[0]})", f"math.sqrt(abs({left}))", f"round({left}, {self.random.randint(-3, 12)})",
                           f"math.fmod({left}, {self.float(depth - 2)})", f"math.copysign({left}, {self.float(depth - 2)})", f"float(str({left}))",
                           f"min({left}, {self.float(depth - 2)})", f"max({left}, {self.float(depth - 2)})", f"divmod({left}, {self.float(depth - 2)})[1]",
                           f"math.hypot({left}, {self.float(depth - 2)})", f"math.ldexp({left}, {self.int_leaf()[0]} % 90 - 40)", f"math.frexp({left})[0]")

    def bool(self, depth):
        if depth <= 0:
            return self.variable("b") or self.one_of("True", "False")
        way = self.random.random()
        kind = self.one_of("i", "i", "f", "m")
        if way < 0.4:
            return f"({self.any_of(kind, depth - 1)} {self.one_of(*COMPARISONS)} {self.any_of(self.one_of(kind, kind, 'i', 'f'), depth - 2)})"
        if way < 0.6:
            compared = [self.any_of(self.one_of(kind, kind, 'i'), depth - 2) for _ in range(3)]
            return f"({compared[0]} {self.one_of('<', '<=', '==')} {compared[1]} {self.one_of('<', '<=', '!=', '>')} {compared[2]})"
        if way < 0.75:
            return f"({self.bool(depth - 1)} {self.one_of('and', 'or', '&', '|', '^')} {self.bool(depth - 2)})"
        return self.one_of(f"(not {self.any_of(kind, depth - 1)})", f"bool({self.any_of(kind, depth - 1)})", f"({self.int(depth - 1)[0]} in range(-5, 500, 3))",
                           f"({self.int(depth - 1)[0]} in (1, 2.0, {self.int_leaf()[0]}))", f"math.isfinite({self.float(depth - 1)})", f"{self.float(depth - 1)}.is_integer()")

    def unknown(self, depth):
        """Kinds mix freely here; what a variable of unknown type can't do is raised at run time."""
        if depth <= 0:
            return self.variable("m") or self.int_leaf()[0]
        way, left = self.random.random(), self.unknown(depth - 1)
        if way < 0.65:
            pair = (left, self.any_of(self.one_of("m", "m", "i", "f", "b"), depth - 2))
            pair = pair if self.random.random() < 0.6 else pair[::-1]
            return f"({pair[0]} {self.one_of('+', '-', '*', '/', '//', '%', '+', '-', '*', '+', '-', '&', '|', '^')} {pair[1]})"
        return self.one_of(f"(-{left})", f"(+{left})", f"abs({left})", f"(~{left})", f"int({left})", f"float({left})", f"round({left})", f"({left} % 1000)", f"({left} // 3)",
                           f"({left} if {self.bool(depth - 1)} else {self.any_of(self.one_of('i', 'f', 'b', 'm'), depth - 2)})", f"min({left}, {self.any_of('i', depth - 2)})",
                           f"({left} and {self.any_of('f', depth - 2)})", f"({left} or {self.any_of('b', depth - 2)})", f"divmod({left}, {self.int_leaf()[0]})[0]", f"({left} ** 2)")

    def any_of(self, kind, depth):
        if kind == "i":
            return self.int(depth)[0]
        return {"f": self.float, "b": self.bool, "m": self.unknown}[kind](depth)

    def text(self, depth):
        """Another way to look at a number: formatted, taken apart."""
        whole, number = self.int(depth)[0], self.float(depth)
        return self.one_of(f"str({whole})", f"f\"{{{number}:.{self.random.randint(0, 20)}{self.one_of(*'efg')}}}\"", f"hex({whole})", f"{number}.hex()", f"repr({number})",
                           f"f\"{{{whole}:{self.one_of('', '>', '+', '0')}{self.random.randint(1, 40)}{self.one_of('d', 'x', ',', 'b', '_x')}}}\"", f"{number}.as_integer_ratio()",
                           f"divmod({whole}, {self.int(depth - 1)[0]})", f"divmod({number}, {self.float(depth - 1)})", f"math.frexp({number})", f"math.modf({number})",
                           f"complex({number}, {self.float(depth - 1)})", f"({whole} & 0xFFFFFFFFFFFFFFFF).to_bytes(8, 'little')", f"'%d %s' % ({whole}, {number})")


def columns_for(random):
    """Variables of a case: some columns of the kinds that it will be about."""
    names = random.choice(("abcxk", "abckl", "abxyp", "xyzak", "mnoab", "mnxp", "ablpq", "mkjx", "abcxyzmn"))
    return {name: KINDS[name] for name in names}


def case_of(columns, lines):
    """Alternatives that were not taken use columns, too: only those in the text are parameters."""
    body = "\n".join(lines)
    return Case([name for name in columns if re.search(rf"\b{name}\b", body)], body)


def tree_case(random):
    """A few local variables, each an expression, and a last expression over them; sometimes behind a test that narrows."""
    maker = Maker(random, columns_for(random))
    lines, columns = [], list(maker.kinds)
    for local in ("t", "u", "v")[:random.choice((0, 0, 1, 1, 2, 3))]:
        kind = random.choice("iiifbm")
        if kind == "i":
            text, bits = maker.int(3)
            maker.bits[local] = bits
        else:
            text = maker.any_of(kind, 3)
        narrowing = random.random()
        if kind == "i" and narrowing < 0.25:
            low, high = sorted((maker.int_constant()[0], maker.int_constant()[0]), key=eval)
            lines += [f"{local} = {text}", f"if {low} <= {local} {random.choice(('<', '<='))} {high}:",
                      f"    {local} = {local} {random.choice('+-*')} {maker.int_leaf()[0]}"]
            maker.bits[local] = bits + 1100
        elif kind == "i" and narrowing < 0.4:
            lines += [f"{local} = {text}", f"if {local} {random.choice(COMPARISONS)} {maker.int_leaf()[0]}:", f"    return {maker.int(2)[0]}"]
        else:
            lines.append(f"{local} = {text}")
        maker.kinds[local] = kind
    way = random.random()
    last = maker.text(3) if way < 0.15 else maker.any_of(random.choice("iiiffbmm"), random.choice((2, 3, 4)))
    lines.append(f"return {last}")
    return case_of(columns, lines)


def step(maker, random, name, counter):
    """A statement that changes the int accumulator `name` in a loop, and the bits that it adds each time."""
    other, bits = maker.int(random.choice((0, 1)))
    way = random.random()
    if way < 0.3:
        return f"{name} {random.choice('+-')}= {random.choice((other, counter, counter + ' * ' + other))}", 8
    if way < 0.4:
        return f"{name} {random.choice(('&', '|', '^'))}= {other}", 0
    if way < 0.5:
        return f"{name} = ({name} * {random.choice((31, 6364136223846793005, 1103515245, 33))} + {other}) & {random.choice(MASKS[:6])}", 0
    if way < 0.6:
        return f"{name} *= {random.choice((other, counter, '3', '-7', '10'))}", bits
    if way < 0.68:
        return f"{name} {random.choice(('<<=', '>>='))} {random.choice((counter + ' & 15', str(random.randint(0, 33))))}", 33
    if way < 0.8:
        return f"{name} {random.choice(('//=', '%='))} {random.choice((other, str(random.randint(1, 99)), '-13', counter))}", 0
    if way < 0.9:
        return f"{name} ^= {name} {random.choice(('>>', '<<'))} {random.randint(1, 33)}", 33
    return f"if {name} > {maker.int_leaf()[0]}:\n        {name} -= {other}", 0


def loop_case(random):
    """Accumulators in a loop over a range whose bounds are constants or are not; they may leave the small range on the way."""
    maker = Maker(random, columns_for(random))
    columns = list(maker.kinds)
    lines = []
    accumulators = {"t": "i"}
    lines.append(f"t = {random.choice(('0', '1', maker.int_leaf()[0]))}")
    if random.random() < 0.4:
        accumulators["u"] = "f"
        lines.append(f"u = {random.choice(('0.0', '1.0', maker.float_leaf()))}")
    if random.random() < 0.3 and maker.variable("m"):
        accumulators["v"] = "m"
        lines.append(f"v = {maker.variable('m')}")
    start, end, stride = random.randint(-5, 10), random.randint(5, 14), random.choice((1, 1, 1, 2, 3, -1))
    end = f"{end}" if random.random() < 0.5 else f"({maker.int_leaf()[0]} & 15)"
    bounds = random.choice((f"range({end})", f"range({start}, {end}, {stride})", f"range({end}, {start}, -1)", f"range(len(str({maker.int_leaf()[0]})) & 15)"))
    lines.append(f"for i in {bounds}:")
    for _ in range(random.randint(1, 4)):
        name = random.choice(list(accumulators))
        kind = accumulators[name]
        if kind == "i":
            text, bits = step(maker, random, name, "i")
            if bits * 20 > MOST_BITS * 2:
                text = f"{name} += i"
        elif kind == "f":
            text = f"{name} {random.choice('+-*/')}= {maker.float(1)}" if random.random() < 0.8 else f"{name} += t"
        else:
            text = f"{name} {random.choice(('+', '-', '*', '//', '%'))}= {random.choice((maker.int_leaf()[0], maker.float_leaf(), 'i'))}"
        lines.append("    " + text)
    lines.append(f"return {', '.join(accumulators)}" if len(accumulators) > 1 else "return t")
    return case_of(columns, lines)


def constant_case(random):
    """Constants alone, or one operand that is none."""
    if random.random() < 0.5:
        maker = Maker(random, {})
        return Case([], maker.text(2) if random.random() < 0.2 else maker.any_of(random.choice("iiifffb"), random.choice((1, 2, 3))))
    column = random.choice("aaaaxxxpmmk")
    maker = Maker(random, {})
    constant = random.choice((maker.int_constant()[0], maker.int_constant()[0], maker.float_leaf()))
    operator = random.choice(("+", "-", "*", "/", "//", "%", "&", "|", "^", *COMPARISONS))
    pair = (column, constant) if random.random() < 0.65 else (constant, column)
    if random.random() < 0.1:
        pair, operator = (column, str(random.randint(0, 5))), "**"
    elif random.random() < 0.15:
        pair, operator = (column, str(random.choice((0, 1, 3, 31, 32, 59, 60, 61, 62, 63, 64, 65, 200)))), random.choice(("<<", ">>"))
    elif column == "k" and random.random() < 0.5:
        pair, operator = (maker.int_constant()[0], column), random.choice(("<<", ">>", "**"))
    return Case([column], f"{pair[0]} {operator} {pair[1]}")


def make(kind, count, random):
    makers = {"trees": tree_case, "loops": loop_case, "constants": constant_case}
    return [makers[kind](random) for _ in range(count)]
