# expect: E0199 3:14 imaginary number required in complex literal
match x:
    case 1 + 2:
        pass
