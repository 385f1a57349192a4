from .. import VERSION
from ..stock.items import price as p


def up():
    from ..cart import describe
    return VERSION, p("tea"), describe(["cup"])
