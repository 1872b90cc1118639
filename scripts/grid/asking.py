"""Asks processes of sutra, waits for what shall become true, and finds free ports."""

import http.client
import json
import os
import random
import socket
import time
import urllib.error
import urllib.request

# Nothing takes so long unless something is wrong.
LIMIT = 120.0
# What every call sends.
HEADERS = {"content-type": "application/json"}


def use_key(key):
    """From now on every call comes with that key."""
    HEADERS["authorization"] = f"Bearer {key}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def free_offset(ports, below=15_000):
    """A --port-offset at which all of these ports are free."""
    while True:
        offset = random.randrange(1_000, below)
        try:
            for port in ports:
                with socket.socket() as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    probe.bind(("127.0.0.1", port + offset))
        except OSError:
            continue
        return offset


def call(url, body=None, timeout=30, headers=None):
    """The JSON of an answer; raises urllib.error.HTTPError for a refusal."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, HEADERS if headers is None else headers)
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        return json.load(answer)


def status(url):
    """The status of an answer; 0 when there is none."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, http.client.HTTPException):
        return 0


def wait(what, condition, limit=LIMIT, is_quiet=False):
    """The first true value of the condition. What cannot be asked yet counts as false."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                if not is_quiet:
                    print(f"ok   {what}", flush=True)
                return value
        except (OSError, http.client.HTTPException, KeyError, IndexError, TypeError, ValueError):
            pass
        time.sleep(0.05)
    raise AssertionError(f"{what}: not within {limit:.0f} s")


def kind(error):
    """A failed request in words, and whether it was refused or broken off, so may be repeated."""
    if isinstance(error, urllib.error.HTTPError):
        told = error.read()[:300].decode(errors="replace")
        if error.code in (429, 503):
            return f"refused with {error.code}", True
        if error.code == 409 and '"moved"' in told:
            return "sent on with 409", True
        return f"{error.code} {told}", False
    reason = getattr(error, "reason", error)
    if isinstance(reason, ConnectionRefusedError):
        return "no connection", True
    if isinstance(reason, (ConnectionError, http.client.HTTPException)):
        return "broken off", True
    return repr(error), False


def lives(process):
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def program():
    """The sutra under test: SUTRA, else the release build, else the debug build."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    release = os.path.join(root, ".build/release/sutra")
    usual = release if os.path.exists(release) else os.path.join(root, ".build/debug/sutra")
    return os.path.abspath(os.environ.get("SUTRA", usual))
