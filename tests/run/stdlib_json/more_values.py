# json: nesting, indentation, keys, hooks, files, errors with their places.
import io
import json

data = {"name": "Ann \"x\" \\ /", "list": [1, 2.5, -3e-7, True, False, None, [], {}, [[]]], "nested": {"é": "ü中\U0001f600\x07", "k": {"deep": [{"a": 1}]}}}
for options in ({}, {"indent": 2}, {"indent": "\t", "ensure_ascii": False}, {"separators": (",", ":")}, {"indent": 0}, {"sort_keys": True, "indent": 1}):
    text = json.dumps(data, **options)
    print(text)
    print(json.loads(text) == data)
print(json.dumps({2: "b", 1.5: "c", None: 1, True: 2, "s": 3}), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps("\u2028\x7f\x1f"))
print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": 2, "a": 3}', object_pairs_hook=list))
print(json.loads("[1.10, 2]", parse_float=str, parse_int=lambda s: s + "!"), json.loads("[NaN, -Infinity]", parse_constant=lambda s: s), json.loads(b'["\xc3\xa9"]'))
out = io.StringIO()
json.dump({"x": [1, 2]}, out)
print(out.getvalue(), json.load(io.StringIO('{"y": "\\u00e9\\ud83d\\ude00"}')))
for bad in ('{"a" 1}', '{"a": 1,}', "[1, 2", "[1 2]", "{1: 2}", '"abc', '"a\nb"', '"\\q"', '"\\u12"', "tru", "01", "1.", "-", '{"a": 1} x', "", "  ", "[,]", '{"a": }'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno, e.msg)
for bad in ({1, 2}, {(1,): 2}, float("nan"), b"x", object()):
    try:
        print(json.dumps(bad, allow_nan=False))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
loop = [1]
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
loop.clear()


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        return super().default(o)


print(json.dumps([Point(1, 2)], cls=PointEncoder), json.dumps(Point(3, 4), default=lambda p: [p.x, p.y]), PointEncoder(indent=1).encode(Point(5, 6)))
try:
    json.dumps([1j], cls=PointEncoder)
except TypeError as e:
    print(e)
