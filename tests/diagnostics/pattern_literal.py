# expect: E0247 3:10 patterns may only match literals and attribute lookups
match x:
    case f"a{b}":
        pass
