# A recursive descent calculator with variables, functions and errors.
class CalcError(Exception):
    pass


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            tokens.append(float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            tokens.append(text[i:j])
            i = j
        else:
            tokens.append(c)
            i += 1
    return tokens + ["end"]


class Calculator:
    functions = {"abs": abs, "max": max, "min": min, "round": round}

    def __init__(self):
        self.variables = {"ten": 10}

    def run(self, text):
        self.tokens = tokenize(text)
        self.at = 0
        if len(self.tokens) > 2 and self.tokens[1] == "=" and isinstance(self.tokens[0], str):
            name = self.tokens[0]
            self.at = 2
            value = self.variables[name] = self.expression()
        else:
            value = self.expression()
        if self.peek() != "end":
            raise CalcError(f"unexpected {self.peek()!r}")
        return value

    def peek(self):
        return self.tokens[self.at]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expression(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/", "%"):
            op = self.take()
            right = self.factor()
            if op == "*":
                value *= right
            elif op == "/":
                value = value / right if value % right else value // right
            else:
                value %= right
        return value

    def factor(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.factor()
        return base

    def atom(self):
        token = self.take()
        if isinstance(token, (int, float)):
            return token
        if token == "-":
            return -self.factor()
        if token == "(":
            value = self.expression()
            if self.take() != ")":
                raise CalcError("missing )")
            return value
        if token in self.functions:
            self.take()
            args = [self.expression()]
            while self.take() == ",":
                args.append(self.expression())
            return self.functions[token](*args)
        if token in self.variables:
            return self.variables[token]
        raise CalcError(f"what is {token!r}?")


calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "7 / 2", "8 / 2", "x = 2 ^ 70", "x % 1000", "max(1, 2.5, x - x)", "abs(-ten * 1.5)", "y", "1 / 0", "(1", "1 2", "2 * (3 + round(2.7)) - .5", "10 - 4 - 3"):
    try:
        print(line, "=", calc.run(line))
    except (CalcError, ZeroDivisionError) as e:
        print(line, "!", type(e).__name__, e)
print(sorted(calc.variables))
