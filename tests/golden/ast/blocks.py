if a:
    pass
elif b:
    pass
else:
    pass
while c:
    continue
else:
    pass
for d, *e in f:
    break
with g as (h, i), j:
    pass
with (k as l, m):
    pass
try:
    pass
except A as a:
    pass
except (B, C):
    pass
else:
    pass
finally:
    pass
try:
    pass
except* D:
    pass
# --- expected ---
# Module(
#   body=[
#     If(
#       test=Name(id='a', ctx=Load()),
#       body=[
#         Pass()],
#       orelse=[
#         If(
#           test=Name(id='b', ctx=Load()),
#           body=[
#             Pass()],
#           orelse=[
#             Pass()])]),
#     While(
#       test=Name(id='c', ctx=Load()),
#       body=[
#         Continue()],
#       orelse=[
#         Pass()]),
#     For(
#       target=Tuple(
#         elts=[
#           Name(id='d', ctx=Store()),
#           Starred(
#             value=Name(id='e', ctx=Store()),
#             ctx=Store())],
#         ctx=Store()),
#       iter=Name(id='f', ctx=Load()),
#       body=[
#         Break()],
#       orelse=[]),
#     With(
#       items=[
#         withitem(
#           context_expr=Name(id='g', ctx=Load()),
#           optional_vars=Tuple(
#             elts=[
#               Name(id='h', ctx=Store()),
#               Name(id='i', ctx=Store())],
#             ctx=Store())),
#         withitem(
#           context_expr=Name(id='j', ctx=Load()))],
#       body=[
#         Pass()]),
#     With(
#       items=[
#         withitem(
#           context_expr=Name(id='k', ctx=Load()),
#           optional_vars=Name(id='l', ctx=Store())),
#         withitem(
#           context_expr=Name(id='m', ctx=Load()))],
#       body=[
#         Pass()]),
#     Try(
#       body=[
#         Pass()],
#       handlers=[
#         ExceptHandler(
#           type=Name(id='A', ctx=Load()),
#           name='a',
#           body=[
#             Pass()]),
#         ExceptHandler(
#           type=Tuple(
#             elts=[
#               Name(id='B', ctx=Load()),
#               Name(id='C', ctx=Load())],
#             ctx=Load()),
#           body=[
#             Pass()])],
#       orelse=[
#         Pass()],
#       finalbody=[
#         Pass()]),
#     TryStar(
#       body=[
#         Pass()],
#       handlers=[
#         ExceptHandler(
#           type=Name(id='D', ctx=Load()),
#           body=[
#             Pass()])],
#       orelse=[],
#       finalbody=[])],
#   type_ignores=[])
