# expect: E0156 3:1 only single target (not tuple) can be annotated
# expect: E0156 4:1 only single target (not list) can be annotated
(a, b): int
[a]: int = 1
