"""The server that tests/http/capture asks: HTTP/1.1 on one port, HTTP/2 without TLS on the next (python3-h2)."""
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import h2.config
import h2.connection
import h2.events

# A body full of what looks like a status; one line of it is a status line.
MISSING = """HTTP is fun
404
Status: 500
  :status: is what HTTP/2 calls it
500 Internal Server Error
HTTP/1.1 503 Service Unavailable
Retry-After: 10
[ 1.000] recv nothing
< teapto
"""

# path: status, reason, header fields, body
PAGES = {
    '/': (200, 'OK', [('Status', '500 Internal Server Error'), ('X-Code', '404')], '{"status": 500,\n "code": 404}\n'),
    '/moved': (301, 'Moved Permanently', [('Location', '/moved-again')], 'See /moved-again\n404\n'),
    '/moved-again': (302, 'Found', [('Location', '/missing')], ''),
    '/missing': (404, 'Not Found', [], MISSING),
    '/login': (401, 'Unauthorized', [('WWW-Authenticate', 'Basic realm="403 Forbidden"'), ('Cache-Control', 'no-store, max-age=404'),
                                     ('Set-Cookie', 'code=500; HttpOnly')], 'Unauthorized\n'),
    '/empty': (204, 'No Content', [], None),
    '/broken': (500, 'Internal Server Error', [('Retry-After', '404')], 'no newline at the end of 502'),
    '/odd': (471, 'Odd', [], 'Odd\n'),
    '/slow': (404, 'Not Found', [], 'slow\n'),
    '/hints': (200, 'OK', [], 'after hints\n'),
    '/trailer': (200, 'OK', [], 'before a trailer\n'),
}
HINTS = ('Link', '</404.css>; rel=preload')
TRAILER = ('Status', '500')
ALWAYS = [('Server', 'test'), ('Date', 'Sun, 22 Nov 2026 12:00:00 GMT'), ('Content-Type', 'text/plain')]


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def fields(self, fields):
        for name, value in fields:
            self.send_header(name, value)
        self.end_headers()

    def do_GET(self):
        length = int(self.headers.get('Content-Length', 0))
        self.rfile.read(length)
        status, reason, fields, body = PAGES[self.path]
        if self.path == '/slow':
            time.sleep(2.5)
        if self.path == '/hints':
            self.send_response_only(103, 'Early Hints')
            self.fields([HINTS])
        self.send_response_only(status, reason)
        if self.path == '/trailer':
            self.fields(ALWAYS + [('Transfer-Encoding', 'chunked'), ('Trailer', TRAILER[0])])
            if self.command != 'HEAD':
                self.wfile.write(b'%x\r\n%s\r\n0\r\n%s: %s\r\n\r\n' % (
                    len(body), body.encode(), TRAILER[0].encode(), TRAILER[1].encode()))
            return
        length = [] if body is None else [('Content-Length', str(len(body)))]
        self.fields(ALWAYS + fields + length)
        if body and self.command != 'HEAD':
            self.wfile.write(body.encode())

    do_HEAD = do_POST = do_GET

    def log_message(self, *_):
        pass


def answer_stream(connection, stream, request):
    def send(status, fields, end=False):
        pairs = [(':status', str(status))] + [(name.lower(), value) for name, value in fields]
        connection.send_headers(stream, pairs, end_stream=end)

    path = request[b':path'].decode()
    status, _, fields, body = PAGES[path]
    if path == '/hints':
        send(103, [HINTS])
    if body is None or request[b':method'] == b'HEAD':
        send(status, ALWAYS + fields, True)
        return
    send(status, ALWAYS + fields)
    connection.send_data(stream, body.encode(), end_stream=path != '/trailer')
    if path == '/trailer':
        connection.send_headers(stream, [(TRAILER[0].lower(), TRAILER[1])], end_stream=True)


def http2(client):
    connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    connection.initiate_connection()
    client.sendall(connection.data_to_send())
    while data := client.recv(65536):
        for event in connection.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                answer_stream(connection, event.stream_id, dict(event.headers))
        client.sendall(connection.data_to_send())


def serve_http2(port):
    listener = socket.create_server(('127.0.0.1', port))
    while True:
        threading.Thread(target=http2, args=listener.accept()[:1], daemon=True).start()


PORT = int(sys.argv[1])
threading.Thread(target=serve_http2, args=(PORT + 1,), daemon=True).start()
ThreadingHTTPServer(('127.0.0.1', PORT), Handler).serve_forever()
