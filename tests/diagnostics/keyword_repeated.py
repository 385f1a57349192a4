# expect: E0235 3:13 keyword argument repeated: a
# expect: E0235 4:14 keyword argument repeated: b
f(a=1, b=2, a=3)
class A(b=1, b=2): pass
