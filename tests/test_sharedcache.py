"""The shared cache may be absent, die or hang: that costs speed and nothing else."""

import signal
import time

import pytest

from glossary import sharedcache
from scripts.topology import Redis
from scripts.with_postgresql import free_port

pytestmark = pytest.mark.own_servers


@pytest.fixture
def redis(tmp_path):
    server = Redis(tmp_path).start()
    probe = sharedcache.ForgivingRedisCache(server.url, {})
    end = time.monotonic() + 20
    while not probe.set("up", 1) and probe.get("up") != 1 and time.monotonic() < end:
        probe.closed_until = 0
    yield server
    server.stop()


def test_a_server_that_answers_is_used(redis):
    cache = sharedcache.ForgivingRedisCache(redis.url, {})
    assert cache.add("a", 1)
    assert not cache.add("a", 2)
    assert cache.incr("a") == 2
    assert cache.get_many(["a", "b"]) == {"a": 2}
    cache.set_many({"b": 1})
    assert cache.has_key("b")
    assert cache.delete("b")
    cache.delete_many(["a"])
    assert cache.get("a", "none") == "none"


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


def test_a_server_that_hangs_is_asked_once_and_then_left_alone_for_a_while(redis, monkeypatch):
    cache = sharedcache.ForgivingRedisCache(redis.url, {})
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
