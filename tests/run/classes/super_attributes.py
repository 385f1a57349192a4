# super() read without a call: properties, methods, class variables.
class P:
    kind = "base"
    n = 5
    def __init__(self): self._x = 0; self.log = []
    @property
    def x(self): self.log.append("get"); return self._x
    @x.setter
    def x(self, v): self._x = v
    def hello(self, who): return f"hello {who} {self._x}"
class Q(P):
    kind = "derived"
    n = None
    @property
    def x(self): return super().x + 100
    @x.setter
    def x(self, v): P.x.fset(self, v * 2)
    def hello(self, who):
        f = super().hello
        return f(who).upper() + super().kind + str(super().n)
q = Q(); q.x = 5
print(q.x, q.log, q.hello("bob"))
