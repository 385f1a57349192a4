__all__ = ["PRICES", "price"]
PRICES = {"tea": 4, "cup": 9}
hidden = "not in __all__"
_private = 1


def price(name):
    return PRICES[name]
