"""Eleven questions on the events of a load run, each compared with the raw events."""

import datetime
import json
import math
import random
import shutil
import sys
import tempfile
import time

from processes import OFFSET, Process, ask_json

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 2_200
STORE_PORT = 50052 + OFFSET
NODES = {"node-1": OFFSET + 100, "node-2": OFFSET + 200}
PEOPLE = "Ada Ben Cleo Dora Emil Finn Greta Hugo Ida Jon Kira Lars".split()
TOWNS = "Lyon Oslo Turin Ghent Porto Basel Malmo Graz Cork Split".split()
failures = []


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def load(name, offset):
    """One server learns texts and answers questions, some of them by a path."""
    generator = random.Random(name)
    api, hybrid = 8000 + offset, 8001 + offset
    for start in range(0, COUNT, 20):
        items = []
        for number in range(start, start + 20):
            person, town = generator.choice(PEOPLE), generator.choice(TOWNS)
            firm = f"Firm {number}"
            items += [
                {"content": f"{person} works at {firm}."},
                {"content": f"{firm} is based in {town}."},
            ]
        ask_json(api, "POST", "/learn/batch", {"items": items})
    for number in range(COUNT):
        firm = f"Firm {generator.randrange(COUNT)}"
        question = generator.choice(
            [f"Where is {firm} based?", f"Who works at {firm}?",
             f"In which town does {generator.choice(PEOPLE)} work?", "Who painted the moon?"])
        ask_json(hybrid, "POST", "/sutra/query", {"query": question})


def wait_for_index(control):
    """A server that learned enough builds a segment of its index once learning rests."""
    if 2 * COUNT < 4_200:
        return
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if ask_json(control, "GET", "/api/metrics")["index"]["segments_built"] > 0:
            return
        time.sleep(0.5)


def incident(start):
    """An agent that fails, as a grid master tells it."""
    def event(seconds, kind, **fields):
        at = start + datetime.timedelta(seconds=seconds)
        stamp = at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return {"event_type": kind, "timestamp": stamp, **fields}

    return [
        event(0, "agent_registered", agent_id="agent-1", hostname="a", platform="linux",
              agent_endpoint="http://a:8003", max_storage_nodes=4),
        event(1, "agent_heartbeat", agent_id="agent-1", storage_node_count=2),
        event(2, "node_crashed", node_id="node-9", agent_id="agent-1", exit_code=137),
        event(3, "node_restarted", node_id="node-9", agent_id="agent-1", restart_count=1,
              new_pid=4711),
        event(4, "node_crashed", node_id="node-9", agent_id="agent-1", exit_code=137),
        event(16, "agent_degraded", agent_id="agent-1", seconds_since_heartbeat=15.0),
        event(16.1, "cluster_degraded", total_agents=2, healthy_agents=1, reason="agent-1"),
        event(31, "agent_offline", agent_id="agent-1",
              last_seen=(start + datetime.timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")),
        event(31.1, "cluster_critical", total_agents=2, healthy_agents=0, reason="agent-1"),
        event(32, "embedding_service_degraded", instance_id="embedding-9",
              endpoint="http://e:8888", error_rate=0.4, reason="overloaded"),
    ]


def raw_events(processes, posted):
    """The raw events: what the logs say was emitted, and what was posted."""
    events = list(posted)
    for process in processes:
        for line in process.lines():
            _, mark, text = line.partition("Event emitted: ")
            if mark:
                events.append(json.loads(text))
    for event in events:
        event["at"] = moment(event["timestamp"])
    return sorted(events, key=lambda event: event["at"])


def near(left, right):
    return left is not None and math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)


def mean(numbers):
    numbers = list(numbers)
    return math.fsum(numbers) / len(numbers)


def check(question, is_right, answer, detail):
    line = answer["interpretation"]["line"] if answer.get("interpretation") else "refused"
    print(f"{'ok  ' if is_right else 'FAIL'} {question}\n       {line}\n       "
          f"{answer['explanation']}\n       raw: {detail}", flush=True)
    if not is_right:
        failures.append(question)


class Truth:
    def __init__(self, events, now):
        self.events, self.now = events, now
        self.midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)

    def of(self, kind, since=None):
        return [e for e in self.events if e["event_type"] == kind and (not since or e["at"] >= since)]

    def ago(self, **length):
        return self.now - datetime.timedelta(**length)

    def by(self, events, field):
        groups = {}
        for event in events:
            groups.setdefault(event[field], []).append(event)
        return groups


def questions(truth):
    def asked(question):
        return ask_json(STORE_PORT, "POST", "/api/query", {"query": question})

    def listed(question, expected):
        answer = asked(question)
        rows = [row["timestamp"] for row in answer["results"]]
        wanted = [e["timestamp"] for e in reversed(expected)]
        right = answer["success"] and answer["matched_count"] == len(wanted) and \
            [moment(r) for r in rows] == [moment(w) for w in wanted][:len(rows)] and \
            (rows or not wanted)
        check(question, bool(right), answer, f"{len(wanted)} events")

    def figure(question, wanted, column):
        answer = asked(question)
        value = answer["results"][0].get(column) if answer["results"] else None
        check(question, near(value, wanted), answer, f"{wanted}")

    week = truth.midnight - datetime.timedelta(days=truth.midnight.weekday())
    listed("Show me HNSW build times in the last hour", truth.of("hnsw_index_built", truth.ago(hours=1)))
    queries = truth.of("query_performance", truth.midnight)
    figure("What is the average query latency today?", mean(e["latency_ms"] for e in queries),
           "avg_latency_ms")
    listed("List all embedding service degraded events", truth.of("embedding_service_degraded"))
    listed("Show me storage metrics for the last 24 hours",
           truth.of("storage_metrics", truth.ago(hours=24)))

    question = "Which nodes crashed this week?"
    answer = asked(question)
    wanted = {k: len(v) for k, v in truth.by(truth.of("node_crashed", week), "node_id").items()}
    check(question, {r["node_id"]: r["count"] for r in answer["results"]} == wanted, answer, wanted)

    question = "What happened before the cluster went critical?"
    answer = asked(question)
    critical = truth.of("cluster_critical")[-1]["at"]
    routine = {"storage_metrics", "query_performance", "embedding_latency", "pathfinding_metrics",
               "agent_heartbeat", "embedding_service_healthy", "cluster_healthy"}
    wanted = [e["at"] for e in truth.events if e["event_type"] not in routine
              and critical - datetime.timedelta(minutes=10) <= e["at"] < critical][-50:]
    got = [moment(row["timestamp"]) for row in answer["results"]]
    check(question, got == wanted, answer, f"{len(wanted)} events before {critical}")

    question = "Why did agent-1 go offline?"
    answer = asked(question)
    offline = truth.of("agent_offline")[-1]["at"]
    check(question, bool(answer["results"])
          and moment(answer["results"][0]["timestamp"]) == offline
          and "overdue" in answer["explanation"], answer, f"agent_offline at {offline}")

    question = "Which node is slowest?"
    answer = asked(question)
    means = {k: mean(e["latency_ms"] for e in v)
             for k, v in truth.by(truth.of("query_performance"), "node_id").items()}
    worst = max(means, key=means.get)
    row = answer["results"][0] if answer["results"] else {}
    check(question, row.get("node_id") == worst and near(row.get("avg_latency_ms"), means[worst]),
          answer, means)

    healthy = truth.of("embedding_service_healthy", truth.midnight - datetime.timedelta(days=1))
    figure("Embedding cache hit rate since yesterday", mean(e["cache_hit_rate"] for e in healthy),
           "avg_cache_hit_rate")

    month = truth.midnight.replace(day=1)
    growth = 0.0
    for events in truth.by(truth.of("storage_metrics", month), "node_id").values():
        time_passed = (events[-1]["at"] - events[0]["at"]) / datetime.timedelta(seconds=1)
        growth += (events[-1]["concept_count"] - events[0]["concept_count"]) / time_passed
    figure("How fast did concepts grow this month?", growth, "concept_count_per_second")

    question = "p95 pathfinding latency per node in the past 30 minutes"
    answer = asked(question)
    wanted = {}
    for node, events in truth.by(truth.of("pathfinding_metrics", truth.ago(minutes=30)), "node_id").items():
        numbers = sorted(e["latency_ms"] for e in events)
        wanted[node] = numbers[math.ceil(0.95 * len(numbers)) - 1]
    got = {r["node_id"]: r["p95_latency_ms"] for r in answer["results"]}
    check(question, got.keys() == wanted.keys() and wanted
          and all(near(got[k], wanted[k]) for k in wanted), answer, wanted)


def run(folder):
    store = Process("event-storage", ["storage", "--events", "--data", f"{folder}/store", "--port",
                                      str(STORE_PORT)], STORE_PORT, folder).start().wait()
    servers = [
        Process(name, ["serve", "--data", f"{folder}/{name}", "--port-offset", str(offset)],
                8001 + offset, folder, STORAGE_NODE_ID=name, INSTANCE_ID=f"embedding-{name[-1]}",
                EVENT_STORAGE=f"localhost:{STORE_PORT}", LOG_LEVEL="debug",
                SUTRA_RATE_LIMIT_LEARN="0", SUTRA_RATE_LIMIT_REASON="0",
                SUTRA_EXTRACTOR="pattern", SUTRA_NUM_SHARDS="1").start()
        for name, offset in NODES.items()
    ]
    try:
        for server in servers:
            server.wait()
        start = datetime.datetime.now(datetime.timezone.utc)
        for name, offset in NODES.items():
            load(name, offset)
        for offset in NODES.values():
            wait_for_index(9000 + offset)
        rest = 32 - (datetime.datetime.now(datetime.timezone.utc) - start).total_seconds()
        if rest > 0:
            time.sleep(rest)
        posted = incident(start)
        ask_json(STORE_PORT, "POST", "/store/events", {"events": posted})
        for server in servers:
            server.stop()
        events = raw_events(servers, posted)
        held = ask_json(STORE_PORT, "GET", "/store/events")["kept"]
        kinds = {}
        for event in events:
            kinds[event["event_type"]] = kinds.get(event["event_type"], 0) + 1
        print(f"{len(events)} raw events, {held} in the event storage: {kinds}")
        if held != len(events):
            failures.append("the event storage holds other events than were emitted")
        questions(Truth(events, datetime.datetime.now(datetime.timezone.utc)))
    finally:
        for server in servers:
            server.stop()
        store.stop()


folder = tempfile.mkdtemp(prefix="sutra-eleven-")
try:
    run(folder)
finally:
    if failures or sys.exc_info()[0]:
        print(f"the logs are in {folder}")
    else:
        shutil.rmtree(folder, ignore_errors=True)
print("11 of 11 are right" if not failures else f"wrong: {failures}")
sys.exit(1 if failures else 0)
