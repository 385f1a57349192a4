# Variables that may be unbound: a flag beside the value; no check where it folds to true.
def maybe(flag):
    if flag:
        x = 1
    print(x)
    print(x)


def never():
    print(y)
    y = 2


def after_loop(items):
    for item in items:
        pass
    return item


def deleted(x):
    del x
    return x


def bound_in_all(flag):
    if flag:
        z = 1
    else:
        z = 2
    return z
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function maybe(flag)
#   b0:
#     %0 = undef
#     %1 = const_bool false
#     %2 = const_bool true
#     %3 = param 'flag' #0
#     %4 = truth %3
#     branch %4 -> b1, b2
#   b1 <- b0:
#     %6 = const_int 1
#     jump b3
#   b2 <- b0:
#     jump b3
#   b3 <- b1, b2:
#     %9 = phi %2, %1
#     %10 = phi %6, %0
#     %11 = library 'print' @print
#     %12 = check_bound %9 'x' local
#     %13 = call %11, %10
#     %14 = library 'print' @print
#     %15 = call %14, %10
#     %16 = const_none
#     ret %16
#
# function never()
#   b0:
#     %0 = undef
#     %1 = const_bool false
#     %2 = library 'print' @print
#     %3 = check_bound %1 'y' local
#     %4 = call %2, %0
#     %5 = const_none
#     ret %5
#
# function after_loop(items)
#   b0:
#     %0 = undef
#     %1 = const_bool false
#     %2 = const_bool true
#     %3 = param 'items' #0
#     %4 = get_iter %3
#     jump b1
#   b1 <- b0, b2:
#     %6 = phi %1, %2
#     %7 = phi %0, %10
#     %8 = iter_advance %4
#     branch %8 -> b2, b3
#   b2 <- b1:
#     %10 = iter_current %4
#     %11 = poll
#     jump b1
#   b3 <- b1:
#     %13 = check_bound %6 'item' local
#     ret %7
#
# function deleted(x)
#   b0:
#     %0 = undef
#     %1 = const_bool false
#     %2 = param 'x' #0
#     %3 = check_bound %1 'x' local
#     ret %0
#
# function bound_in_all(flag)
#   b0:
#     %0 = param 'flag' #0
#     %1 = truth %0
#     branch %1 -> b1, b2
#   b1 <- b0:
#     %3 = const_int 1
#     jump b3
#   b2 <- b0:
#     %5 = const_int 2
#     jump b3
#   b3 <- b1, b2:
#     %7 = phi %3, %5
#     ret %7
