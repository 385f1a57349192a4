class S:
    def __delitem__(self, k): print("del", k)
class G:
    def __setitem__(self, k, v): print("set", k, v)
class H:
    def __getitem__(self, k): return k
for o in (S(), G(), H(), 5):
    try: o[0] = 1
    except Exception as e: print(type(e).__name__, e)
    try: del o[0]
    except Exception as e: print(type(e).__name__, e)
    try: print(o[0])
    except Exception as e: print(type(e).__name__, e)
s = S()
try: s[1] = 1
except Exception as e: print(type(e).__name__, e)
g = G()
try: del g[1]
except Exception as e: print(type(e).__name__, e)
class D:
    def __set__(self, o, v): print("set", v)
class E:
    def __delete__(self, o): print("delete")
class F:
    d = D()
    e = E()
try: del F().d
except Exception as e: print(type(e).__name__, e)
try: F().e = 3
except Exception as e: print(type(e).__name__, e)
class SA:
    def __setattr__(self, n, v): print("SA", n, v)
x = SA()
x.a = 1
try: del x.a
except Exception as e: print(type(e).__name__, e)
class DA:
    def __delattr__(self, n): print("DA", n)
y = DA(); y.a = 1; del y.a; print(y.a)
