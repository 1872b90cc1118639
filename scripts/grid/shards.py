"""A client of a grid's shards that routes by itself, as docs/storage-protocol.md says."""

import hashlib
import http.client
import time

from asking import LIMIT, call, kind


def identity(text):
    return hashlib.sha256(b"text\0default\0" + text.encode()).digest()[:16]


def shard_of(text, count):
    return int.from_bytes(identity(text)[8:], "big") % count


def item(number, dimension=64):
    vector = [float((place * 31 + number * 17) % 97 - 48) for place in range(dimension)]
    return {"content": f"Person {number} works at Company {number % 97}.", "vector": vector,
            "associations": [{"source": f"Person {number}", "association": "works at",
                              "target": f"Company {number % 97}"}]}


class ShardedClient:
    """Writes and reads through the master's map, which it asks for when something fails.

    `note` is told of each attempt that failed, in words; it may refuse by raising. `reached` says
    where what the map names is reached from here.
    """

    def __init__(self, master_url, note=lambda fault: None, reached=lambda url: url, dimension=64):
        self.master_url, self.note = master_url, note
        self.reached, self.dimension = reached, dimension
        self.map = None
        self.refresh()

    def refresh(self):
        try:
            found = call(self.master_url + "/api/grid/shards")
        except (OSError, http.client.HTTPException):
            return
        for one in found["shards"]:
            if one.get("url"):
                one["url"] = self.reached(one["url"])
        self.map = found

    def url(self, shard):
        return self.map["shards"][shard].get("url")

    def ask(self, shard, path, body=None):
        end = time.monotonic() + LIMIT
        while True:
            try:
                if not self.url(shard):
                    self.refresh()
                if url := self.url(shard):
                    return call(f"{url}/shards/{shard}{path}", body)
                fault = "its node does not run"
            except (OSError, http.client.HTTPException) as error:
                fault, may_repeat = kind(error)
                if not may_repeat:
                    raise AssertionError(f"{path} of shard {shard}: {fault}") from error
            self.note(fault)
            if time.monotonic() > end:
                raise AssertionError(f"{path} of shard {shard}: {fault}")
            before = self.map["version"]
            self.refresh()
            if self.map["version"] == before:
                time.sleep(0.02)

    def learn(self, numbers):
        parts = {}
        for one in (item(number, self.dimension) for number in numbers):
            shard = shard_of(one["content"], len(self.map["shards"]))
            parts.setdefault(shard, []).append(one)
        for shard, items in parts.items():
            self.ask(shard, "/store/learn", {"items": items})

    def stored(self, number):
        """What is kept of a text; refused with 404 when there is nothing."""
        content = item(number)["content"]
        shard = shard_of(content, len(self.map["shards"]))
        return self.ask(shard, f"/store/concepts/{identity(content).hex()}")
