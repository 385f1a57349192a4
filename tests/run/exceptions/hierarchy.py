# The tree of builtin exceptions.
print(issubclass(KeyError, LookupError), issubclass(IndexError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(OverflowError, ArithmeticError))
print(issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(UnicodeDecodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(NotImplementedError, RuntimeError))
print(issubclass(ModuleNotFoundError, ImportError), issubclass(UnboundLocalError, NameError), issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(StopIteration, Exception))
for c in (BaseException, Exception, ValueError, KeyError, OSError, AssertionError, AttributeError, TypeError, MemoryError, EOFError, BufferError, TimeoutError, PermissionError, Warning, DeprecationWarning):
    print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]], repr(c("m")), str(c("m")), c("a", 1).args)
try:
    raise SystemExit(3)
except BaseException as e:
    print(type(e).__name__, e, e.code)
try:
    open("/no/such/dir/file")
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename, e)
e = OSError(2, "message", "file.txt")
print(type(e).__name__, e, e.args, repr(e))
s = StopIteration(5)
print(s.value, repr(s))
k = KeyError("a", "b")
print(k, KeyError(5), KeyError(), KeyError(None))
u = UnicodeEncodeError("ascii", "é", 0, 1, "why")
print(u, u.start, u.reason)
