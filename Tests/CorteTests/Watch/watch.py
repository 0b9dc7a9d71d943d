"""Lives with `corte deck --watch` for a while, as a browser and an editor do. Prints JSON.

usage: watch.py CORTE MATRIX SIGNAL     MATRIX has a plan file plan.yaml beside it, which is edited
"""
import http.client
import json
import os
import signal
import socket
import subprocess
import sys


def get(port, path="/", host=None, method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.putrequest(method, path, skip_host=True)
    if host != "":
        connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    response = connection.getresponse()
    return response.status, response.read().decode()


def raw(port, request):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(request)
        return connection.makefile("rb").readline().decode().strip()


def next_change(stream):
    while not stream.readline().startswith(b"data:"):
        pass


def main():
    corte, matrix, ending = sys.argv[1:]
    plan = os.path.join(os.path.dirname(matrix), "plan.yaml")
    before = sorted(os.listdir(os.path.dirname(matrix)))
    program = subprocess.Popen(
        [corte, "deck", matrix, "--watch", "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    address = program.stdout.readline().strip()
    port = int(address.rsplit(":", 1)[1].strip("/"))
    told = {"address": address.replace(str(port), "PORT")}

    status, page = get(port)
    told["page"] = [status, "EventSource" in page, "Antes" in page]
    told["statuses"] = {
        "localhost": get(port, host=f"localhost:{port}")[0], "elsewhere": get(port, host="example.org")[0],
        "elsewhere's port": get(port, host=f"example.org:{port}")[0], "no host": get(port, host="")[0],
        "other port": get(port, host="127.0.0.1:1")[0], "other page": get(port, "/etc/passwd")[0],
        "post": get(port, method="POST")[0]}
    told["two hosts"] = raw(
        port, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: example.org\r\n\r\n".encode())
    told["nonsense"] = raw(port, b"\x00\xff nonsense\r\n\r\n")
    told["endless"] = raw(port, b"GET / HTTP/1.1\r\nX: " + b"x" * 40000)
    # Who connects and says nothing keeps nobody waiting.
    silent = socket.create_connection(("127.0.0.1", port))

    changes = socket.create_connection(("127.0.0.1", port))
    changes.sendall(f"GET /changes HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    stream = changes.makefile("rb")
    while stream.readline().strip():
        pass
    text = open(plan, encoding="utf-8").read()

    # Saved over, renamed over as editors do, wrong, and right again.
    open(plan, "w", encoding="utf-8").write(text.replace("Antes", "Ahora"))
    next_change(stream)
    told["saved"] = "Ahora" in get(port)[1]
    open(plan + ".new", "w", encoding="utf-8").write(text.replace("Antes", "Otra vez"))
    os.rename(plan + ".new", plan)
    next_change(stream)
    told["renamed"] = "Otra vez" in get(port)[1]
    open(plan, "w", encoding="utf-8").write("deck: { slides: [kover] }\n")
    next_change(stream)
    status, wrong = get(port)
    told["wrong"] = [status, "plan.yaml:1:18" in wrong, "EventSource" in wrong]
    open(plan, "w", encoding="utf-8").write(text)
    next_change(stream)
    told["mended"] = "Antes" in get(port)[1]

    program.send_signal(getattr(signal, ending))
    told["code"] = program.wait()
    told["closed"] = stream.read().strip() == b""
    silent.close()
    told["errors"] = program.stderr.read()
    told["left"] = sorted(os.listdir(os.path.dirname(matrix))) == before
    json.dump(told, sys.stdout)


main()
