class Solution {
    bool isEven(int x, int depth) { return depth >= 0 && x % 2 == 0; }
public:
    bool isEven(int x) { return isEven(x, 0); }
};
