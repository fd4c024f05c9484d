"""What the database's errors mean for the person at the desk."""

from __future__ import annotations

import sqlalchemy as sa

from trainer.trouble import Clash, Trouble

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
