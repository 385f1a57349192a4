# try, except, else, finally: handler blocks, and a copy of `finally` for each way out.
def read(path):
    try:
        f = open(path)
    except (OSError, ValueError) as error:
        return error
    except TypeError:
        raise
    else:
        return f.read()
    finally:
        print("end")


def in_loop(items):
    for item in items:
        try:
            item()
        except KeyError:
            continue
        finally:
            if item is None:
                break
# --- expected ---
# module __main__()
#   b0:
#     %0 = const_none
#     ret %0
#
# function read(path)
#   b0 unwind b3:
#     %0 = param 'path' #0
#     %1 = library 'open' @open
#     %2 = call %1, %0
#     jump b1
#   b1 <- b0 unwind b10:
#     %4 = call_method %2 'read'
#     jump b2
#   b2 <- b1:
#     %6 = library 'print' @print
#     %7 = const_str "end"
#     %8 = call %6, %7
#     ret %4
#   b3 <- b0 handler unwind b9:
#     %10 = catch
#     %11 = const_class class OSError
#     %12 = const_class class ValueError
#     %13 = build_tuple %11, %12
#     %14 = exc_match %10, %13
#     branch %14 -> b4, b5
#   b4 <- b3:
#     %16 = pi %10, %14 true
#     end_catch %10
#     %18 = library 'print' @print
#     %19 = const_str "end"
#     %20 = call %18, %19
#     ret %16
#   b5 <- b3 unwind b9:
#     %22 = const_class class TypeError
#     %23 = exc_match %10, %22
#     branch %23 -> b6, b8
#   b6 <- b5 unwind b7:
#     %25 = raise_bare
#     unreachable
#   b7 <- b6 handler unwind b10:
#     %27 = catch
#     end_catch %27
#     end_catch %10
#     %30 = reraise %27
#     unreachable
#   b8 <- b5 unwind b10:
#     end_catch %10
#     %33 = reraise %10
#     unreachable
#   b9 <- b3, b5 handler unwind b10:
#     %35 = catch
#     end_catch %35
#     end_catch %10
#     %38 = reraise %35
#     unreachable
#   b10 <- b1, b7, b8, b9 handler unwind b12:
#     %40 = catch
#     %41 = library 'print' @print
#     %42 = const_str "end"
#     %43 = call %41, %42
#     jump b11
#   b11 <- b10:
#     end_catch %40
#     %46 = reraise %40
#     unreachable
#   b12 <- b10 handler:
#     %48 = catch
#     end_catch %48
#     end_catch %40
#     %51 = reraise %48
#     unreachable
#
# function in_loop(items)
#   b0:
#     %0 = param 'items' #0
#     %1 = get_iter %0
#     jump b1
#   b1 <- b0, b6, b11:
#     %3 = iter_advance %1
#     branch %3 -> b2, b15
#   b2 <- b1 unwind b3:
#     %5 = iter_current %1
#     %6 = call %5
#     jump b9
#   b3 <- b2 handler unwind b8:
#     %8 = catch
#     %9 = const_class class KeyError
#     %10 = exc_match %8, %9
#     branch %10 -> b4, b7
#   b4 <- b3:
#     end_catch %8
#     %13 = const_none
#     %14 = is %5, %13
#     branch %14 -> b5, b6
#   b5 <- b4:
#     jump b16
#   b6 <- b4:
#     jump b1
#   b7 <- b3 unwind b12:
#     end_catch %8
#     %19 = reraise %8
#     unreachable
#   b8 <- b3 handler unwind b12:
#     %21 = catch
#     end_catch %21
#     end_catch %8
#     %24 = reraise %21
#     unreachable
#   b9 <- b2:
#     %26 = const_none
#     %27 = is %5, %26
#     branch %27 -> b10, b11
#   b10 <- b9:
#     jump b16
#   b11 <- b9:
#     jump b1
#   b12 <- b7, b8 handler:
#     %31 = catch
#     %32 = const_none
#     %33 = is %5, %32
#     branch %33 -> b13, b14
#   b13 <- b12:
#     end_catch %31
#     jump b16
#   b14 <- b12:
#     end_catch %31
#     %38 = reraise %31
#     unreachable
#   b15 <- b1:
#     jump b16
#   b16 <- b5, b10, b13, b15:
#     %41 = const_none
#     ret %41
