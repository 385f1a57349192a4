# f-strings, format(), str.format, %, and text methods, side by side.
import math
class P:
    def __init__(s, x, y): s.x, s.y = x, y
    def __format__(s, spec): return f"P<{s.x:{spec}}|{s.y:{spec}}>" if spec else f"P({s.x},{s.y})"
    def __repr__(s): return f"P({s.x!r}, {s.y!r})"
    def __str__(s): return "point"
p = P(1, 2.5)
print(f"{p} {p:5} {p!r} {p!s:>10} {p!r:*^20}", "{}".format(p), "{:08.3f}".format(p), "%s %r" % (p, p), format(p, '>6'))
w, pr = 10, 3
print(f"{math.pi:{w}.{pr}f}|{math.pi:<{w}.2e}|{math.pi:^+{w}.1f}|{42:#x}|{42:#010b}|{255:X}|{1234567:,}|{1234567.891:,.2f}|{0.256:.1%}|{1e10:g}|{1e-5:g}|{123456789:_}")
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{'fill':*^10}|{'trunc':.2}|{'':5}|{True:>6}|{None!s:>6}|{True:d}")
print(f"{-5:05d} {5:+d} {5: d} {-5:=6d} {3.0} {3.14159:.3} {1e100:.2e} {float('inf'):>8} {float('nan')} {12345.678:10.1f} {0:.0f} {2.5:.0f} {1.5:.0f}")
print(f"{'a' + 'b'!r} {[1, 2][0]} {(lambda x: x * 2)(4)} {{literal}} {'nested ' + f'{1 + 1}'} {1:>{2 + 3}} {w=} {w + pr = } {p.x=!s:>4}")
print("{} {1}".format(1, 2) if False else "{0} {1} {0}".format('a', 'b'), "{x} {y[0]} {z.x}".format(x=1, y=[5], z=p), "{:>{w}}".format('r', w=6), "{!r:>6}".format('q'))
print("%d %5d %-5d| %05d %+d %x %X %o %#x" % (1, 2, 3, 4, 5, 255, 255, 8, 255), "%.2f %8.3f %-8.1f| %e %g %G" % (1.005, 2.5, 3.25, 12345.6789, 0.0001, 1e20))
print("%s %10s %-10s| %.2s %r %c %c %%" % ('a', 'b', 'c', 'def', 'g', 'h', 105), "%(a)s %(b)03d" % {'a': 1, 'b': 2}, "%s" % [1], "%s %s" % ((1, 2), 3), "%*d" % (5, 42), '%s' % None)
for bad in [lambda: "%d" % 'x', lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: f"{1:z}" if False else format(1, 'q'), lambda: format('s', 'd'), lambda: "{:d}".format(1.5), lambda: "%q" % 1, lambda: format([], '5'), lambda: '{'.format(), lambda: '{0.nope}'.format(1)]:
    try: print(bad())
    except (TypeError, ValueError, IndexError, KeyError, AttributeError) as e: print(type(e).__name__, e)
print(repr('it\'s'), repr("q\"'"), repr('\n\t\\\x00é\u200b'), ascii('é'), str(b'by\xff'), r'\n', 'a\
b', """multi
line""")
print(1.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.1, 1/3, 2.5e-10, -0.0, 1e22, 5e-324, 1.7976931348623157e308)
print('abc'.center(9, '-'), 'abc'.ljust(5) + '|', 'abc'.rjust(5), '42'.zfill(5), '-42'.zfill(5), 'a,b,,c'.split(','), ' a  b '.split(), 'a-b-c'.rsplit('-', 1), 'x=1'.partition('='), 'Hello'.swapcase(), 'hello world'.title(), 'abc'.replace('b', 'XX'), 'aXbX'.count('X'), 'abc'.find('z'), ''.join(['a', 'b']), 'tEST'.capitalize(), 'a\nb\r\nc'.splitlines(), 'abc'.startswith(('x', 'a')), 'strip__'.strip('_'), 'ab'.isalpha(), '12'.isdigit(), 'é'.encode(), 'abc'.translate({97: 'X', 98: None}), 'a\tb'.expandtabs(4))
print(f"{'nested quotes'!r:>20}", f'{"x":>3}', f"{3:{'>'}{5}}", f"{1_000_000:,d}", f"{1234.5:010.2f}", f"{1+2j}", f"{1+2j:.1f}", f"{b'x'!r}", f"{[1, 'a', None]}", f"{ {'k': 1} }", f"{print.__name__}")
