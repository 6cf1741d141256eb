"""Queries whose SQL is worked out once.

Django builds a query anew each time, which costs ten times what SQLite takes to answer it. Where a page is asked for
very often, its queries can be prepared: written with the same queryset methods as everywhere, built at first use, and
then run with other values.
"""

from django.db import connections
from django.db.models.query import ValuesIterable, get_related_populators


class Prepared:
    """Runs the queryset that ``build`` makes of its keyword arguments, as a list: of objects, or of mappings if it
    ends in ``values()``.

    The arguments may be texts, whole numbers or None, and must reach the query as they are: a ``build`` that works
    something out from them would do so once, from values that stand for the others. (None is told apart.)
    """

    def __init__(self, build):
        self.build = build
        self.plans = {}

    def __call__(self, **values):
        form = tuple((name, type(value)) for name, value in values.items())
        plan = self.plans.get(form)
        if plan is None:
            plan = self.plans[form] = Plan(self.build, values)
        return plan.run(values)


class Plan:
    def __init__(self, build, values):
        stand_ins = {name: stand_in(value, number) for number, (name, value) in enumerate(values.items(), 1)}
        names = {value: name for name, value in stand_ins.items() if value is not None}
        queryset = build(**stand_ins)
        self.using = queryset.db
        self.compiler = compiler = queryset.query.get_compiler(using=self.using)
        self.sql, parameters = compiler.as_sql()
        # What Django's cursor would make of it each time, in half the time that SQLite takes to answer.
        self.sqlite = connections[self.using].vendor == "sqlite" and (self.sql % (("?",) * len(parameters)))
        # For each parameter its value, or the name of the argument that takes its place. A text of a class of its own,
        # such as a member of an enumeration, is looked at long by drivers.
        self.parameters = [(str(v) if isinstance(v, str) else v, names.get(v)) for v in parameters]
        if missing := set(names.values()) - {name for _, name in self.parameters}:
            raise TypeError(f"These arguments do not reach the query: {', '.join(sorted(missing))}")
        self.converters = compiler.get_converters([column for column, _, _ in compiler.select])
        self.names = values_names(queryset.query) if queryset._iterable_class is ValuesIterable else None
        if self.names:
            return
        first, *_, last = compiler.klass_info["select_fields"]
        self.model, self.columns = compiler.klass_info["model"], slice(first, last + 1)
        self.attributes = [column.target.attname for column, _, _ in compiler.select[self.columns]]
        self.related = get_related_populators(compiler.klass_info, compiler.select, self.using)
        self.annotations = list((compiler.annotation_col_map or {}).items())

    def run(self, values):
        rows = self.rows([values[name] if name else value for value, name in self.parameters])
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        if self.names:
            return [dict(zip(self.names, row, strict=True)) for row in rows]
        return [self.instance(row) for row in rows]

    def rows(self, parameters):
        connection = connections[self.using]
        if self.sqlite and not (connection.queries_logged or connection.execute_wrappers or connection.in_atomic_block):
            connection.ensure_connection()
            with connection.wrap_database_errors:
                return connection.connection.execute(self.sqlite, parameters).fetchall()
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            return cursor.fetchall()

    def instance(self, row):
        # As django.db.models.query.ModelIterable does it.
        made = self.model.from_db(self.using, self.attributes, row[self.columns])
        for each in self.related:
            each.populate(row, made)
        for name, column in self.annotations:
            setattr(made, name, row[column])
        return made


def values_names(query):
    # As django.db.models.query.ValuesIterable does it.
    return list(query.selected or [*query.extra_select, *query.values_select, *query.annotation_select])


def stand_in(value, number):
    """A value of the same type that no query holds by itself."""
    if value is None:
        return None
    return f"\ue000{number}" if isinstance(value, str) else -(2**52) - number
