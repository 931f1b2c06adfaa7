// The tests' first file.
