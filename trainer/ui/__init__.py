"""The screens. Qt stays in here."""

from trainer.ui.immortal import keep_alive

keep_alive()
