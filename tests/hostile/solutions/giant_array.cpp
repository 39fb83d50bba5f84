// Class 16: an initialised array of 16 GiB, which would have to stand in the object file.
long long giant[1LL << 31] = {1};
long long twice(long long value) { return giant[value]; }
