// Class 16: flags and foreign precompiled headers by pragma.
#pragma GCC pch_preprocess "/toolchains/headers/foreign.gch"
#pragma GCC optimize("no-such-flag", "-fplugin=/work/plugin.so")
#pragma GCC system_header
long long twice(long long value) { return value; }
