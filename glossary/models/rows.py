"""Many new rows at once, straight into the database: an import makes ten rows of every term."""

from functools import cache
from types import SimpleNamespace

from django.db import connections, router
from django.db.models import DateTimeField, JSONField, UUIDField

CONVERTED = (DateTimeField, JSONField, UUIDField)  # what a database holds otherwise than Python


def row(model, **values):
    """A new row that is not saved yet: the model's columns as attributes, without the cost of a model object."""
    return SimpleNamespace(**{**blank(model), **values})


@cache
def blank(model):
    """What a new object of the model holds, but for values that are made for each."""
    made_for_each = {field for field in model._meta.concrete_fields if field.has_default() and callable(field.default)}
    values = {field.attname: field.get_default() for field in model._meta.concrete_fields if field not in made_for_each}
    return {**values, "pk": None}


def insert(model, rows):
    """Insert rows, or model objects, and give each its primary key. No signal is sent; triggers run.

    :param rows: a list; everything a column needs, derived values too, must be set
    """
    if not rows:
        return
    connection = connections[router.db_for_write(model)]
    fields = model._meta.concrete_fields
    for each, pk in zip(rows, free_keys(connection, model, len(rows)), strict=True):
        each.id = each.pk = pk
    names = [field.attname for field in fields]
    converted = [place for place, field in enumerate(fields) if isinstance(field, CONVERTED)]

    def values():
        for each in rows:
            found = [getattr(each, name) for name in names]
            for place in converted:
                found[place] = fields[place].get_db_prep_save(found[place], connection)
            yield found

    quote = connection.ops.quote_name
    table, columns = quote(model._meta.db_table), ", ".join(quote(field.column) for field in fields)
    with connection.cursor() as cursor, connection.wrap_database_errors:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for each in values():
                    copy.write_row(each)
        else:
            places = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values())  # noqa: S608, own names


def free_keys(connection, model, count):
    """As many primary keys as are asked for, never given before. The caller's transaction owns the write lock."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count]
            )
            return [key for (key,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or [0])[0]
        return range(last + 1, last + count + 1)
