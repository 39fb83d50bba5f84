// Nothing of its own: see spar_test_headers.
