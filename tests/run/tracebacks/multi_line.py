def combine(a, b, c):
    return (
        a
        + b
        + c
    )


result = combine(
    1,
    combine(2, 3, 4),
    "text",
)
