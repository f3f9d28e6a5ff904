"""A small load generator: eight connections that each send one request after the other."""

import asyncio
import itertools
import statistics
import time

CONNECTIONS = 8


async def _answer(reader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    await reader.readexactly(length)
    return int(head.split(b" ", 2)[1])


async def _one_connection(port, requests, until, times, expected):
    reader = writer = None
    try:
        while time.perf_counter() < until:
            if writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            started = time.perf_counter()
            writer.write(next(requests))
            try:
                status = await _answer(reader)
            except asyncio.IncompleteReadError as error:
                raise AssertionError("the server closed the connection in the middle of an answer") from error
            times.append(time.perf_counter() - started)
            if status != expected:
                raise AssertionError(f"expected {expected}, got {status}")
            writer.close()  # sync workers answer one request per connection
            writer = None
    finally:
        if writer is not None:
            writer.close()


def load(port: int, requests, *, seconds: float, expected: int) -> tuple[float, float]:
    """(requests a second, 95th percentile in milliseconds) over so many seconds."""
    requests, times = iter(requests), []

    async def run():
        until = time.perf_counter() + seconds
        await asyncio.gather(
            *(_one_connection(port, requests, until, times, expected) for _ in range(CONNECTIONS))
        )

    started = time.perf_counter()
    asyncio.run(run())
    elapsed = time.perf_counter() - started
    return len(times) / elapsed, statistics.quantiles(times, n=20)[18] * 1000


def get(path: str, session_keys, cookie: str = "sessionid"):
    """Endless GET requests for a path, signed in as each session in turn."""
    for key in itertools.cycle(session_keys):
        yield (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {cookie}={key}\r\n\r\n"
        ).encode()


def post(path: str, session_keys, body_of):
    """Endless POST requests with a CSRF token; `body_of(session key)` gives the form as text."""
    token = "a" * 32
    for key in session_keys:
        body = f"csrfmiddlewaretoken={token}&{body_of(key)}".encode()
        yield (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            f"Cookie: sessionid={key}; csrftoken={token}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode() + body
