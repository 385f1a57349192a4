# What conditions say about variables: a pi at each side, and no trace of it where control flow meets again.
def attribute(x):
    if x is None:
        return 0
    return x.size


def classes(x):
    if isinstance(x, int):
        return x + 1
    elif isinstance(x, str):
        return x + "1"
    return x


def between(low, x, high):
    if low <= x < high and not x == 3:
        return x
    y = x or low
    return y and high


def joined(x):
    if x:
        print(1)
    return x
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function attribute(x)
#   b0:
#     %0 = param 'x' #0
#     %1 = const_none
#     %2 = is %0, %1
#     branch %2 -> b1, b2
#   b1 <- b0:
#     %4 = const_int 0
#     ret %4
#   b2 <- b0:
#     %6 = pi %0, %2 false
#     %7 = getattr %6 'size'
#     ret %7
#
# function classes(x)
#   b0:
#     %0 = param 'x' #0
#     %1 = const_class class int
#     %2 = isinstance %0, %1
#     branch %2 -> b1, b2
#   b1 <- b0:
#     %4 = pi %0, %2 true
#     %5 = const_int 1
#     %6 = add %4, %5
#     ret %6
#   b2 <- b0:
#     %8 = pi %0, %2 false
#     %9 = const_class class str
#     %10 = isinstance %8, %9
#     branch %10 -> b3, b4
#   b3 <- b2:
#     %12 = pi %8, %10 true
#     %13 = const_str "1"
#     %14 = add %12, %13
#     ret %14
#   b4 <- b2:
#     %16 = pi %8, %10 false
#     ret %16
#
# function between(low, x, high)
#   b0:
#     %0 = param 'low' #0
#     %1 = param 'x' #1
#     %2 = param 'high' #2
#     %3 = le %0, %1
#     %4 = truth %3
#     branch %4 -> b1, b2
#   b1 <- b0:
#     %6 = pi %1, %4 true
#     %7 = lt %6, %2
#     %8 = truth %7
#     branch %8 -> b3, b4
#   b2 <- b0:
#     %10 = pi %1, %4 false
#     jump b7
#   b3 <- b1:
#     %12 = pi %6, %8 true
#     %13 = const_int 3
#     %14 = eq %12, %13
#     %15 = truth %14
#     branch %15 -> b5, b6
#   b4 <- b1:
#     %17 = pi %6, %8 false
#     jump b7
#   b5 <- b3:
#     %19 = pi %12, %15 true
#     jump b7
#   b6 <- b3:
#     %21 = pi %12, %15 false
#     ret %21
#   b7 <- b2, b4, b5:
#     %23 = phi %10, %17, %19
#     %24 = truth %23
#     branch %24 -> b8, b9
#   b8 <- b7:
#     %26 = pi %23, %24 true
#     jump b10
#   b9 <- b7:
#     jump b10
#   b10 <- b8, b9:
#     %29 = phi %26, %0
#     %30 = truth %29
#     branch %30 -> b12, b11
#   b11 <- b10:
#     %32 = pi %29, %30 false
#     jump b13
#   b12 <- b10:
#     jump b13
#   b13 <- b11, b12:
#     %35 = phi %32, %2
#     ret %35
#
# function joined(x)
#   b0:
#     %0 = param 'x' #0
#     %1 = truth %0
#     branch %1 -> b1, b2
#   b1 <- b0:
#     %3 = library 'print' @print
#     %4 = const_int 1
#     %5 = call %3, %4
#     jump b3
#   b2 <- b0:
#     jump b3
#   b3 <- b1, b2:
#     ret %0
