# Closures: reading, nonlocal writing, sharing, late binding.
def counter(start=0):
    n = start

    def bump(by=1):
        nonlocal n
        n += by
        return n
    return bump


a, b = counter(), counter(10)
print(a(), a(), b(5), a(), b())


def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def show():
        return f"balance {balance}"
    return deposit, show


deposit, show = account(100)
deposit(50)
print(show(), deposit(1), show())


def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    i = 10
    return [f() for f in fs]


print(late())


def deep(x):
    def one():
        def two():
            def three():
                nonlocal x
                x += 1
                return x
            return three()
        return two()
    return one(), one(), x


print(deep(5))


def make_multipliers():
    return [lambda x, m=m: x * m for m in range(3)]


print([f(10) for f in make_multipliers()])


def before():
    def show():
        return value
    try:
        show()
    except NameError as e:
        print(e)
    value = "now set"
    return show()


print(before())
print(a.__closure__ is not None, a.__code__.co_freevars, a.__closure__[0].cell_contents)
