@decorator(1)
def f(a, b: int = 1, /, c=2, *args: str, d, e=3, **kw) -> float:
    """Docstring."""
    yield a
    return (yield from b)

async def g():
    async for x in y:
        await z
    async with w as v:
        pass
    return [i async for i in j]

@first
@second
class C(A, metaclass=B, *bases, **kw):
    x: int
# --- expected ---
# Module(
#   body=[
#     FunctionDef(
#       name='f',
#       args=arguments(
#         posonlyargs=[
#           arg(arg='a'),
#           arg(
#             arg='b',
#             annotation=Name(id='int', ctx=Load()))],
#         args=[
#           arg(arg='c')],
#         vararg=arg(
#           arg='args',
#           annotation=Name(id='str', ctx=Load())),
#         kwonlyargs=[
#           arg(arg='d'),
#           arg(arg='e')],
#         kw_defaults=[
#           None,
#           Constant(value=3)],
#         kwarg=arg(arg='kw'),
#         defaults=[
#           Constant(value=1),
#           Constant(value=2)]),
#       body=[
#         Expr(
#           value=Constant(value='Docstring.')),
#         Expr(
#           value=Yield(
#             value=Name(id='a', ctx=Load()))),
#         Return(
#           value=YieldFrom(
#             value=Name(id='b', ctx=Load())))],
#       decorator_list=[
#         Call(
#           func=Name(id='decorator', ctx=Load()),
#           args=[
#             Constant(value=1)],
#           keywords=[])],
#       returns=Name(id='float', ctx=Load()),
#       type_params=[]),
#     AsyncFunctionDef(
#       name='g',
#       args=arguments(
#         posonlyargs=[],
#         args=[],
#         kwonlyargs=[],
#         kw_defaults=[],
#         defaults=[]),
#       body=[
#         AsyncFor(
#           target=Name(id='x', ctx=Store()),
#           iter=Name(id='y', ctx=Load()),
#           body=[
#             Expr(
#               value=Await(
#                 value=Name(id='z', ctx=Load())))],
#           orelse=[]),
#         AsyncWith(
#           items=[
#             withitem(
#               context_expr=Name(id='w', ctx=Load()),
#               optional_vars=Name(id='v', ctx=Store()))],
#           body=[
#             Pass()]),
#         Return(
#           value=ListComp(
#             elt=Name(id='i', ctx=Load()),
#             generators=[
#               comprehension(
#                 target=Name(id='i', ctx=Store()),
#                 iter=Name(id='j', ctx=Load()),
#                 ifs=[],
#                 is_async=1)]))],
#       decorator_list=[],
#       type_params=[]),
#     ClassDef(
#       name='C',
#       bases=[
#         Name(id='A', ctx=Load()),
#         Starred(
#           value=Name(id='bases', ctx=Load()),
#           ctx=Load())],
#       keywords=[
#         keyword(
#           arg='metaclass',
#           value=Name(id='B', ctx=Load())),
#         keyword(
#           value=Name(id='kw', ctx=Load()))],
#       body=[
#         AnnAssign(
#           target=Name(id='x', ctx=Store()),
#           annotation=Name(id='int', ctx=Load()),
#           simple=1)],
#       decorator_list=[
#         Name(id='first', ctx=Load()),
#         Name(id='second', ctx=Load())],
#       type_params=[])],
#   type_ignores=[])
