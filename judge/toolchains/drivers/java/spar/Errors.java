package spar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the solution threw, in the user's terms: its text, and the lines of the solution that it came through. */
final class Errors {
    private static final String SOURCE = "solution.java";
    private static final int SHOWN_PLACES = 12;

    static String describe(Throwable error, Path folder) {
        try {
            final StringBuilder text = new StringBuilder(error.toString());
            final List<String> source = lines(folder);
            int places = error instanceof StackOverflowError ? SHOWN_PLACES - 3 : 0;
            for (final StackTraceElement one : error.getStackTrace()) {
                if (!SOURCE.equals(one.getFileName()) || places == SHOWN_PLACES) continue;
                places++;
                final int line = one.getLineNumber();
                text.append("\n  line ").append(line).append(", in ").append(one.getMethodName());
                if (line >= 1 && line <= source.size()) text.append(": ").append(source.get(line - 1).trim());
            }
            return text.toString();
        } catch (Throwable hostile) {  // its toString() is the solution's, perhaps
            return "the solution threw something that cannot be described";
        }
    }

    private static List<String> lines(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(SOURCE));
        } catch (IOException absent) {
            return List.of();
        }
    }

    private Errors() {}
}
