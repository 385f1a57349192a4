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
#     %0 = param 'f' #0
#     %1 = param 'a' #1
#     %2 = param 'b' #2
#     %3 = param 'k' #3
#     %4 = const_int 1
#     %5 = const_int 2
#     %6 = call %0, %4, *%1, x=%5, **%3
#     %7 = const_int 3
#     %8 = call_method %1, %2, y=%7 'run'
#     %9 = const_int 1
#     %10 = build_list %9
#     %11 = library '_list_star' @_list_star
#     %12 = call %11, %10, %1
#     %13 = build_tuple %2, *%1
#     %14 = build_set %2
#     %15 = library '_set_star' @_set_star
#     %16 = call %15, %14, %1
#     %17 = const_str "k"
#     %18 = const_int 1
#     %19 = build_dict %17, %18
#     %20 = library '_dict_star' @_dict_star
#     %21 = call %20, %19, %3
#     %22 = build_tuple %10, %13, %14, %19
#     %23 = unpack %22 #1*1
#     %24 = unpack_get %23 #2
#     %25 = unpack %24 #2
#     %26 = unpack_get %25 #0
#     %27 = unpack_get %25 #1
#     %28 = const_str ">"
#     %29 = const_str ""
#     %30 = format_value %2, %29
#     %31 = build_string %28, %30
#     %32 = format_value %1, %31 !r
#     %33 = const_str "p="
#     %34 = const_str ""
#     %35 = format_value %26, %34 !r
#     %36 = const_str " {}tail"
#     %37 = build_string %32, %33, %35, %36
#     %38 = getitem %1, %2
#     %39 = const_int 1
#     %40 = add %38, %39 in place
#     %41 = setitem %1, %2, %40
#     %42 = getattr %1 'count'
#     %43 = const_int 1
#     %44 = sub %42, %43 in place
#     %45 = setattr %1, %44 'count'
#     %46 = const_none
#     %47 = const_none
#     %48 = const_int 2
#     %49 = build_slice %46, %47, %48
#     %50 = getitem %1, %49
#     %51 = const_int 1
#     %52 = const_none
#     %53 = build_slice %51, %2, %52
#     %54 = setitem %1, %53, %50
#     %55 = const_int 0
#     %56 = delitem %1, %55
#     %57 = delattr %1 'count'
#     %58 = lt %26, %27
#     %59 = truth %58
#     branch %59 -> b1, b2
#   b1 <- b0:
#     %61 = pi %26, %59 true
#     %62 = pi %27, %59 true
#     %63 = const_int 3
#     %64 = lt %62, %63
#     %65 = truth %64
#     branch %65 -> b3, b4
#   b2 <- b0:
#     jump b5
#   b3 <- b1:
#     %68 = pi %62, %65 true
#     %69 = lt %61, %68
#     %70 = truth %69
#     branch %70 -> b6, b7
#   b4 <- b1:
#     jump b5
#   b5 <- b2, b4:
#     %73 = const_class class AssertionError
#     %74 = call %73, %37
#     %75 = raise %74
#     unreachable
#   b6 <- b3:
#     %77 = const_int 3
#     %78 = lt %68, %77
#     jump b7
#   b7 <- b3, b6:
#     %80 = phi %69, %78
#     %81 = truth %80
#     branch %81 -> b9, b8
#   b8 <- b7:
#     jump b10
#   b9 <- b7:
#     jump b10
#   b10 <- b8, b9:
#     ret %80
