import java.util.concurrent.*;

class Solution {
    private static int calls = 0;

    public int countCalls(int x) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);  // and never shut down
        return pool.submit(() -> ++calls).get();
    }
}
