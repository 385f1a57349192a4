x = y = 1
x: int = 2
(x): int
a.b: str
x += 1
del a, b[0], c.d
assert x, 'message'
raise E from cause
import a.b.c as d, e
from . import f
from ...g import h as i, j
global k
pass; x
# --- expected ---
# Module(
#   body=[
#     Assign(
#       targets=[
#         Name(id='x', ctx=Store()),
#         Name(id='y', ctx=Store())],
#       value=Constant(value=1)),
#     AnnAssign(
#       target=Name(id='x', ctx=Store()),
#       annotation=Name(id='int', ctx=Load()),
#       value=Constant(value=2),
#       simple=1),
#     AnnAssign(
#       target=Name(id='x', ctx=Store()),
#       annotation=Name(id='int', ctx=Load()),
#       simple=0),
#     AnnAssign(
#       target=Attribute(
#         value=Name(id='a', ctx=Load()),
#         attr='b',
#         ctx=Store()),
#       annotation=Name(id='str', ctx=Load()),
#       simple=0),
#     AugAssign(
#       target=Name(id='x', ctx=Store()),
#       op=Add(),
#       value=Constant(value=1)),
#     Delete(
#       targets=[
#         Name(id='a', ctx=Del()),
#         Subscript(
#           value=Name(id='b', ctx=Load()),
#           slice=Constant(value=0),
#           ctx=Del()),
#         Attribute(
#           value=Name(id='c', ctx=Load()),
#           attr='d',
#           ctx=Del())]),
#     Assert(
#       test=Name(id='x', ctx=Load()),
#       msg=Constant(value='message')),
#     Raise(
#       exc=Name(id='E', ctx=Load()),
#       cause=Name(id='cause', ctx=Load())),
#     Import(
#       names=[
#         alias(name='a.b.c', asname='d'),
#         alias(name='e')]),
#     ImportFrom(
#       names=[
#         alias(name='f')],
#       level=1),
#     ImportFrom(
#       module='g',
#       names=[
#         alias(name='h', asname='i'),
#         alias(name='j')],
#       level=3),
#     Global(
#       names=[
#         'k']),
#     Pass(),
#     Expr(
#       value=Name(id='x', ctx=Load()))],
#   type_ignores=[])
