# An error while a module is imported.
print("main")
import settings
print("never")
