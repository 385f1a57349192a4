print("shop starts")
VERSION = "1.2"
from .cart import Order
print("shop ends")
