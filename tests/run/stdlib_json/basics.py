# JSON.
import json

data = {"a": [1, 2.5, None, True, "x\n\"é"], "b": {"c": {}}, "n": -1e20, "empty": []}
text = json.dumps(data)
print(text, json.loads(text) == data)
print(json.dumps(data, indent=2, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps("é", ensure_ascii=False), json.dumps({1: "int key", None: 2, True: 3}), json.dumps((1, 2)), json.dumps(float("inf")))
print(json.loads('[1, 1.0, "\\u00e9\\n", null, false, {"k": [1e3]}]'), json.loads(" 5 "), json.loads('"x"'))
for bad in ('{"a" 1}', "[1,]", "nope", "", '{"a": 1} x', "'single'"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
for bad in ({1, 2}, object, 1j):
    try:
        json.dumps(bad)
    except TypeError as e:
        print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({"s": {3, 1}}, cls=Encoder), json.dumps([1j], default=str), json.loads("[1.5]", parse_float=str))
