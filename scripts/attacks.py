#!/usr/bin/env python3
"""Attacks a real server in every way of docs/attacks.md, and says what each got.

attacks.py SUTRA [TABLE.md]

Starts servers of its own in a temporary folder (with keys and tokens, and without), and ends with
1 when an attack got anything else than it should. Needs Python's standard library and openssl;
haproxy too for the attacks through it.
"""

import base64
import concurrent.futures
import gzip
import hashlib
import hmac
import http.client
import http.server
import json
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

SUTRA = os.path.abspath(sys.argv[1])
OFFSET = random.randrange(8000, 8800)
SECRET = "0123456789abcdef0123456789abcdef"
JSON = "application/json"
rows = []


class Server:
    """A server of its own on a folder, and what its log says."""

    def __init__(self, folder, offset, **settings):
        self.folder, self.offset = folder, offset
        self.log = f"{folder}.log"
        self.environment = {**os.environ, "LOG_LEVEL": "debug", **settings}
        self.process = None

    def port(self, port=8000):
        return port + self.offset

    def run(self, *arguments):
        return subprocess.run(
            [SUTRA, *arguments, "--data", self.folder], env=self.environment,
            capture_output=True, text=True, timeout=60)

    def key(self, name, *arguments):
        told = self.run("keys", "create", name, *arguments)
        return re.search(r"sutra_[0-9a-f]{8}_[0-9a-f]{48}", told.stdout).group()

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [SUTRA, "serve", "--data", self.folder, "--port-offset", str(self.offset)],
                env=self.environment, stdout=log, stderr=log)
        end = time.monotonic() + 180
        while "Ready" not in self.text():
            assert self.process.poll() is None and time.monotonic() < end, self.text()[-2000:]
            time.sleep(0.2)
        return self

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)

    def text(self):
        with open(self.log, errors="replace") as log:
            return log.read()


def raw(port, data, wait=5.0, close=True):
    """What a server answers to bytes, until it closes or nothing comes any more."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as link:
        link.settimeout(wait)
        try:
            link.sendall(data)
            if close:
                link.shutdown(socket.SHUT_WR)
            while True:
                part = link.recv(65536)
                if not part:
                    break
                answer += part
        except (socket.timeout, ConnectionError):
            pass
    return answer


def statuses(answer):
    return [int(one) for one in re.findall(rb"(?:^|\n|})HTTP/1\.[01] (\d{3}) ", answer)]


def ask(port, path, body=None, method=None, key=None, host=None, wait=20.0, **fields):
    """A request by the book; its status and body."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else b""
    lines = [f"{method or ('POST' if body is not None else 'GET')} {path} HTTP/1.1",
             f"Host: {host or f'localhost:{port}'}", "Connection: close"]
    if key:
        lines.append(f"Authorization: Bearer {key}")
    if body is not None:
        lines += [f"Content-Length: {len(data)}"]
        fields.setdefault("Content_Type", JSON)
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    answer = raw(port, "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + data, wait, close=False)
    found = statuses(answer)
    return (found[0] if found else 0), answer.partition(b"\r\n\r\n")[2].decode(errors="replace")


def note(name, got, is_right):
    rows.append((name, got, is_right))
    print(f"{'ok  ' if is_right else 'BAD '} {len(rows):2} {name}: {got}", flush=True)


def expect(name, wanted, answer):
    """An attack that must get one of some statuses."""
    status, text = answer
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    told = re.search(r'"error": ?"([a-z_0-9]+)"', text)
    got = f"{status or 'closed'}{' ' + told.group(1) if told else ''}"
    note(name, got, status in wanted)


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(header=None, secret=SECRET.encode(), **claims):
    now = int(time.time())
    claims = {"iss": "attacks", "aud": "sutra", "sub": "eve", "exp": now + 300,
              "sutra_role": "admin", "sutra_namespaces": "*", **claims}
    text = ".".join(encoded(json.dumps(one).encode()) for one in (header or {"alg": "HS256"}, claims))
    return text + "." + encoded(hmac.new(secret, text.encode(), hashlib.sha256).digest())


def key_set(folder):
    """A JWK set of an RSA key that is made now; its bytes and the key's PEM."""
    private, public = os.path.join(folder, "rsa.pem"), os.path.join(folder, "rsa.pub")
    subprocess.run(["openssl", "genrsa", "-out", private, "2048"], check=True, capture_output=True)
    subprocess.run(["openssl", "rsa", "-in", private, "-pubout", "-out", public],
                   check=True, capture_output=True)
    told = subprocess.run(["openssl", "rsa", "-in", private, "-noout", "-modulus"],
                          check=True, capture_output=True, text=True).stdout
    modulus = bytes.fromhex(told.strip().partition("=")[2])
    path = os.path.join(folder, "keys.jwks")
    with open(path, "w") as file:
        json.dump({"keys": [{"kty": "RSA", "kid": "r", "n": encoded(modulus), "e": "AQAB"}]}, file)
    os.chmod(path, 0o600)
    with open(public, "rb") as file:
        return path, file.read(), modulus


def attack_keys(server, keys, rsa):
    port, hybrid = server.port(), server.port(8001)
    learning = {"content": "Eve was here."}
    reader, admin = keys["reader"], keys["admin"]
    expect("no key", 401, ask(port, "/stats"))
    expect("no key, a route that is not there", 401, ask(port, "/admin"))
    expect("a made-up key", 401, ask(port, "/stats", key="sutra_00000000_" + "0" * 48))
    expect("a key's identity with another secret", 401, ask(port, "/stats", key=reader[:15] + "0" * 48))
    expect("a revoked key", 401, ask(port, "/stats", key=keys["revoked"]))
    expect("an expired key", 401, ask(port, "/stats", key=keys["expired"]))
    expect("a key in the URL", 401, ask(port, f"/stats?api_key={admin}&authorization=Bearer%20{admin}"))
    expect("a key as Basic authorization", 401, ask(
        port, "/stats", Authorization="Basic " + base64.b64encode(f"a:{admin}".encode()).decode()))
    expect("a reader who learns", 403, ask(port, "/learn", learning, key=reader))
    expect("a reader who deletes", 403, ask(port, "/concepts/" + "0" * 32, method="DELETE", key=reader))
    expect("a writer who resets", 403, ask(hybrid, "/sutra/reset", {"confirm": True}, key=keys["writer"]))
    expect("a writer who empties a namespace", 403, ask(
        port, "/namespaces/default", method="DELETE", key=keys["writer"]))
    expect("a writer who reads the audit", 403, ask(hybrid, "/sutra/audit", key=keys["writer"]))
    own = keys["notes"]
    expect("a key of another namespace, asking", 403, ask(port, "/stats", key=own))
    expect("the same, naming both in two headers", 403, ask(
        port, "/stats", key=own, X_Sutra_Namespace="notes\r\nX-Sutra-Namespace: default"))
    expect("the same, in the path, with its own in the header", 403, ask(
        port, "/namespaces/default", method="DELETE", key=own, X_Sutra_Namespace="notes"))
    expect("the same, for metrics of all", 403, ask(port, "/metrics", key=own))
    expect("the same, percent-encoded path", 403, ask(
        port, "/namespaces/%64efault", method="DELETE", key=own, X_Sutra_Namespace="notes"))
    expect("a namespace that climbs folders", 422, ask(
        port, "/learn", learning, key=admin, X_Sutra_Namespace="../../etc"))
    limited = [ask(port, "/stats", key=keys["slow"], X_Forwarded_For=f"10.0.0.{n}")[0] for n in range(8)]
    note("a forged X-Forwarded-For for each request, to escape a key's rate of 5", f"{limited}",
         limited.count(200) == 5 and limited.count(429) == 3)
    first, last = reader[:15] + "f" * 48, reader[:-1] + ("0" if reader[-1] != "0" else "1")
    link = http.client.HTTPConnection("127.0.0.1", port)
    times = {first: [], last: []}
    for one in random.sample([first, last] * 1500, 3000):
        start = time.perf_counter()
        link.request("GET", "/stats", headers={"Authorization": f"Bearer {one}"})
        link.getresponse().read()
        times[one].append((time.perf_counter() - start) * 1e6)
    quarters = [statistics.quantiles(one, n=4) for one in times.values()]
    note("timing of the key check: wrong from the first digit, or in the last alone (1,500 each)",
         f"medians {quarters[0][1]:.0f} and {quarters[1][1]:.0f} µs, quartiles "
         f"{quarters[0][0]:.0f} to {quarters[0][2]:.0f}",
         abs(quarters[0][1] - quarters[1][1]) < (quarters[0][2] - quarters[0][0]) / 2)
    attack_tokens(port, rsa)


def attack_tokens(port, rsa):
    _, public, modulus = rsa
    now = int(time.time())
    stats = lambda one: ask(port, "/stats", key=one)
    good = token()
    expect("a good token, for comparison", 200, stats(good))
    expect("a token signed with another secret", 401, stats(token(secret=b"0" * 32)))
    expect("a token whose role was changed", 401, stats(".".join(
        [good.split(".")[0], token(sub="root").split(".")[1], good.split(".")[2]])))
    for name in ("none", "None"):
        bare = token({"alg": name}).rpartition(".")[0] + "."
        expect(f"alg {name}, without signature", 401, stats(bare))
    for name, secret in (("PEM", public), ("modulus", modulus)):
        expect(f"HS256 with the public RSA key's {name} as secret", 401, stats(token(secret=secret)))
    expect("RS256 in the header of an HS256 token", 401, stats(token({"alg": "RS256", "kid": "r"})))
    expect("a key of its own in the header (jwk, jku)", 401, stats(token(
        {"alg": "HS256", "jku": "http://127.0.0.1/x", "jwk": {"kty": "oct", "k": encoded(b"0" * 32)}},
        secret=b"0" * 32)))
    expect("kid that climbs folders", 401, stats(token({"alg": "HS256", "kid": "../../dev/null"}, secret=b"")))
    expect("an expired token", 401, stats(token(exp=now - 60)))
    expect("a token of tomorrow", 401, stats(token(nbf=now + 3600)))
    expect("a token for another service", 401, stats(token(aud="other")))
    expect("a token of another issuer", 401, stats(token(iss="evil")))
    expect("a token that lasts for years", 401, stats(token(exp=now + 10 ** 8)))
    expect("a token without end", 401, stats(token(exp=None)))
    expect("a reader's token that learns", 403, ask(
        port, "/learn", {"content": "a"}, key=token(sutra_role="reader")))
    replays = [stats(good)[0] for _ in range(3)]
    note("a token used again before its end (allowed: only exp bounds it)", f"{replays}", set(replays) == {200})


def attack_origin(server):
    """Without keys: what a web page of another origin can make a browser send."""
    port = server.port()
    expect("DNS rebinding: Host of another name", 403, ask(port, "/stats", host="evil.example"))
    expect("Host that begins like this machine", 403, ask(port, "/stats", host="127.0.0.1.evil.example"))
    expect("Origin of another page", 403, ask(port, "/stats", Origin="https://evil.example"))
    expect("Origin null (a sandboxed page)", 403, ask(port, "/stats", Origin="null"))
    expect("a form of another page, text/plain", 403, ask(
        port, "/learn", {"content": "a"}, Origin="https://evil.example", Content_Type="text/plain"))
    expect("preflight of another page", 403, ask(
        port, "/learn", method="OPTIONS", Origin="https://evil.example",
        Access_Control_Request_Method="POST"))
    answer = raw(port, b"GET http://evil.example/stats HTTP/1.1\r\nHost: localhost\r\n\r\n")
    note("a target with another host (no proxy: its own route answers)", f"{statuses(answer)}",
         b"evil" not in answer)
    found = [ask(port, "/search/semantic", {"query": "a"}, X_Forwarded_For=f"10.0.0.{n}")[0] for n in range(8)]
    note("a forged X-Forwarded-For for each request, to escape the peer's rate of 5", f"{found}",
         found.count(429) >= 3)


def attack_bodies(server, key):
    port, hybrid = server.port(), server.port(8001)
    learn = lambda body, **fields: ask(port, "/learn", body, key=key, **fields)
    head = f"POST /learn HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n".encode()
    expect("a body of 99 MB, announced", 413, (statuses(raw(
        port, head + b"Content-Length: 99000000\r\n\r\n{", close=False)) or [0]) and (
        (statuses(raw(port, head + b"Content-Length: 99000000\r\n\r\n{", close=False)) or [0])[0], ""))
    chunk = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
    found = statuses(raw(port, head + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 12, close=False))
    note("a body of 12 MB in chunks, not announced", f"{found}", found == [413])
    expect("a gzip bomb (64 MB in 64 kB)", (400, 415), learn(
        gzip.compress(b" " * (64 << 20)), Content_Encoding="gzip"))
    expect("100,000 levels of JSON", 400, learn(b"[" * 100_000))
    expect("500 levels of JSON in metadata", (201, 400, 422), learn(
        b'{"content":"deep","metadata":' + b"[" * 500 + b"]" * 500 + b"}"))
    expect("a number beyond all numbers", (400, 422), ask(
        port, "/search/semantic", b'{"query":"a","threshold":1e999}', key=key))
    expect("a count beyond all counts", (400, 422), ask(
        port, "/search/semantic", b'{"query":"a","top_k":99999999999999999999}', key=key))
    expect("a field twice", 400, learn(b'{"content":"good","content":"evil"}'))
    expect("a field twice, once escaped", 400, learn(b'{"content":"good","c\\u006fntent":"evil"}'))
    expect("bytes that are not UTF-8", 400, learn(b'{"content":"\xff\xfe\xc0\x80"}'))
    expect("half a surrogate pair", (400, 422), learn(b'{"content":"\\ud800"}'))
    expect("NUL in a text", (201, 400, 422), learn(b'{"content":"a\\u0000b is c."}'))
    expect("NUL in a path", (400, 401, 404, 422), ask(port, "/concepts/a%00b", key=key))
    expect("an identity that climbs folders", (404, 422), ask(port, "/concepts/..%2f..%2fkeys.json", key=key))
    found = [ask(server.port(8080), path)[0] for path in (
        "/../keys.json", "/%2e%2e/keys.json", "/..%2fkeys.json", "//etc/passwd", "/page.css/../keys.json")]
    note("pages that climb folders (five ways)", f"{found}", all(one in (400, 401, 404) for one in found))
    expect("a question of 200 kB", 413, ask(hybrid, "/sutra/query", {"query": "a" * 200_000}, key=key))
    expect("a list of 100,000 texts to embed", (400, 413, 422), ask(
        server.port(8888), "/embed", {"texts": ["a"] * 100_000}, key=key))
    frame = b"SStr" + (1).to_bytes(4, "little") + b"\xff" * 12
    expect("a binary frame that announces 4 billion items", (400, 422), ask(
        server.port(50051), "/store/learn", frame, key=key, Content_Type="application/vnd.sutra.store"))


def attack_heads(server, key):
    port = server.port()
    base = f"GET /stats HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n".encode()

    def head(name, more, wanted):
        found = statuses(raw(port, base + more + b"\r\n\r\n"))
        note(name, f"{found or 'closed'}", found in wanted)

    head("a header of 1 MB", b"X-A: " + b"a" * (1 << 20), ([], [400], [431]))
    head("10,000 headers", b"\r\n".join(b"X-%d: a" % n for n in range(10_000)), ([], [400], [431]))
    head("a header that goes on in the next line (obs-fold)", b"X-A: a\r\n b: c", ([400], [200]))
    head("a space before the colon", b"X-Sutra-Namespace : notes", ([400],))
    head("NUL in a header", b"X-A: a\0b", ([400],))
    head("a carriage return alone in a header", b"X-A: a\rX-B: c", ([400],))
    for name, data in (
        ("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), ("HTTP/0.9", b"GET /stats\r\n\r\n"),
        ("no HTTP at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 100),
    ):
        found = statuses(raw(port, data))
        note(name, f"{found or 'closed'}", found in ([], [400], [401], [505]))
    expect("TRACE", (401, 404, 405), ask(port, "/stats", method="TRACE", key=key))
    expect("CONNECT to another machine", (0, 400, 401, 403, 404, 405), ask(
        port, "evil.example:443", method="CONNECT", key=key))
    expect("a method that is none", (400, 404, 405), ask(port, "/stats", method="EVIL\"{}", key=key))
    expect("a method in a header (X-HTTP-Method-Override)", 200, ask(
        port, "/stats", key=key, X_HTTP_Method_Override="DELETE", X_Method_Override="DELETE"))
    expect("an upgrade to WebSocket", 200, ask(
        port, "/stats", key=key, Upgrade="websocket", Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ=="))
    answer = raw(port, base.replace(b"/stats", b"/stats?x=%0d%0aX-Evil:%201") + b"\r\n")
    note("line ends in a parameter, to add a header", f"{statuses(answer)}",
         b"\r\nX-Evil" not in answer and statuses(answer) == [422])
    expect("an alert's webhook set by a request", (404, 405), ask(
        server.port(9000), "/api/alerts", {"webhook": "http://169.254.169.254/"}, key=key))
    many = raw(port, (base + b"\r\n") * 500, wait=20)
    note("500 requests sent at once on one connection", f"{len(statuses(many))} answers",
         set(statuses(many)) <= {200, 429} and len(statuses(many)) == 500)


SMUGGLED = "GET /concepts?smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n"
FRAMINGS = {
    "Content-Length and Transfer-Encoding": "Content-Length: {n}\r\nTransfer-Encoding: chunked",
    "two lengths": "Content-Length: 0\r\nContent-Length: {n}",
    "two lengths in one": "Content-Length: 0, {n}",
    "a length with a sign": "Content-Length: +{n}",
    "an encoding with a tab": "Content-Length: {n}\r\nTransfer-Encoding:\tchunked",
    "an encoding twice": "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
    "an encoding that is none": "Transfer-Encoding: xchunked",
    "a folded encoding": "Content-Length: {n}\r\nTransfer-Encoding:\r\n chunked",
}


def attack_framing(server, key, port, through):
    """Requests that two programs could take for different ones (RFC 9112, section 11.2)."""
    for name, fields in FRAMINGS.items():
        data = (
            f"POST /search/semantic HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n"
            f"Content-Type: application/json\r\n{fields.format(n=len(SMUGGLED) + 5)}\r\n\r\n"
            f"0\r\n\r\n{SMUGGLED}").encode()
        found = statuses(raw(port, data, wait=3))
        # One answer, a refusal: nothing was taken for a second request.
        note(f"smuggling{through}: {name}", f"{found or 'closed'}",
             len(found) <= 1 and all(400 <= one < 600 for one in found))


def attack_through_proxy(server, key, folder):
    if not shutil.which("haproxy"):
        print("haproxy is not installed: the attacks through it are left out")
        return
    port, path = server.port(8000) + 77, os.path.join(folder, "haproxy.cfg")
    with open(path, "w") as file:
        file.write(f"""defaults
  mode http
  timeout connect 2s
  timeout client 10s
  timeout server 10s
frontend f
  bind 127.0.0.1:{port}
  default_backend b
backend b
  http-reuse always
  server s 127.0.0.1:{server.port()}
""")
    proxy = subprocess.Popen(["haproxy", "-db", "-f", path], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        expect("through HAProxy: a good request, for comparison", 200, ask(port, "/stats", key=key))
        attack_framing(server, key, port, " through HAProxy")
    finally:
        proxy.terminate()
        proxy.wait()


def attack_load(server, key):
    port = server.port()
    links = []
    try:
        for _ in range(3000):
            try:
                links.append(socket.create_connection(("127.0.0.1", port), timeout=2))
            except OSError:
                break
        start = time.monotonic()
        status, _ = ask(port, "/stats", key=key)
        note(f"{len(links)} connections that say nothing", f"{status} for another client after "
             f"{(time.monotonic() - start) * 1000:.0f} ms", status == 200)
    finally:
        for link in links:
            link.close()


def slow(port, data, rest):
    """Sends a byte every second, until the server has enough; how long that took, and its answer."""
    start, answer = time.monotonic(), b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as link:
        link.sendall(data)
        link.settimeout(1)
        while time.monotonic() - start < 100:
            try:
                link.sendall(rest)
                part = link.recv(65536)
                if not part:
                    break
                answer += part
            except socket.timeout:
                continue
            except ConnectionError:
                break
    return time.monotonic() - start, statuses(answer)


def attack_files(server, key, folder):
    """As another user of the machine, and as the owner who wants the audit otherwise."""
    port, path = server.port(), os.path.join(server.folder, "keys.json")
    os.chmod(path, 0o666)
    time.sleep(2.5)
    expect("a key file that everybody may write", (500, 503), ask(port, "/stats", key=key))
    os.chmod(path, 0o600)
    time.sleep(2.5)
    expect("the same, put right", 200, ask(port, "/stats", key=key))
    moved = path + ".away"
    os.rename(path, moved)
    time.sleep(2.5)
    expect("a key file that was removed, to open the door", (500, 503), ask(port, "/stats"))
    os.rename(moved, path)
    time.sleep(2.5)
    open_files = [os.path.join(place, name) for place, _, names in os.walk(server.folder)
                  for name in names if os.stat(os.path.join(place, name)).st_mode & 0o077]
    note("data files that others may read", f"{len(open_files)} found {open_files[:3]}".replace(" []", ""), not open_files)
    link = os.path.join(folder, "link")
    os.symlink(server.folder, link)
    second = subprocess.run([SUTRA, "serve", "--data", link, "--port-offset", str(OFFSET + 400)],
                            env=server.environment, capture_output=True, text=True, timeout=100)
    note("a second server on the directory through a symbolic link",
         f"ends with {second.returncode}", second.returncode != 0)
    for kind, text in (("answers", ""), ("log", server.text())):
        found = [name for name in (key, SECRET) if name in text]
        if kind == "log":
            note("keys, tokens and secrets in the debug log", f"{len(found)} found", not found)
    server.stop()
    before = server.run("audit", "verify").returncode
    (name,) = [os.path.join(place, one) for place, _, names in os.walk(server.folder + "/audit")
               for one in names if one.endswith(".log")][:1]
    with open(name, "r+b") as file:
        text = file.read()
        place = text.index(b"Who did it?")
        file.seek(place)
        file.write(b"Who did eat")
    after = server.run("audit", "verify").returncode
    note("a byte of the audit changed", f"verify ends with {before} before, {after} after",
         before == 0 and after != 0)


class Redirecting(http.server.BaseHTTPRequestHandler):
    """A webhook of somebody else's, who sends the server on to its neighbours."""

    asked = []

    def do_POST(self):
        self.asked.append(self.path)
        self.send_response(307)
        self.send_header("Location", "/inside")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST

    def log_message(self, *_):
        pass


def attack_webhook():
    end = time.monotonic() + 60
    while "/hook" not in Redirecting.asked and time.monotonic() < end:
        time.sleep(0.5)
    time.sleep(2)
    asked = [Redirecting.asked.count(path) for path in ("/hook", "/inside")]
    note("an alert's webhook that redirects to another address",
         f"{'posted' if asked[0] else 'never posted'}, followed {asked[1]} times", asked[0] > 0 and not asked[1])


def attack_logs(server, key):
    mark = "FORGED-LINE level=error"
    ask(server.port(8001), "/sutra/query", {"query": f"Who?\n2026-01-01T00:00:00Z {mark}"}, key=key)
    ask(server.port(), f"/a%0a{mark.replace(' ', '%20')}", key=key, User_Agent=f"x {mark}",
        traceparent=f"00-{mark}-1-01")
    lines = [line for line in server.text().splitlines() if line.lstrip().startswith((mark, "2026-01-01"))]
    note("lines of its own in the log (question, path, User-Agent, traceparent)", f"{len(lines)} found",
         not lines)


def attack_all(folder):
    rsa = key_set(folder)
    secret = os.path.join(folder, "secret")
    with open(secret, "w") as file:
        file.write(SECRET)
    os.chmod(secret, 0o600)
    closed = Server(os.path.join(folder, "closed"), OFFSET, SUTRA_RATE_LIMIT_LEARN="0",
                    SUTRA_RATE_LIMIT_REASON="0", SUTRA_JWT_SECRET_FILE=secret,
                    SUTRA_JWT_JWKS_FILE=rsa[0], SUTRA_JWT_ISSUER="attacks", SUTRA_JWT_AUDIENCE="sutra")
    hook = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Redirecting)
    threading.Thread(target=hook.serve_forever, daemon=True).start()
    rules = os.path.join(folder, "alerts.rules")
    with open(rules, "w") as file:
        file.write("quiet: count node_crashed last 5m < 1\n")
    opened = Server(os.path.join(folder, "opened"), OFFSET + 200, SUTRA_RATE_LIMIT_REASON="5",
                    SUTRA_ALERT_RULES=rules,
                    SUTRA_ALERT_WEBHOOK=f"http://127.0.0.1:{hook.server_port}/hook")
    keys = {role: closed.key(role, "--role", role) for role in ("reader", "writer", "admin")}
    keys["notes"] = closed.key("notes", "--role", "admin", "--namespace", "notes")
    keys["slow"] = closed.key("slow", "--role", "reader", "--rate", "5")
    keys["expired"] = closed.key("expired", "--role", "admin", "--expires", "2020-01-01")
    keys["revoked"] = closed.key("revoked", "--role", "admin")
    closed.run("keys", "revoke", keys["revoked"].split("_")[1])
    admin = keys["admin"]
    pool = concurrent.futures.ThreadPoolExecutor()
    try:
        closed.start()
        opened.start()
        ask(closed.port(), "/learn", {"content": "The Eiffel Tower is in Paris."}, key=admin)
        ask(closed.port(8001), "/sutra/query", {"query": "Who did it?"}, key=admin)
        head = b"GET /stats HTTP/1.1\r\nHost: localhost\r\nX-A: "
        slow_head = pool.submit(slow, closed.port(), head, b"a")
        slow_body = pool.submit(
            slow, closed.port(), b"POST /learn HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + admin.encode() + b"\r\nContent-Length: 5000\r\n\r\n{", b" ")
        attack_keys(closed, keys, rsa)
        attack_origin(opened)
        attack_bodies(closed, admin)
        attack_heads(closed, admin)
        attack_framing(closed, admin, closed.port(), "")
        attack_through_proxy(closed, admin, folder)
        attack_logs(closed, admin)
        attack_webhook()
        seconds, found = slow_body.result()
        note("a body at a byte a second", f"{found} after {seconds:.0f} s", found[:1] == [408] and seconds < 40)
        seconds, found = slow_head.result()
        note("a head at a byte a second", f"{found or 'closed'} after {seconds:.0f} s", seconds < 75)
        attack_load(closed, admin)
        expect("after all this, a good request", 200, ask(closed.port(), "/stats", key=admin))
        attack_files(closed, admin, folder)
    finally:
        pool.shutdown()
        closed.stop()
        opened.stop()


def main():
    with tempfile.TemporaryDirectory() as folder:
        attack_all(folder)
    bad = [row for row in rows if not row[2]]
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w") as file:
            file.write("| | attack | got |\n|---|---|---|\n")
            for number, (name, got, is_right) in enumerate(rows, 1):
                got = got.replace("|", "\\|")
                file.write(f"| {number} | {name} | {got}{'' if is_right else ' **(wrong)**'} |\n")
    print(f"{len(rows)} attacks, {len(bad)} got what they should not: {[row[0] for row in bad]}")
    sys.exit(1 if bad else 0)


main()
