"""Draws what is around one country of made-up graphs of many nodes, in wall time: no picture may take
more than ten seconds.

usage: bench_draw.py RAWABIT
"""

import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 10
slow = False
for nodes in [100, 300, 1000, 3000, 10000]:
    with tempfile.TemporaryDirectory() as work:
        with open(f"{work}/crowd.nt", "w") as graph:
            subprocess.run(
                [sys.executable, "Scripts/generate-crowd.py", str(nodes)], stdout=graph, check=True)
        for view in [["ego", "--depth", "2", "--entity", "X0"], ["pair"], ["timeline"]]:
            start = time.monotonic()
            subprocess.run(
                [sys.argv[1], "draw", f"{work}/crowd.nt", "--ontology", "ontology", "--out",
                 f"{work}/pictures", "--quiet", "--view", *view], check=True)
            seconds = time.monotonic() - start
            # One run draws thirty pairs.
            slow |= seconds > MOST_SECONDS and view != ["pair"]
            print(f"draw, {nodes:5} nodes, {view[0]:8} {seconds:6.2f} s")
sys.exit("a picture took too long" if slow else 0)
