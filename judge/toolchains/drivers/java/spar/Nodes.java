package spar;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Linked lists, trees and graphs, as solutions know them and as JSON writes them. The classes are the solution's own where
 * it defines them. Nothing here recurses: a list or a tree may be 100,000 nodes deep.
 */
final class Nodes {
    private final Class<?> kind;

    private Nodes(Class<?> kind) {
        this.kind = kind;
    }

    static Object read(Json in, Spec spec, Class<?> raw, ClassLoader loader) throws Complaint {
        final Nodes nodes = new Nodes(raw == Object.class ? usual(spec, loader) : raw);
        switch (spec.name) {
            case "list_node": return nodes.readList(in);
            case "tree_node": return nodes.readTree(in);
            default: return nodes.readGraph(in);
        }
    }

    private static Class<?> usual(Spec spec, ClassLoader loader) throws Complaint {
        final String name = spec.name.equals("list_node") ? "ListNode" : spec.name.equals("tree_node") ? "TreeNode" : "Node";
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException absent) {
            throw Complaint.misfit("there is no class " + name);
        }
    }

    private static Field field(Class<?> kind, String name) throws Complaint {
        for (Class<?> owner = kind; owner != null; owner = owner.getSuperclass()) {
            try {
                final Field field = owner.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException inherited) {
                continue;
            }
        }
        throw Complaint.misfit("a node has a field '" + name + "', but class " + kind.getSimpleName() + " has none");
    }

    private void set(Object node, String name, Object value) throws Complaint {
        try {
            final Field field = field(kind, name);
            if (field.getType() == long.class || field.getType() == Long.class) value = Long.valueOf((Integer) value);
            field.set(node, value);
        } catch (IllegalAccessException | IllegalArgumentException refused) {
            throw Complaint.misfit("the field '" + name + "' of class " + kind.getSimpleName() + " cannot be set: " + refused.getMessage());
        }
    }

    private static Object get(Object node, String name) throws Complaint {
        try {
            return field(node.getClass(), name).get(node);
        } catch (IllegalAccessException refused) {
            throw Complaint.misfit(refused.getMessage());
        }
    }

    private static long value(Object node) throws Complaint {
        final Object value = get(node, "val");
        if (value instanceof Integer || value instanceof Long) return ((Number) value).longValue();
        throw Complaint.badAnswer("the val of a node must be an int, this one is " + value);
    }

    private Object make(int value) throws Complaint {
        Object node = null;
        for (final Constructor<?> one : kind.getDeclaredConstructors()) {
            final Class<?>[] given = one.getParameterTypes();
            if (given.length > 1 || given.length == 1 && given[0] != int.class) continue;
            one.setAccessible(true);
            try {
                node = given.length == 0 ? one.newInstance() : one.newInstance(value);
            } catch (ReflectiveOperationException failed) {
                throw Complaint.misfit("class " + kind.getSimpleName() + " cannot be made: " + failed);
            }
        }
        if (node == null) throw Complaint.misfit("class " + kind.getSimpleName() + " has no constructor that takes nothing, or the val");
        set(node, "val", value);
        return node;
    }

    private static int integer(Json in) {
        return Integer.parseInt(in.number());
    }

    private Object readList(Json in) throws Complaint {
        int cycle = -1;
        final boolean withCycle = in.take('{');
        final List<Object> nodes = new ArrayList<>();
        do {
            final String key = withCycle ? in.string() : "values";
            in.take(':');
            if (key.equals("cycle")) cycle = in.takeNull() ? -1 : integer(in);
            else for (in.enter(); in.more(); ) nodes.add(make(integer(in)));
        } while (withCycle && in.take(','));
        in.take('}');
        for (int i = 0; i + 1 < nodes.size(); i++) set(nodes.get(i), "next", nodes.get(i + 1));
        if (cycle >= 0) set(nodes.get(nodes.size() - 1), "next", nodes.get(cycle));
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    private Object readTree(Json in) throws Complaint {
        in.enter();
        if (!in.more()) return null;
        final Object root = make(integer(in));
        final ArrayDeque<Object> parents = new ArrayDeque<>(List.of(root));
        for (boolean left = true; in.more(); left = !left) {
            if (!in.takeNull()) {
                final Object child = make(integer(in));
                set(parents.peek(), left ? "left" : "right", child);
                parents.add(child);
            }
            if (!left) parents.remove();
        }
        return root;
    }

    private Object readGraph(Json in) throws Complaint {
        final List<List<Integer>> rows = new ArrayList<>();
        for (in.enter(); in.more(); ) {
            final List<Integer> row = new ArrayList<>();
            for (in.enter(); in.more(); ) row.add(integer(in));
            rows.add(row);
        }
        final List<Object> nodes = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) nodes.add(make(i));
        for (int i = 0; i < rows.size(); i++) {
            final List<Object> neighbors = new ArrayList<>();
            for (final int number : rows.get(i)) neighbors.add(nodes.get(number - 1));
            set(nodes.get(i), "neighbors", neighbors);
        }
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    static void write(Spec spec, Object value, StringBuilder out) throws Complaint {
        out.append('[');
        if (spec.name.equals("list_node")) writeList(value, out);
        else if (spec.name.equals("tree_node")) writeTree(value, out);
        else writeGraph(value, out);
        out.append(']');
    }

    private static void writeList(Object head, StringBuilder out) throws Complaint {
        final Map<Object, Integer> seen = new IdentityHashMap<>();
        for (Object node = head; node != null; node = get(node, "next")) {
            final Integer before = seen.put(node, seen.size());
            if (before != null)
                throw Complaint.badAnswer("the list has a cycle: the node after index " + (seen.size() - 1) + " is that of index " + before + " again");
            out.append(seen.size() > 1 ? "," : "").append(value(node));
        }
    }

    private static void writeTree(Object root, StringBuilder out) throws Complaint {
        final Map<Object, Boolean> seen = new IdentityHashMap<>();
        final ArrayList<Object> waiting = new ArrayList<>();
        waiting.add(root);
        int end = out.length();
        for (int i = 0; i < waiting.size(); i++) {
            final Object node = waiting.get(i);
            out.append(i > 0 ? "," : "").append(node == null ? "null" : String.valueOf(value(node)));
            if (node == null) continue;
            if (seen.put(node, true) != null)
                throw Complaint.badAnswer("the tree holds a node twice (its val is " + value(node) + ")");
            waiting.add(get(node, "left"));
            waiting.add(get(node, "right"));
            end = out.length();
        }
        out.setLength(end);
    }

    private static void writeGraph(Object start, StringBuilder out) throws Complaint {
        final Map<Object, Boolean> seen = new IdentityHashMap<>();
        final Map<Long, String> rows = new TreeMap<>();
        final List<Object> found = new ArrayList<>();
        if (start != null && seen.put(start, true) == null) found.add(start);
        for (int i = 0; i < found.size(); i++) {
            final StringBuilder row = new StringBuilder("[");
            final Object neighbors = get(found.get(i), "neighbors");
            if (!(neighbors instanceof Collection)) throw Complaint.badAnswer("the neighbors of a node are no list");
            for (final Object other : (Collection<?>) neighbors) {
                row.append(row.length() > 1 ? "," : "").append(value(other));
                if (seen.put(other, true) == null) found.add(other);
            }
            final long number = value(found.get(i));
            if (rows.put(number, row.append(']').toString()) != null)
                throw Complaint.badAnswer("the graph has two nodes whose val is " + number);
        }
        long expected = 0;
        for (final Map.Entry<Long, String> one : rows.entrySet()) {
            if (one.getKey() != ++expected)
                throw Complaint.badAnswer("the " + rows.size() + " nodes that can be reached must be numbered from 1 to " + rows.size()
                    + " by their val, one of these is " + one.getKey());
            out.append(expected > 1 ? "," : "").append(one.getValue());
        }
    }
}
