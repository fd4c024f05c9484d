#!/usr/bin/env python3
"""Sets the project up in `.venv` and opens the program; every run after the first goes straight on.

Standard library only, and readable by a Python too old to run it, so that it can say so.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
USAGE = """\
python3 start.py             打开程序（没有显示器时：离屏演示，写到 ./tour）
python3 start.py test …      运行全部测试，其后的参数交给 pytest
python3 start.py prepare     只备好程序和测试工具，不运行
"""
DOWNLOAD_MB = {"program": 110, "tests": 160}
LOCKS = {"program": ["requirements.txt"], "tests": ["requirements.txt", "requirements-dev.txt"]}

# What PySide6's libraries ask the system for: shared object → Debian package.
QT_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
QT_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "name resolution",
    "Network is unreachable",
    "Connection refused",
    "No matching distribution found",
)


class Trouble(Exception):
    """One sentence in Chinese that says what is wrong and what to do."""


def say(sentence: str) -> None:
    """Print at once, so that the sentence stands above the output of what follows."""
    print(sentence, flush=True)


def listen(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program to its end and keep what it says to ourselves."""
    return subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")


def read(path: Path) -> str:
    """The file's text, empty where there is no such file."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


class Venv:
    """The environment in `folder`, with the stamps that say how far its set-up came."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.unfinished = folder / "start-unfinished"

    def stamp(self, purpose: str) -> Path:
        """The file written last: it holds the `fingerprint` that was installed."""
        return self.folder / f"start-{purpose}.stamp"

    def is_ready(self, purpose: str, wanted: str) -> bool:
        """Whether nothing need be done; reads two small files and starts no program."""
        return (
            not self.unfinished.exists()
            and self.python.exists()
            and self.base_exists()
            and read(self.stamp(purpose)) == wanted
        )

    def base_exists(self) -> bool:
        """Whether the Python that made this environment is still installed."""
        for line in read(self.folder / "pyvenv.cfg").splitlines():
            key, _, value = line.partition("=")
            if key.strip() == "executable":
                return Path(value.strip()).exists()
        return True

    def works(self) -> bool:
        """Whether its Python starts, is new enough and has pip."""
        if not (self.python.exists() and self.base_exists()):
            return False
        probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
        return listen([str(self.python), "-c", probe]).returncode == 0


def fingerprint(root: Path, purpose: str) -> str:
    """A hash of the lock files, the project's description and its place on the disk."""
    digest = hashlib.sha256(str(root).encode())
    for name in [*LOCKS[purpose], "pyproject.toml"]:
        digest.update(name.encode() + b"\0" + (root / name).read_bytes())
    return digest.hexdigest()


def make_venv(venv: Venv) -> None:
    """Create the environment, or build a broken one anew; a working one is left alone."""
    if venv.works():
        return
    foreign = venv.folder.exists() and not (venv.folder / "pyvenv.cfg").exists()
    if foreign and any(venv.folder.iterdir()):
        raise Trouble(f"{venv.folder} 不是 Python 虚拟环境：请移走它，再运行一次。")
    say("虚拟环境已损坏，重新建立……" if venv.folder.exists() else "正在建立虚拟环境 .venv……")
    done = listen([sys.executable, "-m", "venv", "--clear", str(venv.folder)])
    if done.returncode != 0 or not venv.works():
        raise Trouble(f"无法建立虚拟环境 {venv.folder}：{last_line(done)}")


def pip_commands(venv: Venv, purpose: str, anew: bool) -> list[list[str]]:
    """The locked packages first, then the project itself, in place and without the network."""
    pip = [str(venv.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    lock = LOCKS[purpose][-1]
    again = ["--force-reinstall"] if anew else []
    return [
        [*pip, "--retries", "2", *again, "--require-hashes", "-r", lock],
        [*pip, "--no-deps", "--no-build-isolation", "-e", "."],
    ]


def install(root: Path, venv: Venv, purpose: str) -> None:
    """Install everything; if that was cut off in the middle last time, install it all anew."""
    say(f"正在安装依赖（首次要下载约 {DOWNLOAD_MB[purpose]} MB，请稍候）……")
    anew = venv.unfinished.exists()
    venv.unfinished.touch()
    for command in pip_commands(venv, purpose, anew):
        done = subprocess.run(command, check=False, cwd=root, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            if done.returncode > 0 and not anew:
                venv.unfinished.unlink()  # pip gave up in order: nothing is half installed
            raise Trouble(pip_trouble(done, venv.folder / "start.log"))
    for finished in [purpose, "program"]:
        venv.stamp(finished).write_text(fingerprint(root, finished), encoding="utf-8")
    venv.unfinished.unlink()


def pip_trouble(done: subprocess.CompletedProcess[str], log: Path) -> str:
    """What pip's last words mean; all of them go into `log`."""
    log.write_text(done.stderr, encoding="utf-8")
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr:
        return f"下载的文件与锁定的校验值不符：请检查所用的 pip 镜像，详见 {log}。"
    if "No space left" in done.stderr:
        return "磁盘空间不足：请腾出约 1 GB，再运行一次。"
    if any(sign in done.stderr for sign in NO_NETWORK):
        return f"无法下载依赖：请检查网络或 pip 镜像设置，再运行一次；详见 {log}。"
    return f"安装依赖失败：{last_line(done)}（详见 {log}）"


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    """The last thing a program said, which is usually why it stopped."""
    lines = f"{done.stdout or ''}\n{done.stderr or ''}".split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1] if said else f"退出码 {done.returncode}"


def loads(library: str) -> bool:
    """Whether the dynamic linker finds the library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(window: bool) -> dict[str, str]:
    """Those of Qt's libraries that do not load, with their packages; only Linux lacks any."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**QT_ALWAYS, **QT_WINDOW} if window else QT_ALWAYS
    return {library: package for library, package in wanted.items() if not loads(library)}


def missing_venv_packages(venv: Venv) -> list[str]:
    """Debian keeps what `python -m venv` needs in a package of its own."""
    if venv.python.exists() or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def install_command(libraries: dict[str, str], packages: list[str]) -> list[str]:
    """What a person would type here, without sudo; empty where we know no package manager."""
    names = sorted({*libraries.values(), *packages})
    if shutil.which("apt-get"):
        return ["apt-get", "install", "-y", "--no-install-recommends", *names]
    provides = [f"{library}()(64bit)" for library in sorted(libraries)]
    for manager in ("dnf", "yum", "zypper"):
        if provides and shutil.which(manager):
            return [manager, "install", "-y", *provides]
    return []


def privilege() -> list[str] | None:
    """What to put before a command so that root runs it without a question; None if nothing may."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo", "-n"] if listen(["sudo", "-n", "true"]).returncode == 0 else None


def install_system(venv: Venv, window: bool) -> None:
    """Bring what the system lacks, where we may; otherwise say the one command to run."""
    libraries, packages = missing_libraries(window), missing_venv_packages(venv)
    if not libraries and not packages:
        return
    command = install_command(libraries, packages)
    if not command:
        lacking = "、".join([*sorted(libraries), *packages])
        raise Trouble(f"系统缺少 {lacking}：请用本系统的软件包管理器装好，再运行一次。")
    before = privilege() if command[0] == "apt-get" else None
    if before is not None:
        say("正在安装系统库：" + " ".join(command[4:]))
        run_apt([*before, "env", "DEBIAN_FRONTEND=noninteractive"], command)
    if missing_libraries(window) or missing_venv_packages(venv):
        raise Trouble(f"系统缺少所需的软件包，请先运行：{as_typed(command)}")


def run_apt(before: list[str], command: list[str]) -> None:
    """Install; if the package lists are too old or absent, fetch them and try once more."""
    if listen([*before, *command]).returncode != 0:
        listen([*before, "apt-get", "update"])
        listen([*before, *command])


def as_typed(command: list[str]) -> str:
    """The one line to paste into a terminal."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    fresh = f"{sudo}apt-get update && " if command[0] == "apt-get" else ""
    return f"{fresh}{sudo}{shlex.join(command)}"


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether a window could be seen here."""
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return has_wayland(environ) or (bool(environ.get("DISPLAY")) and has_x_server())


def has_wayland(environ: Mapping[str, str]) -> bool:
    """Whether the socket named by the session is there."""
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and (Path(environ.get("XDG_RUNTIME_DIR", "/")) / str(name)).exists()


def has_x_server() -> bool:
    """Whether somebody answers at $DISPLAY; without the library to ask, believe it."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def become(command: list[str], environ: dict[str, str]) -> int:
    """Hand the terminal over to the program, at no cost where the system can do that."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, environ)
    return subprocess.run(command, check=False, env=environ).returncode


def program_command(venv: Venv, *arguments: str) -> list[str]:
    """`-P` keeps a folder that happens to be named like one of ours from being imported."""
    return [str(venv.python), "-P", "-m", "trainer", *arguments]


def pytest_command(venv: Venv, arguments: list[str]) -> list[str]:
    """Spread over the processors, a file's tests together; later arguments win."""
    workers = str(min(4, os.cpu_count() or 1))
    spread = ["-n", workers, "--dist", "loadfile", "--max-worker-restart", "0"]
    return [str(venv.python), "-m", "pytest", *spread, *arguments]


def run_tests(venv: Venv, arguments: list[str]) -> int:
    """All of them, without a window, ending with pytest's closing line."""
    os.chdir(ROOT)
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return become(pytest_command(venv, arguments), environ)


def run_tour(venv: Venv, out: Path) -> int:
    """Where nobody can see a window: draw every screen and printout, and say where they are."""
    say(f"没有显示器：离屏演示，写到 {out} ……")
    command = program_command(venv, "tour", str(out))
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    code = subprocess.run(command, check=False, env=environ).returncode
    if code == 0:
        pictures, prints = len(list(out.glob("*.png"))), len(list(out.glob("*.pdf")))
        say(f"完成：{out} 中有 {pictures} 张画面（PNG）和 {prints} 份打印件（PDF）。")
    return code


def prepare(purpose: str, window: bool) -> Venv:
    """Everything that has to be there before `purpose`; returns at once when it is."""
    venv = Venv(ROOT / ".venv")
    install_system(venv, window)
    if not venv.is_ready(purpose, fingerprint(ROOT, purpose)):
        make_venv(venv)
        install(ROOT, venv, purpose)
    return venv


def start(arguments: list[str]) -> int:
    """Do what the arguments ask; raises Trouble where that cannot be."""
    if arguments[:1] == ["test"]:
        return run_tests(prepare("tests", window=False), arguments[1:])
    if arguments == ["prepare"]:
        prepare("tests", window=False)
        return 0
    if arguments:
        say(USAGE.rstrip())
        return 0 if arguments[0] in {"-h", "--help"} else 2
    window = has_display(os.environ)
    venv = prepare("program", window)
    if window and has_display(os.environ):
        return become(program_command(venv), dict(os.environ))
    return run_tour(venv, ROOT / "tour")


def main() -> int:
    """Start, and turn every foreseen trouble into one sentence and exit code 1."""
    if sys.version_info < OLDEST:
        say("需要 Python 3.11 或更新的版本：请安装后用它运行 start.py。")
        return 1
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return start(sys.argv[1:])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except PermissionError as error:
        print(f"没有权限写 {error.filename}：请把项目放到可写的文件夹里。", file=sys.stderr)
    except KeyboardInterrupt:
        print("已中断：再运行一次即可接着完成。", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
