# expect: E0241 3:10 alternative patterns bind different names
match x:
    case [a] | [b]:
        pass
