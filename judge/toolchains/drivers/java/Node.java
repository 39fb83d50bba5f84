import java.util.ArrayList;
import java.util.List;

/** A node of a graph, as solutions know it. */
public class Node {
    public int val;
    public List<Node> neighbors = new ArrayList<>();

    public Node() {}

    public Node(int val) {
        this.val = val;
    }

    public Node(int val, List<Node> neighbors) {
        this.val = val;
        this.neighbors = neighbors;
    }
}
