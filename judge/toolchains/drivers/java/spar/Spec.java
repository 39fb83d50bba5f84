package spar;

import java.util.ArrayList;
import java.util.List;

/** A declared type (judge/bank/FORMAT.md). */
final class Spec {
    final String name;
    final List<Spec> arguments = new ArrayList<>();

    private Spec(String name) {
        this.name = name;
    }

    /** {"arguments": [...], "name": "list"}; members come in any order. */
    static Spec read(Json in) {
        String name = "";
        final List<Spec> arguments = new ArrayList<>();
        in.take('{');
        while (!in.take('}')) {
            final String key = in.string();
            in.take(':');
            if (key.equals("name")) name = in.string();
            else for (in.enter(); in.more(); ) arguments.add(read(in));
            in.take(',');
        }
        final Spec spec = new Spec(name);
        spec.arguments.addAll(arguments);
        return spec;
    }

    @Override
    public String toString() {
        if (arguments.isEmpty()) return name;
        final StringBuilder text = new StringBuilder(name).append('<');
        for (int i = 0; i < arguments.size(); i++) text.append(i > 0 ? ", " : "").append(arguments.get(i));
        return text.append('>').toString();
    }
}
