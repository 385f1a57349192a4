# yield, and yield from as an explicit loop that hands on what is sent and thrown.
def count(n):
    while n > 0:
        got = yield n
        if got:
            return got
        n -= 1


def delegate(n):
    result = yield from count(n)
    return result
# --- expected ---
# module __main__()
#   b0:
#     %0 = make_function @count
#     global_set %0 'count' __main__.count
#     %2 = const_none
#     ret %2
#
# generator count(n)
#   b0:
#     %0 = param 'n' #0
#     jump b1
#   b1 <- b0, b5:
#     %2 = phi %0, %16
#     %3 = const_int 0
#     %4 = gt %2, %3
#     %5 = truth %4
#     branch %5 -> b2, b3
#   b2 <- b1:
#     %7 = pi %2, %5 true
#     %8 = yield %7
#     %9 = truth %8
#     branch %9 -> b4, b5
#   b3 <- b1:
#     %11 = const_none
#     ret %11
#   b4 <- b2:
#     %13 = pi %8, %9 true
#     ret %13
#   b5 <- b2:
#     %15 = const_int 1
#     %16 = sub %7, %15 in place
#     jump b1
#
# generator delegate(n)
#   b0:
#     %0 = param 'n' #0
#     %1 = global_get 'count' __main__.count bound
#     %2 = call %1, %0
#     %3 = get_iter %2
#     %4 = const_none
#     jump b1
#   b1 <- b0, b2:
#     %6 = phi %4, %10
#     %7 = iter_send %3, %6
#     branch %7 -> b2, b4
#   b2 <- b1, b3 unwind b3:
#     %9 = iter_current %3
#     %10 = yield %9
#     jump b1
#   b3 <- b2 handler:
#     %12 = catch
#     end_catch %12
#     %14 = iter_throw %3, %12
#     branch %14 -> b2, b4
#   b4 <- b1, b3:
#     %16 = iter_result %3
#     ret %16
