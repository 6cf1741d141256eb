"""Many new rows at once, straight into the database: an import makes ten rows of every term."""

from functools import cache, partial
from operator import attrgetter
from types import SimpleNamespace

from django.db import connections, router
from django.db.models import DateTimeField, JSONField, UUIDField


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
    columns_of = attrgetter(*(field.attname for field in fields))
    converted = [(place, converter(field, connection)) for place, field in enumerate(fields)]
    converted = [(place, convert) for place, convert in converted if convert]

    def values():
        for each in rows:
            found = list(columns_of(each))
            for place, convert in converted:
                found[place] = convert(found[place])
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


def converter(field, connection):
    """A function that makes of a field's value what the database holds; None where that is the same."""
    if isinstance(field, UUIDField):  # without Django's look at each value, which takes ten times as long
        return None if connection.features.has_native_uuid_field else lambda value: value and value.hex
    if isinstance(field, (DateTimeField, JSONField)):
        return partial(field.get_db_prep_save, connection=connection)
    return None


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
