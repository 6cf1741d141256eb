"""A cache that several servers share, whose absence, death or hanging costs nothing but speed."""

import json
import logging
import time

from django.core.cache.backends.redis import RedisCache
from redis import RedisError

logger = logging.getLogger(__name__)

TIMEOUT = 0.2  # seconds until a server that hangs counts as gone; a healthy one answers in a thousandth of that
PAUSE = 5.0  # seconds for which it is then left alone, so that a hang costs one request in many and not every one


class NotJson(Exception):
    """A value that JSON does not give back as it was, or bytes in the cache that are no JSON."""


class JsonSerializer:
    """Values as JSON: a pickle, which Django would keep, runs what whoever can write to the cache puts into it."""

    def dumps(self, value):
        try:
            data = json.dumps(value)
        except (TypeError, ValueError, RecursionError):
            raise NotJson from None
        if json.loads(data) != value:  # a tuple would come back as a list, and only where there is a shared cache
            raise NotJson
        return data

    def loads(self, data):
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            raise NotJson from None


class ForgivingRedisCache(RedisCache):
    """Django's Redis cache that misses instead of raising.

    After a failure this process leaves the server alone for PAUSE seconds, and then one request tries it again (the
    circuit breaker of Nygard, “Release It!”). What must never be forgotten does not belong in a cache: the sign-in
    throttle counts in the database. What is not plain JSON is not kept, and what cannot be read is a miss.
    """

    def __init__(self, server, params):
        options = {
            "serializer": JsonSerializer,
            "socket_connect_timeout": TIMEOUT,
            "socket_timeout": TIMEOUT,
            "max_connections": 50,
        }
        params = {**params, "OPTIONS": {**options, **params.get("OPTIONS", {})}}
        super().__init__(server, params)
        self.closed_until = 0.0

    @property
    def is_open(self):
        """Whether the server is being asked at all."""
        return time.monotonic() >= self.closed_until

    def forgiving(self, method, otherwise, *args, **kwargs):
        now = time.monotonic()
        if now < self.closed_until:
            return otherwise
        try:
            return method(*args, **kwargs)
        except NotJson:
            return otherwise
        except (RedisError, OSError) as error:
            self.closed_until = time.monotonic() + PAUSE
            logger.warning("The shared cache does not answer (%s); left alone for %s s", type(error).__name__, PAUSE)
            return otherwise

    def get(self, key, default=None, version=None):
        return self.forgiving(super().get, default, key, default, version)

    def get_many(self, keys, version=None):
        return self.forgiving(super().get_many, {}, list(keys), version)

    def has_key(self, key, version=None):
        return self.forgiving(super().has_key, False, key, version)

    def add(self, *args, **kwargs):
        return self.forgiving(super().add, False, *args, **kwargs)

    def set(self, *args, **kwargs):
        return self.forgiving(super().set, None, *args, **kwargs)

    def set_many(self, data, *args, **kwargs):
        return self.forgiving(super().set_many, list(data), data, *args, **kwargs)

    def touch(self, *args, **kwargs):
        return self.forgiving(super().touch, False, *args, **kwargs)

    def delete(self, *args, **kwargs):
        return self.forgiving(super().delete, False, *args, **kwargs)

    def delete_many(self, *args, **kwargs):
        return self.forgiving(super().delete_many, None, *args, **kwargs)

    def clear(self):
        return self.forgiving(super().clear, False)

    def incr(self, key, delta=1, version=None):
        """As with a key that is not there: ValueError."""
        counted = self.forgiving(super().incr, None, key, delta, version)
        if counted is None:
            raise ValueError(f"Key '{key}' not found")
        return counted
