// As it was handed in elsewhere.
package somewhere.else_;

import java.util.List;

public class PairFinder {
    public static List<Integer> pair_sum(List<Integer> nums, long target) {
        for (int i = 0; i < nums.size(); i++)
            for (int k = 0; k < i; k++) if (nums.get(i) + nums.get(k) == target) return List.of(k, i);
        return List.of();
    }
}
