# Left to right, targets last, defaults and decorators in order.
log = []


def t(x, value=None):
    log.append(x)
    return x if value is None else value


def show(label):
    print(label, " ".join(map(str, log)))
    log.clear()


t(1) + t(2) * t(3) - t(4)
show("arithmetic")
[t(1), t(2)], {t("k1"): t("v1"), t("k2"): t("v2")}, (t(3),), {t(4), t(5)}
show("displays")
f = lambda *a, **k: None
f(t(1), *[t(2)], t(3), k=t(4), **{"z": t(5)})
show("call")
d = {}
d[t("index")] = t("value")
show("assign")
a = [0] * 3
t("obj", a)[t(0)], t("obj2", a)[t(1)] = t("left"), t("right")
show("tuple assign")
t("x", a)[t(2)] += t(5)
show("augmented")
t(1) if t(0, []) else t("else")
show("conditional")
t(1) < t(3) < t(2) < t(9)
show("comparison")


def deco(name):
    log.append("make " + name)

    def apply(g):
        log.append("apply " + name)
        return g
    return apply


@deco("outer")
@deco("inner")
def g(x=t("default1"), y: t("annotation") = t("default2")):
    pass


show("def")


class C(t("base", object)):
    a = t("body")
    z: t("hint") = t("annotated value")


show("class")
x = [t(i) for i in t("source", [1, 2]) if t("cond")]
show("comprehension")
print(t("a", "s"), t("b"), sep=t("sep", ","))
show("print")
f"{t(1)}{t(2):>{t(3)}}"
show("fstring")
t("o", "abc")[t("lo", 0):t("hi", 2)]
show("slice")
assert t("test"), t("never")
show("assert")
x = y = z = t("once")
show("chain")
del a[t("d", 0)], d[t("e", "index")]
show("del")
