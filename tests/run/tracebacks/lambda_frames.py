apply = lambda f, x: f(x)
double = lambda x: x * 2 + None


def run():
    return apply(double, 5)


run()
