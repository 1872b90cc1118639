"""Starts and asks processes of sutra."""

import http.client
import json
import os
import random
import signal
import subprocess
import time

SUTRA = os.environ["SUTRA"]
OFFSET = int(os.environ.get("PORT_OFFSET", random.randrange(4000, 9000)))


def ask(port, method, path, body=None, timeout=30):
    """(status, bytes) of one answer; raises OSError when nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        content = json.dumps(body) if isinstance(body, (dict, list)) else body
        connection.request(method, path, content, {"content-type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except http.client.HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()


def ask_json(port, method, path, body=None):
    status, content = ask(port, method, path, body)
    if status >= 300:
        raise OSError(f"{path} answers {status}: {content.decode()}")
    return json.loads(content)


class Process:
    """A process of sutra with the port of its health, and its log."""

    def __init__(self, name, arguments, port, folder, **settings):
        self.name, self.arguments, self.port = name, arguments, port
        self.settings = settings
        self.log = f"{folder}/{name}.log"
        self.process = None

    def start(self):
        environment = {**os.environ, **self.settings}
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [SUTRA, *self.arguments], env=environment, stdout=log, stderr=log
            )
        return self

    def wait(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if ask(self.port, "GET", "/health")[0] == 200:
                    return self
            except OSError:
                pass
            if self.process.poll() is not None:
                raise SystemExit(f"{self.name} ended while it started; see {self.log}")
            time.sleep(0.05)
        raise SystemExit(f"{self.name} is not healthy after {seconds} s; see {self.log}")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.kill()

    def metrics(self):
        """The figures of /metrics by their names, labels included."""
        text = ask(self.port, "GET", "/metrics")[1].decode()
        rows = [line.rsplit(" ", 1) for line in text.splitlines() if line and line[0] != "#"]
        return {name: float(value) for name, value in rows}

    def lines(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read().splitlines()
