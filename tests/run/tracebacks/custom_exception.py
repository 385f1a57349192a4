class ShopError(Exception):
    def __init__(self, item, count):
        super().__init__(item, count)
        self.item = item

    def __str__(self):
        return f"no {self.item}\nin the shop"


def buy(item):
    raise ShopError(item, 3)


buy("milk")
