# try, except, else, finally and what is caught where.
def run(f):
    try:
        print("try", end=" ")
        result = f()
    except ZeroDivisionError as e:
        print("zero:", e, end=" ")
    except (KeyError, IndexError) as e:
        print("lookup:", type(e).__name__, e, end=" ")
    except ValueError:
        print("value", end=" ")
    except Exception as e:
        print("other:", type(e).__name__, e, e.args, end=" ")
    else:
        print("fine:", result, end=" ")
    finally:
        print("finally")


run(lambda: 1)
run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][1])
run(lambda: int("x"))
run(lambda: None + 1)
run(lambda: "a".b)
run(lambda: undefined)
try:
    try:
        raise TypeError("inner")
    except ValueError:
        print("wrong")
    finally:
        print("cleanup")
except TypeError as e:
    print("outer", e)
try:
    e
except NameError:
    print("e is unbound")
try:
    pass
except:
    print("no")
else:
    print("else")
try:
    raise KeyError
except LookupError as err:
    print(repr(err), isinstance(err, KeyError))
