package spar;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes an answer as JSON, by its declared type. It passes only if it is made of plain values: what merely calls itself
 * one (a subclass of Number, whatever its toString says) does not.
 */
final class Encoder {
    private static final int DEEPEST = 200;

    private final StringBuilder out = new StringBuilder();

    static String write(Spec spec, Object value) throws Complaint {
        final Encoder encoder = new Encoder();
        encoder.add(spec, value, 1);
        return encoder.out.toString();
    }

    private void add(Spec spec, Object value, int depth) throws Complaint {
        final Object held = spec.name.equals("optional") ? unwrapped(value) : value;
        switch (spec.name) {
            case "list_node": case "tree_node": case "graph_node":
                Nodes.write(spec, value, out);
                return;
            case "optional":
                if (held != null) add(spec.arguments.get(0), held, depth);
                else out.append("null");
                return;
            default:
        }
        if (value == null || spec.name.equals("void")) {
            out.append("null");
        } else if (!addScalar(spec, value)) {
            if (depth > DEEPEST)
                throw Complaint.badAnswer("it is nested more than " + DEEPEST + " deep, or contains itself");
            addItems(spec, value, depth);
        }
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional ? ((Optional<?>) value).orElse(null) : value;
    }

    private boolean addScalar(Spec spec, Object value) throws Complaint {
        final Class<?> kind = value.getClass();
        if (kind == Integer.class || kind == Long.class || kind == Short.class || kind == Byte.class || kind == BigInteger.class
            || kind == Boolean.class)
            out.append(value);
        else if (kind == Double.class || kind == Float.class)
            addReal(spec, ((Number) value).doubleValue());
        else if (kind == String.class || kind == Character.class || kind == StringBuilder.class)
            Json.quote(value.toString(), out);
        else if (kind == char[].class && spec.name.equals("string"))
            Json.quote(new String((char[]) value), out);
        else
            return false;
        return true;
    }

    private void addReal(Spec spec, double value) throws Complaint {
        if (Double.isFinite(value)) out.append(value);
        else if (spec.name.equals("float")) out.append('"').append(value).append('"');
        else throw Complaint.badAnswer("it holds " + value + " where " + spec + " is declared");
    }

    /** The type of an item; where none is declared, the judge will say so. */
    private static Spec itemSpec(Spec spec, int index) {
        if (spec.name.equals("list")) return spec.arguments.get(0);
        return spec.name.equals("tuple") && index < spec.arguments.size() ? spec.arguments.get(index) : spec;
    }

    private void addItems(Spec spec, Object value, int depth) throws Complaint {
        out.append('[');
        if (value.getClass().isArray()) {
            final int length = Array.getLength(value);
            for (int i = 0; i < length; i++) addItem(spec, Array.get(value, i), i, depth);
        } else if (value instanceof Collection) {
            int i = 0;
            for (final Object item : (Collection<?>) value) addItem(spec, item, i++, depth);
        } else {
            throw Complaint.badAnswer("it holds a value of type " + value.getClass().getTypeName() + " where " + spec
                + " is declared; only plain values are judged");
        }
        out.append(']');
    }

    private void addItem(Spec spec, Object item, int index, int depth) throws Complaint {
        if (index > 0) out.append(',');
        add(itemSpec(spec, index), item, depth + 1);
    }
}
