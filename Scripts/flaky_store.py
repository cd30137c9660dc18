#!/usr/bin/env python3
"""A graph store that misbehaves as told, for tests of the client.

usage: flaky_store.py PORT [ANSWER…]

Each ANSWER serves one request and is gone: `503`, `429`, `400` and other numbers are that status,
`drop` closes the connection without a word; when they are used up every request is served. With
the environment variable AUTH set to `basic`, `bearer`, `digest-md5` or `digest-sha-256`, a user
`u:p` or the token `t` is asked for. `GET /log` tells the requests as JSON, their bodies
decompressed.
"""

import base64
import gzip
import hashlib
import json
import os
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWERS = sys.argv[2:]
AUTH = os.environ.get("AUTH", "")
LOG = []
CONNECTIONS = set()


def digest(name, text):
    return hashlib.new(name.replace("-", ""), text.encode()).hexdigest()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, text="", **fields):
        body = text.encode()
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            data = b""
            while length := int(self.rfile.readline(), 16):
                data += self.rfile.read(length)
                self.rfile.readline()
            self.rfile.readline()
        else:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        return gzip.decompress(data) if self.headers.get("Content-Encoding") == "gzip" else data

    def is_known(self):
        given = self.headers.get("Authorization", "")
        if AUTH == "basic":
            return given == "Basic " + base64.b64encode(b"u:p").decode()
        if AUTH == "bearer":
            return given == "Bearer t"
        fields = {a: b or c for a, b, c in re.findall(r'(\w+)=(?:"([^"]*)"|([^\s,]+))', given)}
        if fields.get("nonce") != "n" or fields.get("uri") != self.path:
            return False
        name = AUTH.removeprefix("digest-")
        who = digest(name, "u:r:p")
        what = digest(name, f"{self.command}:{self.path}")
        middle = ":".join(fields.get(key, "") for key in ("nonce", "nc", "cnonce", "qop"))
        return fields.get("response") == digest(name, f"{who}:{middle}:{what}")

    def serve(self):
        data = self.body()
        CONNECTIONS.add(self.client_address[1])
        if self.path == "/log":
            return self.answer(200, json.dumps({"requests": LOG, "connections": len(CONNECTIONS)}))
        if AUTH and not self.is_known():
            LOG.append({"method": self.command, "path": self.path, "status": 401, "body": ""})
            kind = AUTH.split("-")[0].capitalize()
            more = f', nonce="n", qop="auth", algorithm={AUTH[7:].upper()}' if "digest" in AUTH else ""
            return self.answer(401, WWW_Authenticate=f'{kind} realm="r"{more}')
        if self.path == "/query":
            return self.answer(200, '{"results": {"bindings": []}}')
        what = ANSWERS.pop(0) if ANSWERS else "204"
        entry = {"method": self.command, "path": self.path, "status": what, "body": data.decode()}
        LOG.append(entry)
        if what == "drop":
            self.close_connection = True
            return self.connection.close()
        return self.answer(int(what), "" if what == "204" else "not <b>now</b>")

    do_GET = do_PUT = do_POST = serve

    def log_message(self, *arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
