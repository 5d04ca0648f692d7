"""Sets up a virtual environment and starts the app, or sets up for the tests: `python start.py [setup|setup-tests]`.

Uses nothing but the standard library, and no syntax newer than Python 3.4, so that an old Python gets a clear sentence
instead of a syntax error.
"""

import hashlib
import os
import socket
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
DEFAULT_PORT = 8501


def stop(sentence):
    """Say why the app cannot start, and end."""
    sys.stderr.write(sentence + "\n")
    sys.exit(1)


def check_python():
    """End with a sentence when this Python is too old or cannot make virtual environments."""
    if sys.version_info < OLDEST:
        stop(
            "Let-Down Lab needs Python %d.%d or newer; this is %d.%d. Install a newer one from your software store or "
            "python.org, then name it: make run PYTHON=python3.12" % (OLDEST + tuple(sys.version_info[:2]))
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        stop(
            "This Python cannot make virtual environments. On Debian or Ubuntu: sudo apt install python%d.%d-venv"
            % tuple(sys.version_info[:2])
        )


def set_up(requirements):
    """Make the virtual environment and install `requirements`, unless that was already done for these very pins."""
    fingerprint = hashlib.sha256(repr(tuple(sys.version_info[:2])).encode())
    for name in ("requirements.txt", "requirements-dev.txt"):
        with open(os.path.join(ROOT, name), "rb") as file:
            fingerprint.update(file.read())
    stamp = os.path.join(VENV, "installed-" + requirements)
    if os.path.exists(PYTHON) and os.path.exists(stamp):
        with open(stamp) as file:
            if file.read() == fingerprint.hexdigest():
                return
    print("Setting up in .venv; the first time takes a minute or two.")
    if not os.path.exists(PYTHON) and subprocess.call([sys.executable, "-m", "venv", VENV]) != 0:
        stop("The virtual environment could not be made in %s." % VENV)
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
    if subprocess.call(install, cwd=ROOT) != 0:
        stop("The packages in %s could not be installed; pip says why above. Is there a network?" % requirements)
    with open(stamp, "w") as file:
        file.write(fingerprint.hexdigest())


def port_from_environment():
    """The port to serve on, from PORT."""
    given = os.environ.get("PORT", "") or str(DEFAULT_PORT)
    if not given.isdigit() or not 1 <= int(given) <= 65535:
        stop("PORT should be a number from 1 to 65535, not %r." % given)
    return int(given)


def check_port(port):
    """End with a sentence when something else already listens there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        if os.name != "nt":
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("", port))
        except OSError:
            stop(
                "Port %d is taken, perhaps by Let-Down Lab already running: try http://localhost:%d in a browser. "
                "To use another port: make run PORT=%d" % (port, port, port + 1)
            )


def local_address():
    """This machine's address on the local network, or None. Sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
            return probe.getsockname()[0]
        except OSError:
            return None


def run():
    """Start the app and print where it is."""
    port = port_from_environment()
    check_port(port)
    print("\n  Let-Down Lab\n\n  On this computer:      http://localhost:%d" % port)
    address = local_address()
    if address:
        print("  On the local network:  http://%s:%d" % (address, port))
    print("\n  To stop: Ctrl+C\n")
    sys.stdout.flush()
    command = [PYTHON, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    try:
        sys.exit(subprocess.call(command + ["--logger.hideWelcomeMessage", "true"], cwd=ROOT))
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    check_python()
    if sys.argv[1:] == ["setup"]:
        set_up("requirements.txt")
    elif sys.argv[1:] == ["setup-tests"]:
        set_up("requirements-dev.txt")
    elif not sys.argv[1:]:
        set_up("requirements.txt")
        run()
    else:
        stop("Usage: python start.py [setup|setup-tests]")
