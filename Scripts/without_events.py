"""Copies annotated articles and a build without their Event and Document mentions, for a score of linking alone.

usage: without_events.py GOLD_DIR OUT_DIR GOLD_COPY OUT_COPY
"""

import json
import os
import shutil
import sys

LEFT_OUT = {"Event", "Document"}


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    gold, out, gold_copy, out_copy = sys.argv[1:]
    shutil.copytree(gold, gold_copy)
    shutil.copytree(out, out_copy)
    os.chmod(gold_copy, 0o755)
    for name in os.listdir(gold_copy):
        os.chmod(os.path.join(gold_copy, name), 0o644)
        if name.endswith(".gold.json"):
            path = os.path.join(gold_copy, name)
            with open(path, encoding="utf-8") as file:
                article = json.load(file)
            article["mentions"] = [mention for mention in article["mentions"] if mention["type"] not in LEFT_OUT]
            with open(path, "w", encoding="utf-8") as file:
                json.dump(article, file, ensure_ascii=False)
    path = os.path.join(out_copy, "annotations.jsonl")
    with open(path, encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    with open(path, "w", encoding="utf-8") as file:
        for article in articles:
            article["mentions"] = [mention for mention in article["mentions"] if mention["type"] not in LEFT_OUT]
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
