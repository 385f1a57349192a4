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
#     %0 = make_function @read
#     hold %0
#     %2 = make_function @in_loop
#     hold %2
#     %4 = const_none
#     ret %4
#
# function read(path)
#   b0 unwind b3:
#     %0 = param 'path' #0
#     %1 = library 'open' @open
#     %2 = call %1, %0
#     jump b1
#   b1 <- b0 unwind b10:
#     hold %2
#     %5 = call_method %2 'read'
#     jump b2
#   b2 <- b1:
#     %7 = library 'print' @print
#     %8 = const_str "end"
#     %9 = call %7, %8
#     ret %5
#   b3 <- b0 handler unwind b9:
#     %11 = catch
#     %12 = const_class class OSError
#     %13 = const_class class ValueError
#     %14 = build_tuple %12, %13
#     %15 = exc_match %11, %14
#     branch %15 -> b4, b5
#   b4 <- b3:
#     %17 = pi %11, %15 true
#     hold %17
#     end_catch %11
#     %20 = const_none
#     hold %20
#     %22 = library 'print' @print
#     %23 = const_str "end"
#     %24 = call %22, %23
#     ret %17
#   b5 <- b3 unwind b9:
#     %26 = const_class class TypeError
#     %27 = exc_match %11, %26
#     branch %27 -> b6, b8
#   b6 <- b5 unwind b7:
#     %29 = raise_bare
#     unreachable
#   b7 <- b6 handler unwind b10:
#     %31 = catch
#     end_catch %31
#     end_catch %11
#     %34 = reraise %31
#     unreachable
#   b8 <- b5 unwind b10:
#     end_catch %11
#     %37 = reraise %11
#     unreachable
#   b9 <- b3, b5 handler unwind b10:
#     %39 = catch
#     end_catch %39
#     end_catch %11
#     %42 = reraise %39
#     unreachable
#   b10 <- b1, b7, b8, b9 handler unwind b12:
#     %44 = catch
#     %45 = library 'print' @print
#     %46 = const_str "end"
#     %47 = call %45, %46
#     jump b11
#   b11 <- b10:
#     end_catch %44
#     %50 = reraise %44
#     unreachable
#   b12 <- b10 handler:
#     %52 = catch
#     end_catch %52
#     end_catch %44
#     %55 = reraise %52
#     unreachable
#
# function in_loop(items)
#   b0:
#     %0 = param 'items' #0
#     %1 = get_iter %0
#     jump b1
#   b1 <- b0, b7, b12:
#     %3 = iter_advance %1
#     branch %3 -> b2, b16
#   b2 <- b1:
#     %5 = iter_current %1
#     %6 = poll
#     hold %5
#     jump b3
#   b3 <- b2 unwind b4:
#     %9 = call %5
#     jump b10
#   b4 <- b3 handler unwind b9:
#     %11 = catch
#     %12 = const_class class KeyError
#     %13 = exc_match %11, %12
#     branch %13 -> b5, b8
#   b5 <- b4:
#     end_catch %11
#     %16 = const_none
#     %17 = is %5, %16
#     branch %17 -> b6, b7
#   b6 <- b5:
#     keep %1
#     jump b17
#   b7 <- b5:
#     jump b1
#   b8 <- b4 unwind b13:
#     end_catch %11
#     %23 = reraise %11
#     unreachable
#   b9 <- b4 handler unwind b13:
#     %25 = catch
#     end_catch %25
#     end_catch %11
#     %28 = reraise %25
#     unreachable
#   b10 <- b3:
#     %30 = const_none
#     %31 = is %5, %30
#     branch %31 -> b11, b12
#   b11 <- b10:
#     keep %1
#     jump b17
#   b12 <- b10:
#     jump b1
#   b13 <- b8, b9 handler:
#     %36 = catch
#     %37 = const_none
#     %38 = is %5, %37
#     branch %38 -> b14, b15
#   b14 <- b13:
#     end_catch %36
#     keep %1
#     jump b17
#   b15 <- b13:
#     end_catch %36
#     %44 = reraise %36
#     unreachable
#   b16 <- b1:
#     jump b17
#   b17 <- b6, b11, b14, b16:
#     %47 = const_none
#     ret %47
