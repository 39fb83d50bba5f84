package spar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a solution: java spar.Compile SOURCE CLASSES.
 *
 * In this process and in memory, which takes half the time of javac. A public class may be called as it likes, and the
 * packages that pasted code takes for granted are imported (on the first line, so that lines keep their numbers).
 */
final class Compile {
    private static final String IMPORTS = "import java.util.*; import java.util.function.*; import java.util.stream.*; import java.math.*; import java.io.*; ";
    private static final Pattern PACKAGE = Pattern.compile("\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*package\\s+[\\w.]+\\s*;", Pattern.DOTALL);

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    private static final class Compiled extends ForwardingJavaFileManager<JavaFileManager> {
        final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        Compiled(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    public static void main(String[] given) throws IOException {
        final Path file = Path.of(given[0]);
        final String source = Files.readString(file);
        final Matcher declared = PACKAGE.matcher(source);
        final int at = declared.find() ? declared.end() : 0;
        final String text = source.substring(0, at) + IMPORTS + source.substring(at);

        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        final Compiled output = new Compiled(compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8));
        final List<String> options = List.of("-g", "-proc:none", "-Xlint:none", "-implicit:none", "-cp", System.getProperty("java.class.path"));
        final Source unit = new Source(file.getFileName().toString(), text);
        final boolean compiled = compiler.getTask(null, output, diagnostics, options, null, List.of(unit)).call();
        for (final Diagnostic<? extends JavaFileObject> one : diagnostics.getDiagnostics())
            if (one.getKind() == Diagnostic.Kind.ERROR) System.err.print(told(one, file.getFileName().toString(), source, at));
        if (!compiled) System.exit(1);
        final Map<String, byte[]> classes = new LinkedHashMap<>();
        for (final Map.Entry<String, ByteArrayOutputStream> one : output.classes.entrySet()) classes.put(one.getKey(), one.getValue().toByteArray());
        new Classes(classes).write(Path.of(given[1]));
    }

    /** As javac says it, of the source as the user wrote it. */
    private static String told(Diagnostic<?> one, String file, String source, int importsAt) {
        final String message = one.getMessage(null);
        if (one.getLineNumber() == Diagnostic.NOPOS) return "error: " + message + "\n";
        final long position = one.getPosition() < importsAt ? one.getPosition() : Math.max(importsAt, one.getPosition() - IMPORTS.length());
        final int at = (int) Math.min(position, source.length());
        final int start = source.lastIndexOf('\n', at - 1) + 1;
        final int end = source.indexOf('\n', at);
        final String line = source.substring(start, end < 0 ? source.length() : end);
        return file + ":" + one.getLineNumber() + ": error: " + message + "\n" + line + "\n" + " ".repeat(at - start) + "^\n";
    }

    private Compile() {}
}
