# expect: E0248 3:10 mapping pattern keys may only match literals and attribute lookups
match x:
    case {f"a{b}": 1}:
        pass
