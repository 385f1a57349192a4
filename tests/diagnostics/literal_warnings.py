# What CPython warns of when it compiles a file, in its words.
# expect: W0505 38:7 "is" with a literal. Did you mean "=="?
# expect: W0505 38:15 "is not" with a literal. Did you mean "!="?
# expect: W0505 38:61 "is" with a literal. Did you mean "=="?
# expect: W0505 38:69 "is" with a literal. Did you mean "=="?
# expect: W0505 38:78 "is" with a literal. Did you mean "=="?
# expect: W0505 38:100 "is" with a literal. Did you mean "=="?
# expect: W0506 42:11 'str' object is not callable; perhaps you missed a comma?
# expect: W0506 42:20 'list' object is not callable; perhaps you missed a comma?
# expect: W0506 42:29 'tuple' object is not callable; perhaps you missed a comma?
# expect: W0506 42:40 'dict' object is not callable; perhaps you missed a comma?
# expect: W0506 42:51 'set' object is not callable; perhaps you missed a comma?
# expect: W0506 42:59 'generator' object is not callable; perhaps you missed a comma?
# expect: W0506 42:78 'str' object is not callable; perhaps you missed a comma?
# expect: W0506 42:89 'NoneType' object is not callable; perhaps you missed a comma?
# expect: W0506 42:97 'ellipsis' object is not callable; perhaps you missed a comma?
# expect: W0507 43:11 'int' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:18 'NoneType' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:27 'ellipsis' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:35 'float' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:43 'set' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:51 'generator' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:70 'function' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:97 'bool' object is not subscriptable; perhaps you missed a comma?
# expect: W0507 43:106 'complex' object is not subscriptable; perhaps you missed a comma?
# expect: W0508 44:11 list indices must be integers or slices, not str; perhaps you missed a comma?
# expect: W0508 44:22 str indices must be integers or slices, not str; perhaps you missed a comma?
# expect: W0508 44:32 tuple indices must be integers or slices, not float; perhaps you missed a comma?
# expect: W0508 44:45 list indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect: W0508 44:57 list indices must be integers or slices, not NoneType; perhaps you missed a comma?
# expect: W0508 44:69 list indices must be integers or slices, not str; perhaps you missed a comma?
# expect: W0508 44:90 str indices must be integers or slices, not str; perhaps you missed a comma?
# expect: W0508 44:103 bytes indices must be integers or slices, not bytes; perhaps you missed a comma?
# expect: W0508 44:153 str indices must be integers or slices, not dict; perhaps you missed a comma?
# expect: W0509 45:5 assertion is always true, perhaps remove parentheses?
x = 5
t = (1, 2)
print(x is 5, x is not "a", x is None, x is ..., None is x, 3 is x, x is (), x is -1, x is (1, x), x == 1 is True)


def never():
    print("a" (1), [1] (2), (1, 2)(3), {1: 2} (), {1}(2), (y for y in t)(1), f"{x}"(1), None(), ...(1), (lambda: 0)())
    print(1 [2], None[0], ...[0], 1.5[0], {1}[0], (y for y in t)[0], (lambda: 0)[0], {1: 2}[0], True[0], 1j[0])
    print([1] ["a"], "a"["b"], (1, 2)[1.5], [1] [2, 3], [1] [None], [y for y in t]["a"], f"{x}"["a"], b"a"[b"b"], [1][-1], [1][True], [1][0:1], [1][x], "a"[{}])
    assert (x, "text")
    assert ()
    assert x, "text"
    del {1: 2}[0]
    [1]["a"] = 5
