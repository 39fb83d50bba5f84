// Pairs off votes for different labels, then counts the label that is left.
long long majority_or_none(const long long* votes, int votes_size) {
  long long candidate = -1;
  int unpaired = 0;
  for (int i = 0; i < votes_size; ++i) {
    if (unpaired == 0) candidate = votes[i];
    unpaired += votes[i] == candidate ? 1 : -1;
  }
  int count = 0;
  for (int i = 0; i < votes_size; ++i) count += votes[i] == candidate;
  return 2 * count > votes_size ? candidate : -1;
}
