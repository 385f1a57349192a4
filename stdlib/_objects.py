# What library code needs to know about an object's attributes, without __dict__: four intrinsics that the compiler
# expands per class, since it knows every class's attributes. Private to the library.


# For every attribute stored in `source` itself: target.name = source.name.
@intrinsic
def copy_attributes(source, target): ...


# For every attribute stored in `obj` itself: obj.name = function(obj.name, extra).
@intrinsic
def map_attributes(obj, function, extra): ...


# A new object of `obj`'s class with the same stored attributes; __init__ does not run. An instance of a class that
# derives from a built-in container or value gets the built-in part's value as well (a container: a shallow copy).
@intrinsic
def clone(obj): ...


# `value`, with the static type of `model`: for values kept in an untyped table whose type is known otherwise.
@intrinsic
def like(value, model): ...
