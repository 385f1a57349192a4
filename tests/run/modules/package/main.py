# A package with submodules, relative imports, __init__ re-exports and __all__.
import shop
import shop.stock.items
from shop import cart, Order
from shop.stock import items as i, count
from shop.stock.items import *

print(shop.VERSION, shop.__name__, shop.cart is cart, shop.stock.items is i, count())
print(Order(["tea", "cup"]).total(), cart.describe(["tea"]))
print(PRICES, price("cup"))
try:
    hidden
except NameError as e:
    print(e)
print(i.__name__, shop.stock.__name__, i._private, shop.stock.items.hidden)
from shop import stock
print(stock.deep.up())
try:
    import shop.missing
except ModuleNotFoundError as e:
    print(e, e.name)
