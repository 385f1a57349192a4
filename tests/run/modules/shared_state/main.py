# Module globals shared between modules, also rebound ones.
import config
import reader
import writer
from config import level, table

print(reader.read(), level, table)
writer.write(5)
print(reader.read(), level, table, config.level)
writer.register(lambda x: x * 2)
writer.register(str)
print(config.run(21), len(config.hooks))
writer.replace_table()
print(table, config.table, reader.table_now())
del config.level
try:
    reader.read()
except AttributeError as e:
    print(e)
config.level = "back"
print(reader.read())
