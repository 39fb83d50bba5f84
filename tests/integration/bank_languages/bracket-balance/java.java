// A stack of open brackets with their positions.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;

public class Main {
    private static String answer(String line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int closes = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) open.push(i);
            else if (closes >= 0 && (open.isEmpty() || line.charAt(open.pop()) != "([{".charAt(closes))) return String.valueOf(i + 1);
        }
        return open.isEmpty() ? "ok" : String.valueOf(open.getLast() + 1);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringBuilder out = new StringBuilder();
        for (int left = Integer.parseInt(in.readLine().trim()); left > 0; left--) {
            String line = in.readLine();
            out.append(answer(line == null ? "" : line)).append('\n');
        }
        System.out.print(out);
    }
}
