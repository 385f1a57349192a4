# expect: E0242 3:10 name capture 'a' makes remaining patterns unreachable
match x:
    case a:
        pass
    case 1:
        pass
