"""The event storage goes away under load and comes back."""

import http.client
import json
import shutil
import sys
import tempfile
import threading
import time

from processes import OFFSET, Process, ask_json

SHORT = "--short" in sys.argv
STORE_PORT, REPLICA_PORT = 50052 + OFFSET, 8888 + OFFSET


class Load:
    """Keeps asking one replica for vectors of texts that it knows; each call is an event."""

    def __init__(self, port, threads=2):
        self.port, self.calls, self.going = port, 0, True
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run) for _ in range(threads)]
        for thread in self.threads:
            thread.start()

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        number = 0
        while self.going:
            body = json.dumps({"texts": [f"Text number {number % 50}."]})
            try:
                connection.request("POST", "/embed", body, {"content-type": "application/json"})
                answer = connection.getresponse()
                answer.read()
                if answer.status == 200:
                    with self.lock:
                        self.calls += 1
            except (OSError, http.client.HTTPException):
                connection.close()
                time.sleep(0.05)
            number += 1
            time.sleep(0.001)

    def stop(self):
        self.going = False
        for thread in self.threads:
            thread.join()


def figures(replica):
    found = replica.metrics()
    return {
        "emitted": int(found["sutra_events_emitted_total"]),
        "delivered": int(found["sutra_events_delivered_total"]),
        "queued": int(found["sutra_events_queued"]),
        "spooled": int(found["sutra_events_spooled"]),
        "dropped": int(found['sutra_events_dropped_total{place="queue"}'])
        + int(found['sutra_events_dropped_total{place="spool"}']),
    }


def settled(replica, seconds=90):
    """The figures once nothing is on the way."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = figures(replica)
        if found["queued"] == 0 and found["spooled"] == 0:
            return found
        time.sleep(0.2)
    return found


def kept(store):
    """Events of calls that the event storage holds, by a question and by its own count."""
    answer = ask_json(
        store.port, "POST", "/api/query", {"query": "count * last 24h"}
    )
    count = answer["results"][0]["count"]
    assert count == ask_json(store.port, "GET", "/store/events")["kept"], answer
    return count


failures = []


def check(what, is_right, detail):
    print(f"{'ok  ' if is_right else 'FAIL'} {what}: {detail}", flush=True)
    if not is_right:
        failures.append(what)


def run(folder):
    store = Process(
        "event-storage", ["storage", "--events", "--data", f"{folder}/store", "--port",
                          str(STORE_PORT)], STORE_PORT, folder)
    replica = Process(
        "replica", ["embedding", "--drain", "0"], REPLICA_PORT, folder,
        EMBEDDING_PORT=str(REPLICA_PORT), EVENT_STORAGE=f"localhost:{STORE_PORT}",
        INSTANCE_ID="replica-1", STORAGE_PATH=f"{folder}/replica", CACHE_SIZE="1000")
    try:
        absence(store.start().wait(), replica.start().wait())
        if not SHORT:
            small_spool(store, replica)
            killed_replica(store, replica)
    finally:
        replica.stop()
        store.stop()


def absence(store, replica):
    before, away, after = (1, 3, 1) if SHORT else (10, 60, 10)
    load = Load(replica.port)
    time.sleep(before)
    calm = load.calls
    store.kill()
    time.sleep(away)
    during = load.calls - calm
    spooled = figures(replica)["spooled"]
    store.start().wait()
    time.sleep(after)
    load.stop()
    found = settled(replica)
    held = kept(store)
    detail = f"{calm} + {during} calls, {spooled} spooled after {away} s; {found}; {held} kept"
    check("events waited on disk", spooled > 0, detail)
    check("each call was an event", found["emitted"] >= load.calls, f"{load.calls} calls")
    check("nothing is lost", found["dropped"] == 0 and held == found["emitted"], detail)


def small_spool(store, replica):
    """A spool of 1 MiB and more events than it holds: the oldest go, and are counted."""
    replica.stop()
    held = kept(store)
    replica.settings["SUTRA_EVENT_SPOOL_MB"] = "1"
    replica.start().wait()
    store.kill()
    load = Load(replica.port, threads=4)
    end = time.monotonic() + 180
    while figures(replica)["dropped"] == 0 and time.monotonic() < end:
        time.sleep(0.5)
    time.sleep(2)
    load.stop()
    store.start().wait()
    found = settled(replica)
    gained = kept(store) - held
    said = sum("Events dropped" in line for line in replica.lines())
    detail = f"{found}; {gained} kept, said {said} times"
    check("a spool that overflows drops and counts", found["dropped"] > 0, detail)
    check("all others arrive", gained == found["emitted"] - found["dropped"], detail)
    check("the log says so", said > 0, f"{said} lines")


def killed_replica(store, replica):
    """What the spool holds outlives the process that wrote it."""
    replica.stop()
    replica.settings["SUTRA_EVENT_SPOOL_MB"] = "64"
    replica.start().wait()
    settled(replica)
    held = kept(store)
    store.kill()
    load = Load(replica.port)
    time.sleep(5)
    spooled = figures(replica)["spooled"]
    replica.kill()
    load.stop()
    store.start().wait()
    replica.start().wait()
    settled(replica)
    gained = kept(store) - held
    check("a killed replica's spool is delivered", gained >= spooled > 0,
          f"{spooled} spooled, {gained} arrived")


folder = tempfile.mkdtemp(prefix="sutra-events-")
try:
    run(folder)
finally:
    if failures or sys.exc_info()[0]:
        print(f"the logs are in {folder}")
    else:
        shutil.rmtree(folder, ignore_errors=True)
sys.exit(1 if failures else 0)
