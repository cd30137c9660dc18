#!/usr/bin/env python3
"""Renews the answers that README.md shows below `rawabit query …`, without the invisible isolates around
Arabic words.

usage: readme_answers.py RAWABIT OXIGRAPH
"""

import os
import re
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"```sh\nrawabit (query [^\n]*)\n```\n\n```text\n[^`]*```")


def main():
    rawabit, oxigraph = sys.argv[1:3]
    readme = Path("README.md")

    def answered(match):
        command = [rawabit, *match[1].split()]
        environment = {**os.environ, "RAWABIT_OXIGRAPH": oxigraph}
        table = subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode()
        shown = table.replace("\u2068", "").replace("\u2069", "")
        return f"```sh\nrawabit {match[1]}\n```\n\n```text\n{shown}```"

    readme.write_text(BLOCK.sub(answered, readme.read_text("utf-8")), "utf-8")


main()
