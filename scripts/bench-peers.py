"""Runs every index over the same vectors, each in a process of its own, in turns; prints a table.

Usage: bench-peers.py VECTORS PROGRAM THREADS DIRECTORY, as bench-peers.sh does. VECTORS.f32 and
VECTORS.queries are rows of 768 f32. Recall is against exact search in f32 for all, ours included.
Times are processor times of the process, which searches on one thread at a time, so that others on
the machine count less. Peers that keep vectors on disk are charged for resident pages only.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

DIMENSION = 768
COUNT = 10
EXPANSIONS = [10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768]
PROBES = [2, 4, 8, 16, 32, 64, 128, 256]
LIST_COUNT_FACTOR = 4
CONNECTIVITY, EXPANSION_BUILDING = 16, 100
ROUNDS = int(os.environ.get("SUTRA_ROUNDS", "2"))
LEVELS = [0.90, 0.95, 0.99]


def rows(path):
    return np.fromfile(path, np.float32).reshape(-1, DIMENSION)


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class HNSWLib:
    parameters = EXPANSIONS

    def build(self, vectors, threads):
        import hnswlib

        self.index = hnswlib.Index("ip", DIMENSION)
        self.index.init_index(len(vectors), M=CONNECTIVITY, ef_construction=EXPANSION_BUILDING)
        self.index.set_num_threads(threads)
        self.index.add_items(vectors)
        self.index.set_num_threads(1)

    def set(self, parameter):
        self.index.set_ef(max(parameter, COUNT))

    def search(self, query):
        return self.index.knn_query(query, COUNT)[0][0]

    def save(self, path):
        self.index.save_index(path)

    def load(self, path):
        import hnswlib

        self.index = hnswlib.Index("ip", DIMENSION)
        self.index.load_index(path)


class USearch:
    parameters = EXPANSIONS

    def __init__(self, dtype):
        self.dtype = dtype

    def empty(self):
        from usearch.index import Index

        return Index(
            ndim=DIMENSION, metric="cos", dtype=self.dtype, connectivity=CONNECTIVITY,
            expansion_add=EXPANSION_BUILDING)

    def build(self, vectors, threads):
        self.index = self.empty()
        self.index.add(np.arange(len(vectors)), vectors, threads=threads)

    def set(self, parameter):
        self.index.expansion_search = parameter

    def search(self, query):
        return self.index.search(query, COUNT, threads=1).keys

    def save(self, path):
        self.index.save(path)

    def load(self, path):
        self.index = self.empty()
        self.index.view(path)


class USearchSigns:
    """A graph over signs, of which as many as the beam is wide are scored again by the vectors."""

    parameters = EXPANSIONS

    def empty(self):
        from usearch.index import Index

        return Index(
            ndim=DIMENSION, metric="hamming", dtype="b1", connectivity=CONNECTIVITY,
            expansion_add=EXPANSION_BUILDING)

    def signs(self, vectors):
        return np.packbits(vectors > self.middle, axis=-1)

    def build(self, vectors, threads):
        self.vectors, self.middle = vectors, vectors.mean(axis=0)
        self.index = self.empty()
        self.index.add(np.arange(len(vectors)), self.signs(vectors), threads=threads)

    def set(self, parameter):
        self.expansion = max(parameter, COUNT)
        self.index.expansion_search = self.expansion

    def search(self, query):
        found = self.index.search(self.signs(query), self.expansion, threads=1).keys
        return found[np.argsort(-(self.vectors[found] @ query))[:COUNT]]

    def save(self, path):
        self.index.save(path)

    def load(self, path):
        self.index = self.empty()
        self.index.view(path)


class Faiss:
    def __init__(self, kind):
        self.kind = kind
        self.parameters = EXPANSIONS if kind == "HNSW" else PROBES

    def build(self, vectors, threads):
        import faiss

        faiss.omp_set_num_threads(threads)
        lists = int(LIST_COUNT_FACTOR * len(vectors) ** 0.5)
        description = {
            "HNSW": f"HNSW{CONNECTIVITY}_SQ8",
            "IVF-RaBitQ": f"RR{DIMENSION},IVF{lists},RaBitQ,Refine(SQ8)",
            "IVF-PQ": f"IVF{lists},PQ192x4fs,Refine(SQ8)",
        }[self.kind]
        self.index = faiss.index_factory(DIMENSION, description, faiss.METRIC_INNER_PRODUCT)
        if self.kind == "HNSW":
            self.index.hnsw.efConstruction = EXPANSION_BUILDING
        sample = np.random.RandomState(0).permutation(len(vectors))[: lists * 40]
        self.index.train(vectors[sample])
        self.index.add(vectors)
        faiss.omp_set_num_threads(1)

    def set(self, parameter):
        import faiss

        if self.kind == "HNSW":
            self.index.hnsw.efSearch = parameter
            return
        refined = faiss.downcast_index(self.index)
        refined.k_factor = 10
        faiss.extract_index_ivf(refined.base_index).nprobe = parameter

    def search(self, query):
        return self.index.search(query[None, :], COUNT)[1][0]

    def save(self, path):
        import faiss

        faiss.write_index(self.index, path)

    def load(self, path):
        import faiss

        self.index = faiss.read_index(path)


class Qdrant:
    """The engine in this process, with int8 codes for the walk and f32 vectors to score again."""

    parameters = EXPANSIONS

    def build(self, vectors, threads):
        import qdrant_edge as edge

        self.directory = tempfile.mkdtemp(dir=os.environ["PEER_WORK"])
        config = edge.EdgeConfig(
            vectors=edge.EdgeVectorParams(
                size=DIMENSION, distance=edge.Distance.Dot,
                quantization_config=edge.ScalarQuantizationConfig(
                    type=edge.ScalarType.Int8, always_ram=True)),
            hnsw_config=edge.HnswIndexConfig(
                m=CONNECTIVITY, ef_construct=EXPANSION_BUILDING, full_scan_threshold=10,
                max_indexing_threads=threads),
            optimizers=edge.EdgeOptimizersConfig(
                default_segment_number=1, indexing_threshold=100,
                max_segment_size=1 << 30),
            max_search_threads=1)
        self.shard = edge.EdgeShard.create(self.directory, config)
        for start in range(0, len(vectors), 1_000):
            self.shard.update(edge.UpdateOperation.upsert_points([
                edge.Point(start + place, vector.tolist(), None)
                for place, vector in enumerate(vectors[start : start + 1_000])]))
        while self.shard.optimize():
            pass

    def set(self, parameter):
        import qdrant_edge as edge

        self.search_parameters = edge.SearchParams(hnsw_ef=parameter)

    def search(self, query):
        import qdrant_edge as edge

        found = self.shard.search(
            edge.SearchRequest(
                query=edge.Query.Nearest(query.tolist()), limit=COUNT,
                params=self.search_parameters))
        return [point.id for point in found]

    def save(self, path):
        self.shard.flush()
        self.shard.close()

    def load(self, path):
        import qdrant_edge as edge

        self.shard = edge.EdgeShard.load(self.directory)


class Lance:
    """One partition with an HNSW graph over int8 codes."""

    parameters = EXPANSIONS

    def build(self, vectors, threads):
        import lancedb
        import pyarrow

        self.directory = tempfile.mkdtemp(dir=os.environ["PEER_WORK"])
        values = pyarrow.FixedSizeListArray.from_arrays(
            pyarrow.array(vectors.reshape(-1)), DIMENSION)
        rows = pyarrow.table({"id": pyarrow.array(range(len(vectors))), "vector": values})
        self.table = lancedb.connect(self.directory).create_table("vectors", rows)
        self.table.create_index(
            metric="dot", vector_column_name="vector", index_type="IVF_HNSW_SQ",
            num_partitions=1, m=CONNECTIVITY, ef_construction=EXPANSION_BUILDING)

    def set(self, parameter):
        self.expansion = parameter

    def search(self, query):
        found = self.table.search(query).ef(self.expansion).nprobes(1).limit(COUNT)
        return found.select(["id", "_distance"]).to_arrow()["id"].to_pylist()

    def save(self, path):
        pass

    def load(self, path):
        import lancedb

        self.table = lancedb.connect(self.directory).open_table("vectors")


PEERS = {
    "hnswlib f32": HNSWLib,
    "usearch f32": lambda: USearch("f32"),
    "usearch f16": lambda: USearch("f16"),
    "usearch i8": lambda: USearch("i8"),
    "usearch signs + f32": USearchSigns,
    "faiss HNSW SQ8": lambda: Faiss("HNSW"),
    "faiss IVF-PQ + SQ8": lambda: Faiss("IVF-PQ"),
    "faiss IVF-RaBitQ + SQ8": lambda: Faiss("IVF-RaBitQ"),
    "qdrant-edge int8": Qdrant,
    "lancedb HNSW SQ": Lance,
}


def measure(name, prefix, threads, directory):
    """One peer in this process; prints the result as JSON."""
    peer = PEERS[name]()
    vectors, queries = rows(prefix + ".f32"), rows(prefix + ".queries")
    truth = np.fromfile(prefix + ".truth", np.uint32).reshape(-1, COUNT)
    resident = resident_bytes()
    wall, processor = time.monotonic(), time.process_time()
    peer.build(vectors, threads)
    wall, processor = time.monotonic() - wall, time.process_time() - processor
    result = {
        "build_us": processor / len(vectors) * 1e6,
        "build_seconds": wall,
        "bytes": (resident_bytes() - resident) / len(vectors),
        "points": [],
    }
    for parameter in peer.parameters:
        peer.set(parameter)
        for query in queries[:50]:
            peer.search(query)
        times, hits = [], 0
        for query, expected in zip(queries, truth):
            start = time.process_time()
            found = peer.search(query)
            times.append((time.process_time() - start) * 1e6)
            hits += len(set(map(int, found)) & set(map(int, expected)))
        recall = hits / COUNT / len(queries)
        result["points"].append(
            [parameter, recall, statistics.median(times), statistics.mean(times)])
        if recall > 0.995:
            break
    path = os.path.join(directory, "saved-index")
    peer.save(path)
    start = time.monotonic()
    peer.load(path)
    peer.set(peer.parameters[0])
    peer.search(queries[0])
    result["load_ms"] = (time.monotonic() - start) * 1e3
    if os.path.exists(path):
        os.remove(path)
    print(json.dumps(result))


def at(points, level, column):
    """Linear between the points on both sides of a level of recall; None when it is not reached."""
    before = None
    for point in points:
        if point[1] >= level:
            if before is None:
                return point[column]
            share = (level - before[1]) / (point[1] - before[1])
            return before[column] + share * (point[column] - before[column])
        before = point
    return None


def truth_of(prefix):
    if os.path.exists(prefix + ".truth"):
        return
    import faiss

    index = faiss.IndexFlatIP(DIMENSION)
    index.add(rows(prefix + ".f32"))
    index.search(rows(prefix + ".queries"), COUNT)[1].astype(np.uint32).tofile(prefix + ".truth")


def run(name, prefix, program, threads, directory):
    if name == "sutra":
        path = os.path.join(directory, "result.json")
        environment = dict(os.environ, SUTRA_TRUTH=prefix + ".truth", SUTRA_RESULT=path)
        subprocess.run([program], env=environment, check=True, stdout=subprocess.DEVNULL)
        with open(path) as file:
            return json.load(file)
    command = [sys.executable, __file__, prefix, program, str(threads), directory, name]
    with tempfile.TemporaryDirectory(dir=directory) as work:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=dict(os.environ, PEER_WORK=work))
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        print(f"{name} was left out: {last}", flush=True)
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def middle(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def shown(value, digits=0):
    return "-" if value is None else f"{value:,.{digits}f}"


def main():
    prefix, program, threads, directory = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    if len(sys.argv) > 5:
        return measure(sys.argv[5], prefix, threads, directory)
    truth_of(prefix)
    count = os.path.getsize(prefix + ".f32") // (4 * DIMENSION)
    wanted = [part.strip() for part in os.environ.get("PEERS", "").split(",")]
    names = ["sutra"] + [name for name in PEERS if any(part in name for part in wanted)]
    results = {name: [] for name in names}
    for turn in range(ROUNDS):
        for name in names:
            result = run(name, prefix, program, threads, directory)
            if result:
                results[name].append(result)
                print(f"round {turn + 1}: {name} done", flush=True)
    print(f"\n{count:,} x {DIMENSION}, {threads} threads to build, one to search, {ROUNDS} rounds;")
    print("build: processor µs a vector, and vectors/s that two free processors would make of it;")
    print("search: P50 in µs (queries/s) of one thread at recall@10 of .90, .95 and .99\n")
    print("| index | build µs | vectors/s | bytes/vector | .90 | .95 | .99 | load ms |")
    print("|---|---|---|---|---|---|---|---|")
    for name, runs in results.items():
        if not runs:
            continue
        build = middle(run["build_us"] for run in runs)
        cells = [name, shown(build, 1), shown(2e6 / build), shown(middle(r["bytes"] for r in runs))]
        for level in LEVELS:
            p50 = middle(at(run["points"], level, 2) for run in runs)
            mean = middle(at(run["points"], level, 3) for run in runs)
            cells.append("-" if p50 is None else f"{p50:,.0f} ({1e6 / mean:,.0f})")
        cells.append(shown(middle(run["load_ms"] for run in runs), 1))
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
