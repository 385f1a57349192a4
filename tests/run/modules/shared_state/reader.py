import config


def read():
    return config.level


def table_now():
    return config.table
