# with: __exit__ for every way out, and its answer when the body raised.
def copy(source, target):
    with open(source) as a, open(target) as b:
        if a is b:
            return 0
        b.write(a.read())
    return 1
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function copy(source, target)
#   b0:
#     %0 = param 'source' #0
#     %1 = param 'target' #1
#     %2 = library 'open' @open
#     %3 = call %2, %0
#     %4 = call_special %3 '__enter__'
#     %5 = library 'open' @open
#     jump b1
#   b1 <- b0 unwind b17:
#     %7 = call %5, %1
#     jump b2
#   b2 <- b1 unwind b17:
#     %9 = call_special %7 '__enter__'
#     jump b3
#   b3 <- b2:
#     %11 = is %4, %9
#     branch %11 -> b4, b5
#   b4 <- b3 unwind b17:
#     %13 = const_int 0
#     %14 = const_none
#     %15 = call_special %7, %14, %14, %14 '__exit__'
#     jump b6
#   b5 <- b3 unwind b9:
#     %17 = pi %4, %11 false
#     %18 = pi %9, %11 false
#     %19 = call_method %17 'read'
#     jump b7
#   b6 <- b4:
#     %21 = const_none
#     %22 = call_special %3, %21, %21, %21 '__exit__'
#     ret %13
#   b7 <- b5 unwind b9:
#     %24 = call_method %18, %19 'write'
#     jump b8
#   b8 <- b7 unwind b17:
#     %26 = const_none
#     %27 = call_special %7, %26, %26, %26 '__exit__'
#     jump b16
#   b9 <- b5, b7 handler unwind b15:
#     %29 = catch
#     %30 = getattr %29 '__class__'
#     jump b10
#   b10 <- b9 unwind b15:
#     %32 = getattr %29 '__traceback__'
#     jump b11
#   b11 <- b10 unwind b15:
#     %34 = call_special %7, %30, %29, %32 '__exit__'
#     jump b12
#   b12 <- b11 unwind b15:
#     %36 = truth %34
#     branch %36 -> b13, b14
#   b13 <- b12:
#     end_catch %29
#     jump b16
#   b14 <- b12 unwind b17:
#     end_catch %29
#     %41 = reraise %29
#     unreachable
#   b15 <- b9, b10, b11, b12 handler unwind b17:
#     %43 = catch
#     end_catch %43
#     end_catch %29
#     %46 = reraise %43
#     unreachable
#   b16 <- b8, b13:
#     %48 = const_none
#     %49 = call_special %3, %48, %48, %48 '__exit__'
#     jump b24
#   b17 <- b1, b2, b4, b8, b14, b15 handler unwind b23:
#     %51 = catch
#     %52 = getattr %51 '__class__'
#     jump b18
#   b18 <- b17 unwind b23:
#     %54 = getattr %51 '__traceback__'
#     jump b19
#   b19 <- b18 unwind b23:
#     %56 = call_special %3, %52, %51, %54 '__exit__'
#     jump b20
#   b20 <- b19 unwind b23:
#     %58 = truth %56
#     branch %58 -> b21, b22
#   b21 <- b20:
#     end_catch %51
#     jump b24
#   b22 <- b20:
#     end_catch %51
#     %63 = reraise %51
#     unreachable
#   b23 <- b17, b18, b19, b20 handler:
#     %65 = catch
#     end_catch %65
#     end_catch %51
#     %68 = reraise %65
#     unreachable
#   b24 <- b16, b21:
#     %70 = const_int 1
#     ret %70
