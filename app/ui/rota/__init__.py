"""The rota page: grid, inspector, findings, planning and publishing."""
