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
#     %2 = phi %0, %17
#     %3 = const_int 0
#     %4 = gt %2, %3
#     %5 = truth %4
#     branch %5 -> b2, b3
#   b2 <- b1:
#     %7 = pi %2, %5 true
#     %8 = poll
#     %9 = yield %7
#     %10 = truth %9
#     branch %10 -> b4, b5
#   b3 <- b1:
#     %12 = const_none
#     ret %12
#   b4 <- b2:
#     %14 = pi %9, %10 true
#     ret %14
#   b5 <- b2:
#     %16 = const_int 1
#     %17 = sub %7, %16 in place
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
