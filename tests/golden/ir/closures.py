# Cells for what another function uses; comprehensions are part of their function, generator expressions are not.
def counter(start, step=1, *, limit=None):
    n = start

    def bump():
        nonlocal n
        n += step
        return n

    squares = [n * k for k in range(step)]
    return bump, squares, (start + k for k in squares), [lambda: k for k in squares]
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function counter(start, step=, limit!=)
#   b0:
#     %0 = cell_new 'start'
#     %1 = cell_new 'step'
#     %2 = cell_new 'n'
#     %3 = param 'start' #0
#     cell_set %0, %3
#     %5 = param 'step' #1
#     cell_set %1, %5
#     %7 = param 'limit' #2
#     %8 = cell_get %0 'start' owned
#     cell_set %2, %8 'n'
#     %10 = make_function %2, %1 @counter.<locals>.bump
#     %11 = const_class class range
#     %12 = cell_get %1 'step' owned
#     %13 = call %11, %12
#     %14 = get_iter %13
#     %15 = build_list
#     jump b1
#   b1 <- b0, b2:
#     %17 = iter_advance %14
#     branch %17 -> b2, b3
#   b2 <- b1:
#     %19 = iter_current %14
#     %20 = poll
#     %21 = cell_get %2 'n'
#     %22 = mul %21, %19
#     list_append %15, %22
#     jump b1
#   b3 <- b1:
#     %25 = get_iter %15
#     %26 = make_function %0 @counter.<locals>.<genexpr>
#     %27 = call %26, %25
#     %28 = get_iter %15
#     %29 = cell_new 'k'
#     %30 = build_list
#     jump b4
#   b4 <- b3, b5:
#     %32 = iter_advance %28
#     branch %32 -> b5, b6
#   b5 <- b4:
#     %34 = iter_current %28
#     %35 = poll
#     cell_set %29, %34 'k'
#     %37 = make_function %29 @counter.<locals>.<listcomp>.<locals>.<lambda>
#     list_append %30, %37
#     jump b4
#   b6 <- b4:
#     %40 = build_tuple %10, %15, %27, %30
#     ret %40
#
# function counter.<locals>.bump() captures n, step
#   b0:
#     %0 = captured 'n' #0
#     %1 = cell_get %0 'n'
#     %2 = captured 'step' #1
#     %3 = cell_get %2 'step'
#     %4 = add %1, %3 in place
#     %5 = captured 'n' #0
#     cell_set %5, %4 'n'
#     %7 = captured 'n' #0
#     %8 = cell_get %7 'n'
#     ret %8
#
# generator counter.<locals>.<genexpr>(.0/) captures start
#   b0:
#     %0 = param '.0' #0
#     jump b1
#   b1 <- b0, b2:
#     %2 = iter_advance %0
#     branch %2 -> b2, b3
#   b2 <- b1:
#     %4 = iter_current %0
#     %5 = poll
#     %6 = captured 'start' #0
#     %7 = cell_get %6 'start'
#     %8 = add %7, %4
#     %9 = yield %8
#     jump b1
#   b3 <- b1:
#     %11 = const_none
#     ret %11
#
# function counter.<locals>.<listcomp>.<locals>.<lambda>() captures k
#   b0:
#     %0 = captured 'k' #0
#     %1 = cell_get %0 'k'
#     ret %1
