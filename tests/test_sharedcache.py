"""The shared cache may be absent, die or hang: that costs speed and nothing else."""

import pickle
import signal
import time
from datetime import date

import pytest
from redis import Redis

from glossary import sharedcache
from scripts import topology
from scripts.with_postgresql import free_port

pytestmark = pytest.mark.own_servers


@pytest.fixture
def redis(tmp_path):
    server = topology.Redis(tmp_path).start()
    yield server
    server.stop()


@pytest.fixture
def cache(redis):
    cache = sharedcache.ForgivingRedisCache(redis.url, {})
    end = time.monotonic() + 20
    while not cache.set("up", 1) and cache.get("up") != 1 and time.monotonic() < end:
        cache.closed_until = 0
    yield cache
    for pool in cache._cache._pools.values():
        pool.disconnect()


def test_a_server_that_answers_is_used(cache):
    assert cache.add("a", 1)
    assert not cache.add("a", 2)
    assert cache.incr("a") == 2
    assert cache.get_many(["a", "b"]) == {"a": 2}
    cache.set_many({"b": 1})
    assert cache.has_key("b")
    assert cache.delete("b")
    cache.delete_many(["a"])
    assert cache.get("a", "none") == "none"


def test_values_come_back_as_they_were(cache):
    for value in (True, 0, -1.5, "Überraschung", "", [1, [2, None]], {"a": [0.1]}):
        cache.set("a", value)
        assert cache.get("a", "none") == value
        assert type(cache.get("a")) is type(value)


@pytest.mark.parametrize("value", [(1, 2), [(1,)], {1: "a"}, {1, 2}, date(2026, 11, 10), b"a", float("nan")])
def test_what_would_come_back_as_something_else_is_not_kept(cache, value):
    cache.set("a", value)
    assert cache.get("a", "none") == "none"
    assert not cache.add("a", value)
    assert cache.set_many({"a": value}) == ["a"]
    assert cache.is_open


class Bomb:
    went_off = False

    def __reduce__(self):
        return exec, ("from tests.test_sharedcache import Bomb; Bomb.went_off = True",)


@pytest.mark.parametrize(
    "written",
    [pickle.dumps(Bomb()), b"", b"\xff", b"[" * 100_000, b"1" * 10_000, b"{'a': 1}"],
    ids=["a pickle", "nothing", "no text", "too deep", "too large a number", "another language"],
)
def test_what_a_stranger_writes_to_the_server_is_a_miss_and_never_run(redis, cache, written):
    with Redis.from_url(redis.url) as stranger:
        stranger.set(cache.make_key("a"), written)
    assert cache.get("a", "none") == "none"
    assert cache.get_many(["a"]) == {}
    assert not Bomb.went_off
    assert cache.is_open


def uses(cache):
    """Every method, and what each gives when nothing is known."""
    cache.set("a", 1)
    assert cache.get("a", "none") == "none"
    assert cache.get_many(["a"]) == {}
    assert cache.set_many({"a": 1}) == ["a"]
    assert not cache.add("a", 1)
    assert not cache.has_key("a")
    assert not cache.touch("a")
    assert not cache.delete("a")
    cache.delete_many(["a"])
    cache.clear()
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")


def test_a_server_that_is_not_there_is_a_cache_that_knows_nothing():
    uses(sharedcache.ForgivingRedisCache(f"redis://127.0.0.1:{free_port()}/0", {}))


def test_a_server_that_hangs_is_asked_once_and_then_left_alone_for_a_while(redis, cache, monkeypatch):
    redis.signal_group(signal.SIGSTOP)
    asked = []
    real = sharedcache.RedisCache.get
    monkeypatch.setattr(sharedcache.RedisCache, "get", lambda *args: asked.append(1) or real(*args))
    for _ in range(50):
        assert cache.get("a") is None
    assert len(asked) == 1
    uses(cache)
    redis.signal_group(signal.SIGCONT)
    cache.closed_until = 0  # the pause is over
    cache.set("a", 1)
    assert cache.get("a") == 1
