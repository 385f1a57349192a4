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
#     %0 = make_function @copy
#     hold %0
#     %2 = const_none
#     ret %2
#
# function copy(source, target)
#   b0:
#     %0 = param 'source' #0
#     %1 = param 'target' #1
#     %2 = library 'open' @open
#     %3 = call %2, %0
#     %4 = call_special %3 '__enter__'
#     hold %4
#     %6 = library 'open' @open
#     jump b1
#   b1 <- b0 unwind b17:
#     %8 = call %6, %1
#     jump b2
#   b2 <- b1 unwind b17:
#     %10 = call_special %8 '__enter__'
#     jump b3
#   b3 <- b2:
#     hold %10
#     %13 = is %4, %10
#     branch %13 -> b4, b5
#   b4 <- b3 unwind b17:
#     %15 = const_int 0
#     %16 = const_none
#     %17 = call_special %8, %16, %16, %16 '__exit__'
#     jump b6
#   b5 <- b3 unwind b9:
#     %19 = pi %4, %13 false
#     %20 = pi %10, %13 false
#     %21 = call_method %19 'read'
#     jump b7
#   b6 <- b4:
#     %23 = const_none
#     %24 = call_special %3, %23, %23, %23 '__exit__'
#     ret %15
#   b7 <- b5 unwind b9:
#     %26 = call_method %20, %21 'write'
#     jump b8
#   b8 <- b7 unwind b17:
#     %28 = const_none
#     %29 = call_special %8, %28, %28, %28 '__exit__'
#     jump b16
#   b9 <- b5, b7 handler unwind b15:
#     %31 = catch
#     %32 = getattr %31 '__class__'
#     jump b10
#   b10 <- b9 unwind b15:
#     %34 = getattr %31 '__traceback__'
#     jump b11
#   b11 <- b10 unwind b15:
#     %36 = call_special %8, %32, %31, %34 '__exit__'
#     jump b12
#   b12 <- b11 unwind b15:
#     %38 = truth %36
#     branch %38 -> b13, b14
#   b13 <- b12:
#     end_catch %31
#     jump b16
#   b14 <- b12 unwind b17:
#     end_catch %31
#     %43 = reraise %31
#     unreachable
#   b15 <- b9, b10, b11, b12 handler unwind b17:
#     %45 = catch
#     end_catch %45
#     end_catch %31
#     %48 = reraise %45
#     unreachable
#   b16 <- b8, b13:
#     %50 = const_none
#     %51 = call_special %3, %50, %50, %50 '__exit__'
#     jump b24
#   b17 <- b1, b2, b4, b8, b14, b15 handler unwind b23:
#     %53 = catch
#     %54 = getattr %53 '__class__'
#     jump b18
#   b18 <- b17 unwind b23:
#     %56 = getattr %53 '__traceback__'
#     jump b19
#   b19 <- b18 unwind b23:
#     %58 = call_special %3, %54, %53, %56 '__exit__'
#     jump b20
#   b20 <- b19 unwind b23:
#     %60 = truth %58
#     branch %60 -> b21, b22
#   b21 <- b20:
#     end_catch %53
#     jump b24
#   b22 <- b20:
#     end_catch %53
#     %65 = reraise %53
#     unreachable
#   b23 <- b17, b18, b19, b20 handler:
#     %67 = catch
#     end_catch %67
#     end_catch %53
#     %70 = reraise %67
#     unreachable
#   b24 <- b16, b21:
#     %72 = const_int 1
#     ret %72
