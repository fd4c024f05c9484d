"""责任卡: what each post must know, and the card as it will be printed."""
