# expect: E0197 3:17 positional patterns follow keyword patterns
match x:
    case A(b=1, 2):
        pass
