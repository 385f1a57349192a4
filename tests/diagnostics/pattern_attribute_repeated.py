# expect: E0245 3:19 attribute name repeated in class pattern: b
match x:
    case A(b=1, b=2):
        pass
