"""Load of every kind on a whole grid, and what came of each request."""

import http.client
import json
import threading
import time

import shards
from asking import LIMIT, call, kind

PEOPLE = "Ada Ben Cleo Dora Emil Finn Greta Hugo Ida Jon Kira Lars".split()
TOWNS = "Lille Oslo Turin Ghent Porto Basel Malmo Graz Cork Split".split()
# What is learned before the load, and asked while it goes on; the load speaks of other places.
FACTS = ("Ada Lovelace works at Acme Labs.", "Acme Labs is based in Lyon.", "Lyon is in France.")
QUESTION, ANSWER = "In which country does Ada Lovelace work?", "France"
RETRY_PAUSE = 0.05


def text(number):
    return (f"{PEOPLE[number % 12]} Number{number} moved to {TOWNS[number % 10]} "
            f"in {1900 + number % 120}.")


class Load(threading.Thread):
    """Sends one request after another, each again until it is answered."""

    def __init__(self, name, send, pause):
        super().__init__(daemon=True, name=name)
        # Called with a number and a way to note a failed attempt of its own.
        self.send, self.pause = send, pause
        self.over = threading.Event()
        self.answered, self.slowest, self.latest = 0, 0.0, 0.0
        # (moment, words)
        self.failures = []
        # What must not be, whoever was killed.
        self.faults = []

    def note(self, words):
        self.failures.append((time.monotonic(), words))

    def run(self):
        number = 0
        while not self.over.is_set():
            start = time.monotonic()
            self.repeat(number, start)
            self.latest = time.monotonic()
            self.slowest = max(self.slowest, self.latest - start)
            number += 1
            self.over.wait(self.pause)

    def repeat(self, number, start):
        while True:
            try:
                self.send(number, self.note)
                self.answered += 1
                return
            except AssertionError as fault:
                self.faults.append(f"{self.name} {number}: {fault}")
                return
            except (OSError, http.client.HTTPException, ValueError, KeyError) as error:
                words, may_repeat = kind(error)
                self.note(words)
                if not may_repeat:
                    self.faults.append(f"{self.name} {number}: {words}")
                    return
            if time.monotonic() - start > LIMIT:
                self.faults.append(f"{self.name} {number}: not answered within {LIMIT:.0f} s")
                return
            time.sleep(RETRY_PAUSE)

    def failed(self, start, end):
        """How often it failed within a time, by words."""
        counts = {}
        for moment, words in list(self.failures):
            if start <= moment < end:
                counts[words] = counts.get(words, 0) + 1
        return counts

    def slowest_since(self):
        slowest, self.slowest = self.slowest, 0.0
        return slowest


class MixedLoad:
    """All kinds beside each other, and what was acknowledged."""

    def __init__(self, grid, pause):
        self.grid = grid
        self.learned, self.stored, self.spread = [], [], []
        self.vectors = {}
        self.router = grid.router()
        kinds = {"learn": self.learn, "query": self.query, "embeddings": self.embed,
                 "storage": self.store, "events": self.ask_about_events,
                 "shards": self.spread_out}
        self.loads = {name: Load(name, send, pause) for name, send in kinds.items()}

    def start(self):
        for load in self.loads.values():
            load.start()

    def stop(self):
        """Ends once each has got its last answer."""
        for load in self.loads.values():
            load.over.set()
        for load in self.loads.values():
            load.join(2 * LIMIT)

    @property
    def faults(self):
        return [fault for load in self.loads.values() for fault in load.faults]

    def failed(self, start, end):
        """By kind of request: how often which failure came within a time."""
        found = {name: load.failed(start, end) for name, load in self.loads.items()}
        return {name: counts for name, counts in found.items() if counts}

    def all_go_on(self):
        """Waits until each kind has been answered once more than now."""
        before = {name: load.answered for name, load in self.loads.items()}
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and not self.faults:
            if all(load.answered > before[name] for name, load in self.loads.items()):
                return
            time.sleep(0.02)
        raise AssertionError(f"not every kind of request is answered: {self.faults[:3] or before}")

    def failed_beside(self, windows):
        """What failed while nothing was gone, but for what was refused or sent on to another node."""
        return [f"{name}: {words} at {moment:.1f}" for name, one in self.loads.items()
                for moment, words in one.failures
                if not words.startswith(("refused", "sent on"))
                and not any(start <= moment < end for start, end in windows)]

    def answered(self):
        counts = ", ".join(f"{one.answered} {name}" for name, one in self.loads.items())
        failed = sum(len(one.failures) for one in self.loads.values())
        return f"answered: {counts}; {failed or 'no'} attempts failed"

    def lost(self, contents):
        """What was acknowledged and is not there; `contents` tells what a store holds, by name."""
        spread = set().union(*(contents(f"shard-{number:02}")
                               for number in range(len(self.router.map["shards"]))))
        of_items = [[shards.item(number)["content"] for number in numbers]
                    for numbers in (self.stored, self.spread)]
        return [f"{name}: {one}" for name, wanted, there in (
            ("server", self.learned, contents("server")),
            ("storage-server", of_items[0], contents("storage-server")),
            ("shards", of_items[1], spread)) for one in wanted if one not in there]

    # The kinds

    def learn(self, number, note):
        call(self.grid.url(8000, "/learn"), {"content": text(number), "source": "load"})
        self.learned.append(text(number))

    def query(self, number, note):
        answer = call(self.grid.url(8001, "/sutra/query"), {"query": QUESTION})["answer"]
        assert answer == ANSWER, f"{QUESTION} was answered with {answer}"

    def embed(self, number, note):
        """Texts come again, and with them the same vectors, whichever replica answers."""
        answer = call(self.grid.url(8888, "/embed"), {"texts": [text(number % 500)]})
        (vector,) = answer["embeddings"]
        known = self.vectors.setdefault(number % 500, json.dumps(vector))
        assert known == json.dumps(vector), f"another vector for {text(number % 500)}"

    def store(self, number, note):
        item = shards.item(number, self.grid.dimension)
        answer = call(self.grid.url(50051, "/store/learn"), {"items": [item]})
        assert answer["concept_ids"] == [shards.identity(item["content"]).hex()], answer
        self.stored.append(number)

    def spread_out(self, number, note):
        self.router.note = note
        self.router.learn([number])
        self.spread.append(number)

    def ask_about_events(self, number, note):
        answer = call(self.grid.url(9000, "/api/query"), {"query": "Which nodes crashed today?"})
        assert answer["success"], answer
