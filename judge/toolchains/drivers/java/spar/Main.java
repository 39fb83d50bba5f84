package spar;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;

/** java -jar driver.jar compile SOURCE CLASSES | serve FOLDER | program FOLDER */
public final class Main {
    public static void main(String[] given) throws Exception {
        switch (given[0]) {
            case "compile": Compile.main(new String[] {given[1], given[2]}); break;
            case "serve": Driver.serve(Path.of(given[1])); break;
            default: runProgram(Classes.read(Path.of(given[1]).resolve("solution.classes")));
        }
    }

    /** A program as it is, on a stack for deep recursion. */
    private static void runProgram(Classes classes) throws ReflectiveOperationException {
        final ClassLoader loader = classes.new Loader();
        for (final String name : classes.names()) {
            for (final Method one : loader.loadClass(name).getDeclaredMethods()) {
                final boolean takesWords = one.getParameterCount() == 1 && one.getParameterTypes()[0] == String[].class;
                if (!one.getName().equals("main") || !Modifier.isStatic(one.getModifiers()) || !takesWords) continue;
                one.setAccessible(true);
                new Thread(null, () -> call(one), "main", Driver.STACK).start();
                return;
            }
        }
        System.err.println("there is no public static void main(String[]) in the solution");
        System.exit(1);
    }

    private static void call(Method main) {
        Thread.currentThread().setContextClassLoader(main.getDeclaringClass().getClassLoader());
        try {
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException thrown) {
            thrown.getCause().printStackTrace();
            System.exit(1);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Main() {}
}
