"""Cases as rows for the authorities: of which days, what stands in a row, CSV and JSON. Pure."""
