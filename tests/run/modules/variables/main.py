"""What vars(), dir() and getattr() by computed names tell of a module of the program."""
import settings

print(sorted(name for name in vars(settings) if not name.startswith("_")))
print([name for name in dir(settings) if not name.startswith("_")])
print(vars(settings)["level"], settings.level, "missing" in vars(settings))
settings.raise_level(3)
print(vars(settings)["level"])
for name in ("level", "names", "missing"):
    print(name, getattr(settings, name, "unset"), hasattr(settings, name))
print({name: value for name, value in vars(settings).items() if isinstance(value, int)} == {"level": 4})
