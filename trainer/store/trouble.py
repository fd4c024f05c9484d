"""Trouble with the world: disk, file, server. Each says in a sentence what to do."""

from __future__ import annotations

import errno

import sqlalchemy as sa


class Trouble(Exception):
    """The store cannot do its work; nothing was half-saved. `str()` is a Chinese sentence."""

    code = "trouble"


class Newer(Trouble):
    """The database was written by a newer program."""

    code = "newer"


class Clash(Trouble):
    """A constraint of the tables forbids it: somebody else was quicker, or what it is of is gone."""

    code = "clash"


_KNOWN = (
    ("disk is full", "磁盘已满，没有保存。请腾出空间后重试，已保存的内容不受影响。"),
    ("readonly", "数据文件夹是只读的，不能保存。请换一个能写入的文件夹，或请管理员放开写入权限。"),
    ("read-only", "数据文件夹是只读的，不能保存。请换一个能写入的文件夹，或请管理员放开写入权限。"),
    ("unable to open database", "打不开数据库文件。请检查文件夹是否存在、能否读写。"),
    ("database is locked", "数据库正被另一个程序占用，没有保存。请稍等再试。"),
    ("not a database", "这个文件不是警钟的数据库，或者已经损坏。请用备份恢复。"),
    ("malformed", "数据库文件已经损坏。请用最近的备份恢复（trainer restore）。"),
    ("disk i/o error", "磁盘读写出错，没有保存。请检查磁盘后重试。"),
    ("can't create a connection", "连不上数据库服务器。请检查服务器是否开机、网络是否正常。"),
    ("connection refused", "连不上数据库服务器。请检查服务器是否开机、网络是否正常。"),
)

_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.EACCES: "没有权限，或正被别的程序使用",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已满",
    errno.EFBIG: "超过了文件大小的限制",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "文件名太长",
}


def reason(error: OSError) -> str:
    """Why the system did not do it, in Chinese where we know the reason."""
    return _REASONS.get(error.errno or 0) or str(error.strerror or error)


def told(error: sa.exc.DBAPIError) -> Trouble:
    """What *error* of the database means for the person at the desk."""
    said, state = _said(error.orig)
    if isinstance(error, sa.exc.IntegrityError) or state.startswith("23"):
        return Clash(f"别处刚刚改过同一份数据，没有保存。请刷新后再试。（{said}）")
    for sign, sentence in _KNOWN:
        if sign in said.lower():
            return Trouble(sentence)
    return Trouble(f"数据库出错，没有保存：{said}")


def _said(error: BaseException | None) -> tuple[str, str]:
    """The database's own words and, from a server, the state: pg8000 gives them by letter."""
    told = error.args[0] if error and error.args else ""
    if isinstance(told, dict):
        return str(told.get("M", told)), str(told.get("C", ""))
    return str(error), ""
