import parse

VALUES = [parse.number(x) for x in ("1", "x2")]
