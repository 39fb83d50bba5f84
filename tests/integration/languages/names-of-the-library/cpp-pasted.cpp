int distance, y1;

int count(vector<int>& values) {
    distance = values.size();
    return distance + y1;
}
