package spar;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.Optional;

/** Makes arguments of the types that the solution declares: `int` or `long`, `int[]` or `List<Integer>`, as it likes. */
final class Decoder {
    private final ClassLoader loader;
    private final String parameter;  // as the problem calls it

    private Decoder(ClassLoader loader, String parameter) {
        this.loader = loader;
        this.parameter = parameter;
    }

    static Object[] readAll(Json in, Signature.Callable callable, Type[] targets, ClassLoader loader) throws Complaint {
        final Object[] values = new Object[targets.length];
        in.enter();
        for (int i = 0; in.more(); i++) {
            final Signature.Parameter one = callable.parameters.get(i);
            values[i] = new Decoder(loader, one.name).read(in, one.type, targets[i]);
        }
        return values;
    }

    private Complaint misfit(Spec spec, Type target) {
        return Complaint.misfit("parameter '" + parameter + "' is " + spec + ", which cannot be given as " + target.getTypeName());
    }

    private Object read(Json in, Spec spec, Type target) throws Complaint {
        final Class<?> raw = rawClass(target);
        switch (spec.name) {
            case "int": return integer(in.number(), spec, raw);
            case "float": return real(in.real(), spec, raw);
            case "bool":
                if (raw == boolean.class || raw.isAssignableFrom(Boolean.class)) return in.bool();
                break;
            case "string": return text(in.string(), spec, raw);
            case "optional": return optional(in, spec, target, raw);
            case "list": return list(in, spec, target, raw);
            case "tuple": return tuple(in, spec, target, raw);
            default: return Nodes.read(in, spec, raw, loader);
        }
        throw misfit(spec, target);
    }

    private Object integer(String digits, Spec spec, Class<?> raw) throws Complaint {
        if (raw == BigInteger.class) return new BigInteger(digits);
        final long value = Long.parseLong(digits);
        if (raw == long.class || raw.isAssignableFrom(Long.class)) return value;
        if (raw == double.class || raw == Double.class) return (double) value;
        if (raw == int.class || raw == Integer.class) return (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE, raw);
        if (raw == short.class || raw == Short.class) return (short) within(value, Short.MIN_VALUE, Short.MAX_VALUE, raw);
        if (raw == byte.class || raw == Byte.class) return (byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE, raw);
        throw misfit(spec, raw);
    }

    private long within(long value, long least, long most, Class<?> raw) throws Complaint {
        if (value >= least && value <= most) return value;
        throw Complaint.misfit("parameter '" + parameter + "' holds " + value + ", which does not fit " + raw.getSimpleName()
            + "; declare it with long (an int of a problem has 64 bits)");
    }

    private Object real(double value, Spec spec, Class<?> raw) throws Complaint {
        if (raw == double.class || raw.isAssignableFrom(Double.class)) return value;
        if (raw == float.class || raw == Float.class) return (float) value;
        throw misfit(spec, raw);
    }

    private Object text(String value, Spec spec, Class<?> raw) throws Complaint {
        if (raw.isAssignableFrom(String.class)) return value;
        if (raw == char[].class) return value.toCharArray();
        if (raw == StringBuilder.class) return new StringBuilder(value);
        if ((raw == char.class || raw == Character.class) && value.length() == 1) return value.charAt(0);
        throw misfit(spec, raw);
    }

    private Object optional(Json in, Spec spec, Type target, Class<?> raw) throws Complaint {
        final boolean wrapped = raw == Optional.class;
        if (in.takeNull()) {
            if (raw.isPrimitive())
                throw Complaint.misfit("parameter '" + parameter + "' can be null, which " + raw + " cannot hold; declare its class instead, like Long or Double");
            return wrapped ? Optional.empty() : null;
        }
        final Object value = read(in, spec.arguments.get(0), wrapped ? argument(target, 0) : target);
        return wrapped ? Optional.of(value) : value;
    }

    private Object list(Json in, Spec spec, Type target, Class<?> raw) throws Complaint {
        final Spec of = spec.arguments.get(0);
        if (raw == int[].class && of.name.equals("int")) return ints(in);
        if (raw == long[].class && of.name.equals("int")) return longs(in);
        if (raw == double[].class && of.name.equals("float")) return doubles(in);
        final Type element = raw.isArray() ? component(target, raw) : argument(target, 0);
        final Collection<Object> items = raw.isArray() ? new ArrayList<>() : collection(spec, raw);
        for (in.enter(); in.more(); ) items.add(read(in, of, element));
        return raw.isArray() ? array(items, raw) : items;
    }

    private Object tuple(Json in, Spec spec, Type target, Class<?> raw) throws Complaint {
        final Type element = raw.isArray() ? component(target, raw) : argument(target, 0);
        final Collection<Object> items = raw.isArray() ? new ArrayList<>() : collection(spec, raw);
        in.enter();
        for (int i = 0; in.more(); i++) items.add(read(in, spec.arguments.get(i), element));
        return raw.isArray() ? array(items, raw) : items;
    }

    private Object ints(Json in) throws Complaint {
        int[] values = new int[16];
        int count = 0;
        for (in.enter(); in.more(); ) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            values[count++] = (int) within(Long.parseLong(in.number()), Integer.MIN_VALUE, Integer.MAX_VALUE, int.class);
        }
        return Arrays.copyOf(values, count);
    }

    private static Object longs(Json in) {
        long[] values = new long[16];
        int count = 0;
        for (in.enter(); in.more(); ) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            values[count++] = Long.parseLong(in.number());
        }
        return Arrays.copyOf(values, count);
    }

    private static Object doubles(Json in) {
        double[] values = new double[16];
        int count = 0;
        for (in.enter(); in.more(); ) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            values[count++] = in.real();
        }
        return Arrays.copyOf(values, count);
    }

    private Collection<Object> collection(Spec spec, Class<?> raw) throws Complaint {
        if (raw.isAssignableFrom(ArrayList.class)) return new ArrayList<>();
        if (raw.isAssignableFrom(ArrayDeque.class)) return new ArrayDeque<>();
        if (raw.isAssignableFrom(LinkedList.class)) return new LinkedList<>();
        throw misfit(spec, raw);
    }

    private static Object array(Collection<Object> items, Class<?> raw) {
        final Object values = Array.newInstance(raw.getComponentType(), items.size());
        int i = 0;
        for (final Object item : items) Array.set(values, i++, item);
        return values;
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof Class) return (Class<?>) type;
        if (type instanceof ParameterizedType) return (Class<?>) ((ParameterizedType) type).getRawType();
        if (type instanceof WildcardType) return rawClass(((WildcardType) type).getUpperBounds()[0]);
        if (type instanceof GenericArrayType)
            return Array.newInstance(rawClass(((GenericArrayType) type).getGenericComponentType()), 0).getClass();
        return Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType ? ((ParameterizedType) type).getActualTypeArguments()[index] : Object.class;
    }

    private static Type component(Type type, Class<?> raw) {
        return type instanceof GenericArrayType ? ((GenericArrayType) type).getGenericComponentType() : raw.getComponentType();
    }
}
