# What a generator was made with goes when it has ended, or never ran.
def g(xs):
    for x in xs:
        yield x
it = g([1, 2, 3])
print(next(it))
print(list(it))
def h(xs):
    yield 1
    yield 2
for i in h([1,2]):
    print(i)
print(list(h([3])))
k = h([3,5])
next(k)
del k
