# expect: E0195 3:15 cannot use '_' as a target
match x:
    case 1 as _:
        pass
