# match: tests, captures after the whole pattern, guards.
class Point:
    __match_args__ = ("x", "y")


def kind(subject):
    match subject:
        case None | False:
            return 0
        case int(n) if n > 3:
            return n
        case Point(0, y=b):
            return b
        case [a, *_]:
            return a
        case {"k": v, **rest}:
            return v, rest
        case "text" as t:
            return t
# --- expected ---
# module __main__()
#   b0:
#     %0 = class_begin 'Point' class Point
#     %1 = const_str "x"
#     %2 = const_str "y"
#     %3 = build_tuple %1, %2
#     class_set %0, %3 '__match_args__'
#     %5 = class_end %0 class Point
#     global_set %5 'Point' __main__.Point
#     %7 = const_none
#     ret %7
#
# function kind(subject)
#   b0:
#     %0 = const_bool false
#     %1 = param 'subject' #0
#     %2 = const_none
#     %3 = is %1, %2
#     branch %3 -> b2, b1
#   b1 <- b0:
#     %5 = pi %1, %3 false
#     %6 = is %5, %0
#     branch %6 -> b4, b3
#   b2 <- b0:
#     jump b5
#   b3 <- b1:
#     %9 = pi %5, %6 false
#     %10 = const_class class int
#     %11 = isinstance %9, %10
#     branch %11 -> b7, b6
#   b4 <- b1:
#     jump b5
#   b5 <- b2, b4:
#     %14 = const_int 0
#     ret %14
#   b6 <- b3:
#     jump b10
#   b7 <- b3:
#     %17 = pi %9, %11 true
#     %18 = const_int 3
#     %19 = gt %17, %18
#     %20 = truth %19
#     branch %20 -> b8, b9
#   b8 <- b7:
#     %22 = pi %17, %20 true
#     ret %22
#   b9 <- b7:
#     jump b10
#   b10 <- b6, b9:
#     %25 = global_get 'Point' __main__.Point bound
#     %26 = isinstance %9, %25
#     branch %26 -> b12, b11
#   b11 <- b10:
#     jump b22
#   b12 <- b10 unwind b14:
#     %29 = pi %9, %26 true
#     %30 = getattr %29 'x'
#     jump b13
#   b13 <- b12:
#     %32 = const_int 0
#     %33 = eq %30, %32
#     %34 = truth %33
#     branch %34 -> b18, b17
#   b14 <- b12 handler:
#     %36 = catch
#     %37 = const_class class AttributeError
#     %38 = exc_match %36, %37
#     branch %38 -> b15, b16
#   b15 <- b14:
#     end_catch %36
#     jump b22
#   b16 <- b14:
#     end_catch %36
#     %43 = reraise %36
#     unreachable
#   b17 <- b13:
#     jump b22
#   b18 <- b13 unwind b19:
#     %46 = getattr %29 'y'
#     ret %46
#   b19 <- b18 handler:
#     %48 = catch
#     %49 = const_class class AttributeError
#     %50 = exc_match %48, %49
#     branch %50 -> b20, b21
#   b20 <- b19:
#     end_catch %48
#     jump b22
#   b21 <- b19:
#     end_catch %48
#     %55 = reraise %48
#     unreachable
#   b22 <- b11, b15, b17, b20:
#     %57 = library '_match_sequence' @_match_sequence
#     %58 = call %57, %9
#     %59 = truth %58
#     branch %59 -> b24, b23
#   b23 <- b22:
#     jump b26
#   b24 <- b22:
#     %62 = pi %9, %59 true
#     %63 = library 'len' @len
#     %64 = call %63, %62
#     %65 = const_int 1
#     %66 = ge %64, %65
#     %67 = truth %66
#     branch %67 -> b25, b26
#   b25 <- b24:
#     %69 = const_int 0
#     %70 = getitem %62, %69
#     ret %70
#   b26 <- b23, b24:
#     %72 = library '_match_mapping' @_match_mapping
#     %73 = call %72, %9
#     %74 = truth %73
#     branch %74 -> b28, b27
#   b27 <- b26:
#     jump b30
#   b28 <- b26:
#     %77 = pi %9, %74 true
#     %78 = const_str "k"
#     %79 = build_tuple %78
#     %80 = library '_match_keys' @_match_keys
#     %81 = call %80, %77, %79
#     %82 = truth %81
#     branch %82 -> b29, b30
#   b29 <- b28:
#     %84 = library '_match_item' @_match_item
#     %85 = call %84, %77, %78
#     %86 = library '_match_rest' @_match_rest
#     %87 = call %86, %77, %79
#     %88 = build_tuple %85, %87
#     ret %88
#   b30 <- b27, b28:
#     %90 = const_str "text"
#     %91 = eq %9, %90
#     %92 = truth %91
#     branch %92 -> b32, b31
#   b31 <- b30:
#     %94 = const_none
#     ret %94
#   b32 <- b30:
#     %96 = pi %9, %92 true
#     ret %96
