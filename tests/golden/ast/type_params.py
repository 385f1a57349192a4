type Alias[T: int, *Ts, **P] = list[T]
def f[T](x: T) -> T: ...
class C[T]: ...
# --- expected ---
# Module(
#   body=[
#     TypeAlias(
#       name=Name(id='Alias', ctx=Store()),
#       type_params=[
#         TypeVar(
#           name='T',
#           bound=Name(id='int', ctx=Load())),
#         TypeVarTuple(name='Ts'),
#         ParamSpec(name='P')],
#       value=Subscript(
#         value=Name(id='list', ctx=Load()),
#         slice=Name(id='T', ctx=Load()),
#         ctx=Load())),
#     FunctionDef(
#       name='f',
#       args=arguments(
#         posonlyargs=[],
#         args=[
#           arg(
#             arg='x',
#             annotation=Name(id='T', ctx=Load()))],
#         kwonlyargs=[],
#         kw_defaults=[],
#         defaults=[]),
#       body=[
#         Expr(
#           value=Constant(value=Ellipsis))],
#       decorator_list=[],
#       returns=Name(id='T', ctx=Load()),
#       type_params=[
#         TypeVar(name='T')]),
#     ClassDef(
#       name='C',
#       bases=[],
#       keywords=[],
#       body=[
#         Expr(
#           value=Constant(value=Ellipsis))],
#       decorator_list=[],
#       type_params=[
#         TypeVar(name='T')])],
#   type_ignores=[])
