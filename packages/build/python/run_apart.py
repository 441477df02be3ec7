# Runs a program in exactly the environment that the request names, in a session of its own, and ends it with all that it left
# behind when it is done or when its time is over. The request comes as JSON on standard input, because a variable may be a secret.
import json, os, signal, socket, subprocess, sys

request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
posix = os.name == "posix"
os.umask(request["umask"])
if request.get("hostname"):
    socket.sethostname(request["hostname"])
child = subprocess.Popen(
    request["args"],
    cwd=request["cwd"],
    env=request["env"],
    stdin=subprocess.DEVNULL,
    start_new_session=posix,
)


def end(*_):
    """Ends the program and every process that it started, unless one of them made a session of its own."""
    if posix:
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    else:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(child.pid)], capture_output=True)


def stop(number, _):
    end()
    sys.exit(128 + number)


for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), stop)

try:
    code = child.wait(request["seconds"])
except subprocess.TimeoutExpired:
    end()
    child.wait()
    print(request["late"], file=sys.stderr, flush=True)
    code = 124
else:
    if posix:
        end()
sys.exit(code if code >= 0 else 128 - code)
