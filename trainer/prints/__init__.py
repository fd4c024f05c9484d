"""Everything that is put on paper: one file per printout, each a function from plain data to PDF.

The house style stands below them: `fonts` and `type` set lines, `surface` draws in millimetres,
`colours`, `badge`, `qr`, `pictograms`, `marks` and `guilloche` are the parts all pieces share.
"""
