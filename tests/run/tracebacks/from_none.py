def convert(x):
    try:
        return float(x)
    except ValueError:
        raise TypeError("give me a number") from None


convert("abc")
