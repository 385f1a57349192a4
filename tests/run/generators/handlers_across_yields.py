def stubborn():
    try: 1/0
    except ZeroDivisionError:
        yield 1
        yield 2
        try: raise
        except ZeroDivisionError as e: print('re', e)
        yield 3
s = stubborn()
next(s)
try: raise ValueError(1)
except ValueError as e: print(repr(e.__context__))
try: raise
except RuntimeError as e: print(e)
import sys
print(sys.exc_info())
next(s)
try:
    raise KeyError(5)
except KeyError as k:
    next(s)
    try: raise IndexError(1)
    except IndexError as e: print(repr(e.__context__))
    print(sys.exc_info()[0])
def two():
    try:
        yield 1
        raise ValueError('gen')
    except ValueError as e:
        print(repr(e.__context__))
        yield 2
t = two()
next(t)
try: raise KeyError('outer')
except KeyError:
    next(t)


# What is thrown in gets what this generator handles as its context, not what the caller handles.
def handling():
    try:
        raise OSError('o')
    except OSError:
        try:
            yield 1
        except TypeError as e:
            print('in', repr(e.__context__), sys.exc_info()[0])
            yield 2


def plain():
    try:
        yield 1
    except ValueError as e:
        print('in', repr(e.__context__))
        yield 2


for make in handling, plain:
    g = make()
    next(g)
    try:
        raise KeyError('c')
    except KeyError:
        try:
            g.throw(ValueError('v'))
        except ValueError as e:
            print(repr(e.__context__), repr(e.__context__.__context__))
g = handling()
next(g)
g.throw(TypeError('t'))
print(sys.exc_info()[0])
