"""Samples of processes, whether they grow, and a picture of them."""

import csv
import html
import math
import os


def sample(process):
    """Resident memory, own pages of it (KiB), and descriptors; None when it has ended."""
    try:
        with open(f"/proc/{process}/status") as file:
            fields = dict(line.split(":", 1) for line in file if ":" in line)
        descriptors = len(os.listdir(f"/proc/{process}/fd"))
        resident, own = (int(fields[name].split()[0]) for name in ("VmRSS", "RssAnon"))
    except (FileNotFoundError, ProcessLookupError, KeyError):
        return None
    return resident, own, descriptors


def children(processes):
    """Those that the processes have started and that are not among them: name and identity."""
    names = {process: name for name, process in processes.items()}
    found = {}
    for entry in sorted(filter(str.isdigit, os.listdir("/proc")), key=int):
        try:
            with open(f"/proc/{entry}/stat") as file:
                parent = int(file.read().rsplit(")", 1)[1].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent in names and int(entry) not in names:
            name = f"{names[parent]}'s child"
            while name in found:
                name += "'"
            found[name] = int(entry)
    return found


class Slope:
    """Theil and Sen's slope: the median of the slopes of all pairs, and its 95 % interval. Pairs are
    made within a life only, so that a restart is no fall.

    Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, 1968.
    """

    def __init__(self, lives):
        """Each life is a list of (hours, value)."""
        slopes, variance = [], 0.0
        for points in lives:
            count = len(points)
            variance += count * (count - 1) * (2 * count + 5) / 18
            slopes += [(right[1] - left[1]) / (right[0] - left[0])
                       for place, left in enumerate(points) for right in points[place + 1:]]
        slopes.sort()
        self.count = len(slopes)
        if slopes:
            reach = 1.96 * math.sqrt(variance)
            lower = max(0, math.floor((self.count - reach) / 2))
            upper = min(self.count - 1, math.ceil((self.count + reach) / 2))
            self.middle = slopes[self.count // 2]
            self.lower, self.upper = slopes[lower], slopes[upper]

    def __str__(self):
        if not self.count:
            return "–"
        return f"{self.middle:+.1f} ({self.lower:+.1f} to {self.upper:+.1f})"


class Samples:
    """What was seen of every process: name → rows of (seconds, process, resident, own,
    descriptors, texts)."""

    def __init__(self):
        self.rows = {}

    def add(self, seconds, name, process, texts):
        found = sample(process)
        if found:
            self.rows.setdefault(name, []).append((seconds, process, *found, texts))

    def lives(self, name, column, warm_up):
        """(hours, value) of each process of that name, without its first `warm_up` seconds."""
        found = {}
        for row in self.rows[name]:
            found.setdefault(row[1], []).append(row)
        return [[(row[0] / 3600, row[column]) for row in rows if row[0] - rows[0][0] >= warm_up]
                for rows in found.values()]

    def write(self, path):
        with open(path, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["seconds", "process", "pid", "resident_kib", "own_kib",
                             "descriptors", "texts"])
            for name, rows in self.rows.items():
                for row in rows:
                    writer.writerow([f"{row[0]:.1f}", name, *row[1:]])


WIDTH, LEFT, PANEL, GAP = 460, 130, 64, 14


def line(rows, column, place, most, end):
    """A line for each life."""
    lives, x = {}, lambda seconds: place + WIDTH * seconds / end
    for row in rows:
        lives.setdefault(row[1], []).append(
            f"{x(row[0]):.1f},{PANEL - PANEL * row[column] / most:.1f}")
    return [" ".join(points) for points in lives.values()]


def picture(samples, strikes, title):
    """A row for each process: memory at the left, descriptors at the right; struck when marked."""
    end = max(row[0] for rows in samples.rows.values() for row in rows) or 1
    right = LEFT + WIDTH + 90
    height = 60 + len(samples.rows) * (PANEL + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{right + WIDTH + 70}" height="{height}" '
        'font-family="sans-serif" font-size="11">',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<text x="8" y="18" font-size="14">{html.escape(title)}</text>',
        f'<text x="{LEFT}" y="40">resident memory, MiB (light: with pages of files)</text>',
        f'<text x="{right}" y="40">open descriptors</text>']
    for number, (name, rows) in enumerate(samples.rows.items()):
        parts.append(f'<g transform="translate(0 {50 + number * (PANEL + GAP)})">')
        parts.append(f'<text x="8" y="{PANEL / 2}">{html.escape(name)}</text>')
        for place, columns, unit in ((LEFT, ((2, "#9ecae1"), (3, "#08519c")), 1024),
                                     (right, ((4, "#a63603"),), 1)):
            most = max(row[columns[0][0]] for row in rows) * 1.1 or 1
            parts.append(f'<rect x="{place}" width="{WIDTH}" height="{PANEL}" fill="none" '
                         'stroke="#ccc"/>')
            parts.append(f'<text x="{place + WIDTH + 4}" y="10">{most / unit:.0f}</text>'
                         f'<text x="{place + WIDTH + 4}" y="{PANEL}">0</text>')
            for moment in (one for one, victim in strikes if victim == name):
                x = place + WIDTH * moment / end
                parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y2="{PANEL}" stroke="#ddd"/>')
            for column, colour in columns:
                parts += [f'<polyline fill="none" stroke="{colour}" points="{points}"/>'
                          for points in line(rows, column, place, most, end)]
        parts.append("</g>")
    parts.append("</svg>")
    return "\n".join(parts) + "\n"
