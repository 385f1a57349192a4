# expect: E0240 3:13 multiple assignments to name 'a' in pattern
match x:
    case a, a:
        pass
