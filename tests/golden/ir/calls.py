# Argument shapes, displays with stars, unpacking, f-strings, chained comparison as a value.
def shapes(f, a, b, **k):
    f(1, *a, x=2, **k)
    a.run(b, y=3)
    values = [1, *a], (b, *a), {b, *a}, {"k": 1, **k}
    first, *rest, (p, q) = values
    first, rest = rest, first
    text = f"{a!r:>{b}}{p=} {{}}" "tail"
    a[b] += 1
    a.count -= 1
    a[1:b] = a[::2]
    del a[0], a.count
    assert p < q < 3, text
    return (y := p < q < 3) and y
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function shapes(f, a, b, **k)
#   b0:
#     %0 = undef
#     %1 = param 'f' #0
#     %2 = param 'a' #1
#     %3 = param 'b' #2
#     %4 = param 'k' #3
#     %5 = const_int 1
#     %6 = const_int 2
#     %7 = call %1, %5, *%2, x=%6, **%4
#     %8 = const_int 3
#     %9 = call_method %2, %3, y=%8 'run'
#     %10 = const_int 1
#     %11 = build_list %10, *%2
#     %12 = build_tuple %3, *%2
#     %13 = build_set %3, *%2
#     %14 = const_str "k"
#     %15 = const_int 1
#     %16 = build_dict %14, %15, %0, %4
#     %17 = build_tuple %11, %12, %13, %16
#     %18 = unpack %17 #1*1
#     %19 = unpack_get %18 #2
#     %20 = unpack %19 #2
#     %21 = unpack_get %20 #0
#     %22 = unpack_get %20 #1
#     %23 = const_str ">"
#     %24 = const_str ""
#     %25 = format_value %3, %24
#     %26 = build_string %23, %25
#     %27 = format_value %2, %26 !r
#     %28 = const_str "p="
#     %29 = const_str ""
#     %30 = format_value %21, %29 !r
#     %31 = const_str " {}tail"
#     %32 = build_string %27, %28, %30, %31
#     %33 = getitem %2, %3
#     %34 = const_int 1
#     %35 = add %33, %34 in place
#     %36 = setitem %2, %3, %35
#     %37 = getattr %2 'count'
#     %38 = const_int 1
#     %39 = sub %37, %38 in place
#     %40 = setattr %2, %39 'count'
#     %41 = const_none
#     %42 = const_none
#     %43 = const_int 2
#     %44 = build_slice %41, %42, %43
#     %45 = getitem %2, %44
#     %46 = const_int 1
#     %47 = const_none
#     %48 = build_slice %46, %3, %47
#     %49 = setitem %2, %48, %45
#     %50 = const_int 0
#     %51 = delitem %2, %50
#     %52 = delattr %2 'count'
#     %53 = lt %21, %22
#     %54 = truth %53
#     branch %54 -> b1, b2
#   b1 <- b0:
#     %56 = pi %21, %54 true
#     %57 = pi %22, %54 true
#     %58 = const_int 3
#     %59 = lt %57, %58
#     %60 = truth %59
#     branch %60 -> b3, b4
#   b2 <- b0:
#     jump b5
#   b3 <- b1:
#     %63 = pi %57, %60 true
#     %64 = lt %56, %63
#     %65 = truth %64
#     branch %65 -> b6, b7
#   b4 <- b1:
#     jump b5
#   b5 <- b2, b4:
#     %68 = const_class class AssertionError
#     %69 = call %68, %32
#     %70 = raise %69
#     unreachable
#   b6 <- b3:
#     %72 = const_int 3
#     %73 = lt %63, %72
#     jump b7
#   b7 <- b3, b6:
#     %75 = phi %64, %73
#     %76 = truth %75
#     branch %76 -> b9, b8
#   b8 <- b7:
#     jump b10
#   b9 <- b7:
#     jump b10
#   b10 <- b8, b9:
#     ret %75
