"""Trouble with the world: disk, file, server. Each says in a sentence what to do."""

from __future__ import annotations

import errno


class Trouble(Exception):
    """The store cannot do its work; nothing was half-saved. `str()` is a Chinese sentence."""

    code = "trouble"


class Newer(Trouble):
    """The database was written by a newer program."""

    code = "newer"


class Clash(Trouble):
    """A constraint of the tables forbids it: somebody else was quicker, or what it is of is gone."""

    code = "clash"


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
