#!/usr/bin/env python3
"""Drives both pages of a running server in headless Chromium, over the DevTools protocol.

pages.py CLIENT_URL CONTROL_URL SERVER_PID SCREENSHOT_FOLDER LOCKED_CLIENT_URL LOCKED_CONTROL_URL

The server must hold no texts yet; it is stopped at the end, to see what the pages say then. The
two locked pages are of a server that asks for keys; ADMIN_KEY, READER_KEY and NOTES_KEY (for the
namespace notes) are some of its keys. Its events go to the event storage that is process
EVENTS_PID, which is stopped too. The first server shows a grid of one agent, two nodes and four
shards.
Needs Python's standard library and Debian's chromium only.
"""

import base64
import json
import os
import secrets
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request

client, control, pid, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
locked_client, locked_control = sys.argv[5:7]
PATIENCE = 30  # seconds that a condition may take to come true


class Navigated(AssertionError):
    """The page went away while it was asked something."""


class DevTools:
    """A WebSocket (RFC 6455) to one tab."""

    def __init__(self, url):
        host, path = url.removeprefix("ws://").split("/", 1)
        name, port = host.split(":")
        self.socket = socket.create_connection((name, int(port)), timeout=60)
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        self.socket.sendall(
            f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self.file = self.socket.makefile("rb")
        while self.file.readline().strip():
            pass
        self.number = 0
        self.problems = []

    def receive(self):
        text = b""
        while True:
            first, second = self.file.read(2)
            size = second & 127
            if size == 126:
                (size,) = struct.unpack(">H", self.file.read(2))
            elif size == 127:
                (size,) = struct.unpack(">Q", self.file.read(8))
            text += self.file.read(size)
            if first & 128:
                return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        text = json.dumps({"id": self.number, "method": method, "params": parameters}).encode()
        mask = secrets.token_bytes(4)
        head = b"\x81" + (
            struct.pack(">B", 128 | len(text))
            if len(text) < 126
            else struct.pack(">BH", 254, len(text))
        )
        self.socket.sendall(
            head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(text))
        )
        while True:
            message = self.receive()
            if message.get("id") == self.number:
                if "navigated" in message.get("error", {}).get("message", ""):
                    raise Navigated(method)
                if "error" in message:
                    raise AssertionError(f"{method}: {message['error']}")
                return message["result"]
            self.note(message)

    def note(self, message):
        name, told = message.get("method"), message.get("params", {})
        if name == "Runtime.exceptionThrown":
            self.problems.append(json.dumps(told["exceptionDetails"])[:600])
        elif name == "Runtime.consoleAPICalled" and told["type"] == "error":
            self.problems.append(json.dumps(told["args"])[:600])
        elif name == "Log.entryAdded" and told["entry"]["level"] == "error":
            self.problems.append(told["entry"]["text"] + " " + told["entry"].get("url", ""))

    def prepare(self):
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.size(1600, "light")

    def run(self, script):
        found = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in found, (script, found["exceptionDetails"])
        return found["result"].get("value")

    def holds(self, condition):
        try:
            return self.run(f"Boolean({condition})")
        except Navigated:
            return False

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not self.holds(condition):
            if time.monotonic() > end:
                print(self.run("document.body.innerText")[:3000], file=sys.stderr)
                raise AssertionError(f"never came: {what}; {self.problems}")
            time.sleep(0.1)

    def wait_text(self, selector, text):
        quoted = json.dumps(text)
        self.wait(
            f"[...document.querySelectorAll({json.dumps(selector)})]"
            f".some((one) => one.textContent.includes({quoted}))",
            f"{text!r} in {selector}",
        )

    def open(self, url):
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=url)
        self.wait(
            f"location.href.startsWith({json.dumps(url)}) && document.readyState === 'complete'",
            url,
        )

    def type(self, selector, text):
        self.run(f"document.querySelector({json.dumps(selector)}).focus();"
                 f"document.querySelector({json.dumps(selector)}).value = ''")
        self.call("Input.insertText", text=text)

    def enter(self):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter",
                      windowsVirtualKeyCode=13, text="\r")

    def size(self, width, theme):
        self.call("Emulation.setScrollbarsHidden", hidden=True)
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": theme}])

    def shoot(self, name):
        for width in (400, 1600):
            for theme in ("light", "dark"):
                self.size(width, theme)
                time.sleep(0.6)
                wide = self.run("document.documentElement.scrollWidth")
                assert wide <= width, f"{name} is {wide} px wide in a window of {width}"
                height = self.run("Math.ceil(document.body.getBoundingClientRect().height)")
                clip = {"x": 0, "y": 0, "width": width, "height": max(height, 600), "scale": 1}
                shot = self.call("Page.captureScreenshot", format="png", clip=clip,
                                 captureBeyondViewport=True)
                path = os.path.join(folder, f"{name}-{width}-{theme}.png")
                with open(path, "wb") as file:
                    file.write(base64.b64decode(shot["data"]))
        self.size(1600, "light")

    def no_problems(self):
        assert not self.problems, self.problems

    def check_accessible(self):
        nameless = self.run(
            """[...document.querySelectorAll('input, select, textarea, button, a[href]')]
            .filter((one) => !one.closest('[hidden]') && !(one.getAttribute('aria-label')
              || one.labels?.length || one.textContent.trim())).map((one) => one.outerHTML)"""
        )
        assert not nameless, nameless
        assert self.run("document.documentElement.lang") == "en"
        assert self.run("document.querySelectorAll('main, header, h1').length") == 3


def load():
    """Texts and questions, so that the control center has something to show."""
    def post(path, body):
        request = urllib.request.Request(client + path, json.dumps(body).encode(),
                                         {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    people = "Ada Ben Cleo Dora Emil Finn Greta Hugo".split()
    towns = "Lyon Oslo Turin Ghent Porto Basel".split()
    for start in range(0, 120, 20):
        post("/learn/batch", {"items": [
            {"content": text} for number in range(start, start + 20)
            for text in (f"{people[number % 8]} works at Firm {number}.",
                         f"Firm {number} is based in {towns[number % 6]}.")]})
        for number in range(start, start + 15):
            post("/sutra/query", {"query": f"Where is Firm {number} based?"})


def use_client(tab):
    tab.open(client)
    tab.wait_text("#first-step", "Sutra knows nothing yet")
    tab.wait("!document.getElementById('first-step').hidden", "the first step")
    tab.check_accessible()
    tab.shoot("client-empty")
    tab.run("document.getElementById('teach-example').click()")
    tab.wait("document.getElementById('question').value", "the example question")
    tab.run("document.getElementById('question').focus()")
    tab.enter()
    tab.wait_text("#answer .answer", "Paris")
    tab.wait("document.querySelector('#paths svg g[role=button]')", "the path's graph")
    tab.run("document.querySelector('#paths svg g[role=button]').focus()")
    tab.wait_text("#paths mark", "Eiffel Tower is located in Paris")
    tab.wait_text("#answer", "Confidence")
    tab.no_problems()
    tab.open(client + "/#learn")
    tab.type("#text", "Marie Curie was born in Warsaw.\n\nMarie Curie discovered polonium.\n\n"
             "Warsaw is the capital of Poland.\n\nPoland is located in Europe.")
    tab.type("#source", "a test")
    tab.run("document.querySelector('#learn-form button').click()")
    tab.wait_text("#receipts", "Learned 4 texts")
    tab.shoot("client-learn")
    tab.open(client + "/#ask")
    tab.type("#question", "Where was Marie Curie born?")
    tab.enter()
    tab.wait_text("#answer .answer", "Warsaw")
    tab.wait("document.querySelector('#paths svg')", "the graph")
    tab.shoot("client-answer")
    tab.type("#question", "Who invented the telephone?")
    tab.enter()
    tab.wait_text("#answer", "I don’t know")
    tab.shoot("client-unknown")
    tab.open(client + "/#explore")
    tab.type("#search", "Marie Curie")
    tab.enter()
    tab.wait_text("#explore-status", "found")
    tab.run("document.querySelector('#found a').click()")
    tab.wait("document.querySelector('#concept article svg')", "the neighbourhood")
    tab.check_accessible()
    tab.shoot("client-explore")
    tab.no_problems()
    tab.run("document.querySelector('#concept button.danger').click()")
    tab.wait_text("#concept button.danger", "Delete for good")
    tab.run("[...document.querySelectorAll('#concept button.danger')].at(-1).click()")
    tab.wait_text("#concept h3", "Deletion receipt")
    tab.no_problems()


def see_empty_control(tab):
    tab.open(control)
    tab.wait_text("#services td.good", "healthy")
    tab.wait_text("#answer", "In your own words")
    tab.wait("document.querySelector('#charts svg')", "the charts")
    tab.check_accessible()
    tab.shoot("control-empty")
    tab.no_problems()


def use_control(tab):
    load()
    tab.open(control)
    tab.wait_text("#services", "sutra-client")
    tab.wait_text("#services td.good", "healthy")
    tab.wait_text("#alerts", "Rules that are watched")
    tab.wait_text("#events", "query performance")
    tab.wait_text("#cluster-status", "1 of 1 agents healthy, 2 of 2 nodes running")
    tab.wait_text("#nodes td", "0, 2")
    tab.wait_text("#shards caption", "Shards; version 1")
    tab.wait("document.querySelectorAll('#shards td.good').length === 4", "four shards that serve")
    for question in ("p95 query latency in the last hour", "list all query events today"):
        tab.type("#question", question)
        tab.enter()
        tab.wait("document.getElementById('interpretation') && !document.getElementById('seen')",
                 "the interpretation")
        tab.run("document.querySelector('#answer .answer').id = 'seen'")
    line = tab.run("document.getElementById('interpretation').value")
    tab.type("#interpretation", "count * last 1h by event_type")
    tab.enter()
    tab.wait("document.querySelector('#answer svg .bar')", f"bars instead of {line}")
    asked = tab.run("document.getElementById('question').value")
    assert asked == "count * last 1h by event_type", f"the field still asks {asked}"
    time.sleep(8)
    tab.check_accessible()
    tab.shoot("control")
    tab.type("#question", "What is the meaning of life?")
    tab.enter()
    tab.wait_text("#answer", "This cannot be answered")
    tab.no_problems()


def enter_key(tab, key, namespace=""):
    tab.wait("document.querySelector('dialog[open]')", "the question for a key")
    assert tab.run("document.activeElement.id") == "key-text", "the dialog takes the focus"
    tab.type("#key-text", key)
    if namespace:
        tab.type("#key-namespace", namespace)
    tab.run("document.querySelector('#key-form button').click()")


def use_key(tab, key, namespace=""):
    """Takes another key by the button."""
    tab.run("window.isOld = true; document.getElementById('key').click()")
    enter_key(tab, key, namespace)
    tab.wait("!window.isOld && document.readyState === 'complete'", "the page with the other key")


def use_locked(tab):
    """Pages of a server that asks for keys. Chromium logs each 401 and 403 as an error."""
    tab.problems.clear()
    tab.open(locked_client)
    tab.wait_text("dialog", "This server asks for a key")
    tab.check_accessible()
    tab.shoot("client-key")
    tab.run("document.querySelector('#key-form button[type=button]').click()")
    tab.wait_text("#status", "No entry (401)")
    tab.run("document.getElementById('key').click()")
    enter_key(tab, "sutra_00000000_" + "0" * 48)
    tab.wait_text("dialog", "The key opens nothing here")
    enter_key(tab, os.environ["READER_KEY"])
    tab.wait_text("#status", "0 concepts")
    assert tab.run("localStorage.length") == 0 and "sutra_" not in tab.run("location.href")
    tab.run("document.getElementById('teach-example').click()")
    tab.wait_text("#answer", "Not allowed (403)")
    tab.shoot("client-forbidden")
    use_key(tab, os.environ["ADMIN_KEY"])
    tab.wait("!document.getElementById('first-step').hidden", "the first step")
    tab.run("document.getElementById('teach-example').click()")
    tab.wait("document.getElementById('question').value", "the example question")
    tab.run("document.getElementById('question').focus()")
    tab.enter()
    tab.wait_text("#answer .answer", "Paris")
    tab.wait("document.querySelector('#paths svg g[role=button]')", "the path's graph")
    use_key(tab, os.environ["NOTES_KEY"])
    tab.wait_text("#status", "Not allowed (403)")
    use_key(tab, os.environ["NOTES_KEY"], "notes")
    tab.wait_text("#status", "0 concepts")
    # Another port is another origin, with a session storage of its own.
    tab.open(locked_control)
    enter_key(tab, os.environ["NOTES_KEY"])
    tab.wait_text("#lost", "Not allowed (403)")
    tab.shoot("control-forbidden")
    use_key(tab, os.environ["ADMIN_KEY"])
    tab.wait_text("#services td.good", "healthy")
    tab.wait_text("#events", "query performance")
    others = [one for one in tab.problems if "401" not in one and "403" not in one]
    assert not others, others
    tab.problems.clear()


def use_without_event_storage(tab):
    """The locked server sends its events to a process that goes away."""
    tab.open(locked_control)
    tab.wait_text("#services", "grid-event-storage")
    os.kill(int(os.environ["EVENTS_PID"]), signal.SIGTERM)
    tab.wait_text("#trouble", "grid-event-storage is unhealthy")
    tab.wait_text("#trouble", "sutra storage --events")
    tab.type("#question", "average query latency today")
    tab.enter()
    tab.wait_text("#answer .bad", "The event storage (EVENT_STORAGE) gives no answer")
    tab.shoot("control-events-down")
    tab.problems.clear()


def use_stopped(tab, client_tab):
    client_tab.open(client)
    client_tab.wait_text("#status", "concepts")
    tab.call("Page.bringToFront")
    os.kill(pid, signal.SIGTERM)
    tab.wait("!document.getElementById('lost').hidden", "the banner of a lost server")
    tab.wait_text("#services td.bad", "unreachable")
    tab.shoot("control-down")
    client_tab.call("Page.bringToFront")
    client_tab.type("#question", "Where was Marie Curie born?")
    client_tab.enter()
    client_tab.wait("!document.getElementById('lost').hidden", "the banner of a lost server")
    client_tab.wait_text("#lost", "Start it again")
    client_tab.shoot("client-down")


def main():
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            port_file = os.path.join(profile, "DevToolsActivePort")
            end = time.monotonic() + PATIENCE
            while not (os.path.exists(port_file) and os.path.getsize(port_file)):
                assert time.monotonic() < end, "Chromium does not start"
                time.sleep(0.1)
            with open(port_file) as file:
                port = file.readline().strip()
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list") as answer:
                tabs = [one for one in json.load(answer) if one["type"] == "page"]
            tab = DevTools(tabs[0]["webSocketDebuggerUrl"])
            tab.prepare()
            see_empty_control(tab)
            use_client(tab)
            use_control(tab)
            use_locked(tab)
            use_without_event_storage(tab)
            tab.open(control)
            tab.wait_text("#services td.good", "healthy")
            opening = urllib.request.Request(
                f"http://127.0.0.1:{port}/json/new?about:blank", method="PUT")
            with urllib.request.urlopen(opening) as answer:
                client_tab = DevTools(json.load(answer)["webSocketDebuggerUrl"])
            client_tab.prepare()
            use_stopped(tab, client_tab)
            print("The pages pass.")
        finally:
            browser.terminate()
            browser.wait()


main()
