#!/usr/bin/env python3
"""Measures `rawabit load` against curl on the same data and a fresh Oxigraph server for each: in one
request, and graph by graph over one connection. Each pair runs in turn, each in both orders.

usage: bench_load.py RAWABIT OXIGRAPH [QUADS]
"""

import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

BASE = "https://w3id.org/rawabit/"
PER_GRAPH = 500


def generate(folder, quads):
    """A folder such as `build` writes, and each graph in a file of its own for curl."""
    lines, names = [], []
    for article in range(quads // PER_GRAPH):
        graph = f"{BASE}graph/g{article}"
        names.append(graph)
        own = [f"<{graph}> <http://www.w3.org/ns/prov#wasDerivedFrom> <{BASE}article/g{article}>"]
        for number in range(1, PER_GRAPH):
            # A half is of the article alone, a half of things that many articles name.
            thing = f"article/g{article}#p{number}" if number % 2 else f"id/person/{number}"
            own.append(f'<{BASE}{thing}> <http://www.w3.org/2000/01/rdf-schema#label> "شخص {article} {number}"@ar')
        with open(folder / f"{article}.nt", "w", encoding="utf-8") as file:
            file.writelines(f"{line} .\n" for line in own)
        lines += [f"{line} <{graph}> .\n".encode() for line in own]
    lines.sort()
    data = b"".join(lines)
    (folder / "graph.nq").write_bytes(data)
    manifest = {
        "tool": {"name": "rawabit"},
        "options": {"base": BASE},
        "files": [{"path": "graph.nq", "sha256": hashlib.sha256(data).hexdigest()}],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return names, len(lines), len(data)


class Server:
    """A fresh Oxigraph, for the time of a `with`."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.folder = tempfile.TemporaryDirectory()
        self.address = f"http://127.0.0.1:{port}"
        command = [self.program, "serve", "--location", self.folder.name, "--bind", f"127.0.0.1:{port}"]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        while True:
            try:
                urllib.request.urlopen(self.address).close()
                return self
            except OSError:
                time.sleep(0.05)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def count(self):
        query = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
        url = f"{self.address}/query?{urllib.parse.urlencode({'query': query})}"
        request = urllib.request.Request(url, headers={"Accept": "text/csv"})
        with urllib.request.urlopen(request) as answer:
            return int(answer.read().split()[1])


def timed(command):
    """Seconds and the greatest memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]}: status {status}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    rawabit, oxigraph = sys.argv[1:3]
    quads = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # In a process of its own: what this one has held would count as its children's memory.
        with ProcessPoolExecutor(1) as other:
            names, quads, size = other.submit(generate, folder, quads).result()
        print(f"{quads} quads in {len(names)} graphs, {size / 1e6:.0f} MB")

        def bulk_curl(address):
            header = ["-H", "Content-Type: application/n-quads"]
            return ["curl", "-sSf", "-X", "POST", *header, "-T", str(folder / "graph.nq"), f"{address}/store"]

        def puts_curl(address):
            requests = [
                f'url = "{address}/store?graph={urllib.parse.quote(graph, safe="")}"\n'
                f'upload-file = "{folder / f"{index}.nt"}"\nfail\nsilent\n'
                'header = "Content-Type: application/n-triples"\nheader = "Expect:"\n'
                for index, graph in enumerate(names)
            ]
            (folder / "puts").write_text("next\n".join(requests))
            return ["curl", "--config", str(folder / "puts")]

        def load(*options):
            return lambda address: [rawabit, "load", name, "--store", address, "--quiet", *options]

        for what, ours, theirs in [
            ("one request", load("--bulk"), bulk_curl),
            ("graph by graph", load(), puts_curl),
        ]:
            found = {"rawabit": [], "curl": []}
            for pair in [("curl", theirs), ("rawabit", ours)], [("rawabit", ours), ("curl", theirs)]:
                for who, command in pair:
                    with Server(oxigraph) as server:
                        found[who].append(timed(command(server.address)))
                        if server.count() != quads:
                            sys.exit(f"{who}: {server.count()} of {quads} quads arrived")
            seconds = {who: min(run[0] for run in runs) for who, runs in found.items()}
            memory = max(run[1] for run in found["rawabit"])
            print(
                f"{what:15} curl {seconds['curl']:6.2f} s   rawabit {seconds['rawabit']:6.2f} s   "
                f"ratio {seconds['rawabit'] / seconds['curl']:.2f}   memory {memory:.0f} MB"
            )


main()
