[x for x in y]
{x for x in y if a if b}
{k: v for k, v in m.items() for w in v}
f(x for x in y)
g((x for x in y), 1)
# --- expected ---
# Module(
#   body=[
#     Expr(
#       value=ListComp(
#         elt=Name(id='x', ctx=Load()),
#         generators=[
#           comprehension(
#             target=Name(id='x', ctx=Store()),
#             iter=Name(id='y', ctx=Load()),
#             ifs=[],
#             is_async=0)])),
#     Expr(
#       value=SetComp(
#         elt=Name(id='x', ctx=Load()),
#         generators=[
#           comprehension(
#             target=Name(id='x', ctx=Store()),
#             iter=Name(id='y', ctx=Load()),
#             ifs=[
#               Name(id='a', ctx=Load()),
#               Name(id='b', ctx=Load())],
#             is_async=0)])),
#     Expr(
#       value=DictComp(
#         key=Name(id='k', ctx=Load()),
#         value=Name(id='v', ctx=Load()),
#         generators=[
#           comprehension(
#             target=Tuple(
#               elts=[
#                 Name(id='k', ctx=Store()),
#                 Name(id='v', ctx=Store())],
#               ctx=Store()),
#             iter=Call(
#               func=Attribute(
#                 value=Name(id='m', ctx=Load()),
#                 attr='items',
#                 ctx=Load()),
#               args=[],
#               keywords=[]),
#             ifs=[],
#             is_async=0),
#           comprehension(
#             target=Name(id='w', ctx=Store()),
#             iter=Name(id='v', ctx=Load()),
#             ifs=[],
#             is_async=0)])),
#     Expr(
#       value=Call(
#         func=Name(id='f', ctx=Load()),
#         args=[
#           GeneratorExp(
#             elt=Name(id='x', ctx=Load()),
#             generators=[
#               comprehension(
#                 target=Name(id='x', ctx=Store()),
#                 iter=Name(id='y', ctx=Load()),
#                 ifs=[],
#                 is_async=0)])],
#         keywords=[])),
#     Expr(
#       value=Call(
#         func=Name(id='g', ctx=Load()),
#         args=[
#           GeneratorExp(
#             elt=Name(id='x', ctx=Load()),
#             generators=[
#               comprehension(
#                 target=Name(id='x', ctx=Store()),
#                 iter=Name(id='y', ctx=Load()),
#                 ifs=[],
#                 is_async=0)]),
#           Constant(value=1)],
#         keywords=[]))],
#   type_ignores=[])
