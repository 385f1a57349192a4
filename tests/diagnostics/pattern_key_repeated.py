# expect: E0246 5:10 mapping pattern checks duplicate key (True)
# expect: E0246 7:10 mapping pattern checks duplicate key ('k')
# expect: E0246 9:10 mapping pattern checks duplicate key ((-1.0+2j))
match x:
    case {1: a, True: b}:
        pass
    case {"k": a, "k": b}:
        pass
    case {-1+2j: a, -1.0+2j: b}:
        pass
