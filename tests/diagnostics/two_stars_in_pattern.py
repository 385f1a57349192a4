# expect: E0244 3:10 multiple starred names in sequence pattern
match x:
    case *a, b, *c:
        pass
