# Loops, else, break and continue; top-level variables that only the module uses are SSA variables.
total = 0
for i in range(10):
    if i == 3:
        continue
    total += i
else:
    print("all")


def search(items, wanted):
    n = 0
    while n < len(items):
        if items[n] == wanted:
            break
        n += 1
    else:
        return None
    return n


def forever(step):
    while True:
        if step():
            return
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_int 0
#     %1 = const_class class range
#     %2 = const_int 10
#     %3 = call %1, %2
#     %4 = get_iter %3
#     jump b1
#   b1 <- b0, b3, b4:
#     %6 = phi %0, %6, %17
#     %7 = iter_advance %4
#     branch %7 -> b2, b5
#   b2 <- b1:
#     %9 = iter_current %4
#     %10 = poll
#     %11 = const_int 3
#     %12 = eq %9, %11
#     %13 = truth %12
#     branch %13 -> b3, b4
#   b3 <- b2:
#     jump b1
#   b4 <- b2:
#     %16 = pi %9, %13 false
#     %17 = add %6, %16 in place
#     jump b1
#   b5 <- b1:
#     %19 = library 'print' @print
#     %20 = const_str "all"
#     %21 = call %19, %20
#     %22 = const_none
#     ret %22
#
# function search(items, wanted)
#   b0:
#     %0 = param 'items' #0
#     %1 = param 'wanted' #1
#     %2 = const_int 0
#     jump b1
#   b1 <- b0, b5:
#     %4 = phi %2, %20
#     %5 = library 'len' @len
#     %6 = call %5, %0
#     %7 = lt %4, %6
#     %8 = truth %7
#     branch %8 -> b2, b3
#   b2 <- b1:
#     %10 = pi %4, %8 true
#     %11 = poll
#     %12 = getitem %0, %10
#     %13 = eq %12, %1
#     %14 = truth %13
#     branch %14 -> b4, b5
#   b3 <- b1:
#     %16 = const_none
#     ret %16
#   b4 <- b2:
#     ret %10
#   b5 <- b2:
#     %19 = const_int 1
#     %20 = add %10, %19 in place
#     jump b1
#
# function forever(step)
#   b0:
#     %0 = param 'step' #0
#     jump b1
#   b1 <- b0, b3:
#     %2 = poll
#     %3 = call %0
#     %4 = truth %3
#     branch %4 -> b2, b3
#   b2 <- b1:
#     %6 = const_none
#     ret %6
#   b3 <- b1:
#     jump b1
