# A tree-walking interpreter for a small Lisp: values of all types in one place.
def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def read(tokens):
    token = tokens.pop(0)
    if token == "(":
        items = []
        while tokens[0] != ")":
            items.append(read(tokens))
        tokens.pop(0)
        return items
    for convert in (int, float):
        try:
            return convert(token)
        except ValueError:
            pass
    if token.startswith('"'):
        return ("string", token.strip('"'))
    return token


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"unbound {name}")
        return self.outer.find(name)


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if isinstance(x, tuple):
            return x[1]
        if not isinstance(x, list):
            return x
        op = x[0]
        if op == "if":
            x = x[2] if evaluate(x[1], env) else x[3]
        elif op == "define":
            env[x[1]] = evaluate(x[2], env)
            return None
        elif op == "lambda":
            return lambda *args, x=x, env=env: evaluate(x[2], Env(x[1], args, env))
        elif op == "quote":
            return x[1]
        else:
            f, *args = [evaluate(part, env) for part in x]
            return f(*args)


world = Env()
world.update({"+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:],
              "cons": lambda a, l: [a] + l, "null": lambda l: l == [], "cat": lambda a, b: str(a) + str(b)})
for source in ("(+ 1 2 3.5)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 25)", "(define map (lambda (f l) (if (null l) (list) (cons (f (car l)) (map f (cdr l))))))",
               "(map (lambda (x) (* x x)) (list 1 2 3.5))", '(cat "a" (fact 3))', "(quote (a (b 1)))", "((lambda (a) (lambda (b) (+ a b))) 5)", "(((lambda (a) (lambda (b) (+ a b))) 5) 6)", "(missing 1)", "(1 2)", "(car (list))"):
    try:
        result = evaluate(read(tokenize(source)), world)
        print(source, "=>", "function" if callable(result) else result)
    except Exception as e:
        print(source, "!!", type(e).__name__, e)
