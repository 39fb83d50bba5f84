package spar;

/** Reads the JSON of a frame from front to back; the judge wrote it, so that it is sound. */
final class Json {
    private final String text;
    private int at = 0;

    Json(String text) {
        this.text = text;
    }

    char peek() {
        while (text.charAt(at) <= ' ') at++;
        return text.charAt(at);
    }

    /** Goes on behind this character, if it comes next. */
    boolean take(char wanted) {
        if (peek() != wanted) return false;
        at++;
        return true;
    }

    /** For each element of a list: enter once, then ask before each whether there is one more. */
    void enter() {
        at = text.indexOf('[', at) + 1;
    }

    boolean more() {
        take(',');
        return !take(']');
    }

    boolean takeNull() {
        if (peek() != 'n') return false;
        at += 4;
        return true;
    }

    boolean bool() {
        final boolean value = peek() == 't';
        at += value ? 4 : 5;
        return value;
    }

    /** A number as it is written. */
    String number() {
        peek();
        final int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
        return text.substring(start, at);
    }

    double real() {
        return peek() == '"' ? Double.parseDouble(string()) : Double.parseDouble(number());
    }

    String string() {
        peek();
        final int start = ++at;
        while (text.charAt(at) != '"' && text.charAt(at) != '\\') at++;
        if (text.charAt(at) == '"') return text.substring(start, at++);
        final StringBuilder value = new StringBuilder().append(text, start, at);
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) value.append(c == '\\' ? escaped() : c);
        return value.toString();
    }

    private char escaped() {
        final char c = text.charAt(at++);
        switch (c) {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            default: return c;
        }
    }

    static void quote(String value, StringBuilder into) {
        into.append('"');
        for (int i = 0; i < value.length(); i++) {
            final char c = value.charAt(i);
            if (c == '"' || c == '\\') into.append('\\').append(c);
            else if (c < ' ') into.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            else into.append(c);
        }
        into.append('"');
    }
}
