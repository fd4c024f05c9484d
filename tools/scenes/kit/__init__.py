"""The drawing kit of the hazard scenes: one palette, one light (from the upper left), one hand."""
