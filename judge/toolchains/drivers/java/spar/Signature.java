package spar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the problem asks for: signature.json. */
final class Signature {
    static final class Parameter {
        String name = "";
        Spec type;
    }

    /** A function, a method, or (without `returns`) a constructor. */
    static final class Callable {
        String name = "";
        List<Parameter> parameters = new ArrayList<>();
        Spec returns;
        int mutates = -1;

        String parameterNames() {
            final StringBuilder text = new StringBuilder();
            for (final Parameter one : parameters) text.append(text.length() > 0 ? ", " : "").append(one.name);
            return text.toString();
        }
    }

    boolean isClass = false;
    final Callable function = new Callable();  // of a class: its constructor
    final Map<String, Callable> methods = new LinkedHashMap<>();

    static Signature read(Json in) {
        final Signature result = new Signature();
        in.take('{');
        while (!in.take('}')) {
            final String key = in.string();
            in.take(':');
            if (key.equals("kind")) {
                result.isClass = in.string().equals("class");
            } else if (key.equals("methods")) {
                for (in.enter(); in.more(); ) {
                    final Callable method = new Callable();
                    in.take('{');
                    while (!in.take('}')) readMember(in, method);
                    result.methods.put(method.name, method);
                }
            } else {
                readMember(key, in, result.function);
            }
            in.take(',');
        }
        return result;
    }

    private static void readMember(Json in, Callable into) {
        final String key = in.string();
        in.take(':');
        readMember(key, in, into);
        in.take(',');
    }

    private static void readMember(String key, Json in, Callable into) {
        switch (key) {
            case "name": into.name = in.string(); break;
            case "returns": into.returns = Spec.read(in); break;
            case "mutates": into.mutates = in.takeNull() ? -1 : Integer.parseInt(in.number()); break;
            default: into.parameters = readParameters(in);
        }
    }

    private static List<Parameter> readParameters(Json in) {
        final List<Parameter> all = new ArrayList<>();
        for (in.enter(); in.more(); ) {
            final Parameter one = new Parameter();
            in.take('{');
            while (!in.take('}')) {
                final String key = in.string();
                in.take(':');
                if (key.equals("name")) one.name = in.string();
                else one.type = Spec.read(in);
                in.take(',');
            }
            all.add(one);
        }
        return all;
    }
}
