import traceback


def f():
    g()


def g():
    raise ValueError("shown by print_exc")


try:
    f()
except ValueError as e:
    print([line for line in traceback.format_exc().splitlines() if not line.startswith("  File")])
    print(traceback.format_exception_only(type(e), e))
    print([(fs.name, fs.lineno, fs.line) for fs in traceback.extract_tb(e.__traceback__)])
