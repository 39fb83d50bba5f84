package spar;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The solution as it is called for one case: its classes freshly loaded. */
final class Solution {
    private final Signature signature;
    private final ClassLoader loader;
    private final List<Class<?>> classes = new ArrayList<>();

    Solution(Signature signature, Classes compiled) throws Complaint {
        this.signature = signature;
        this.loader = compiled.new Loader();
        for (final String name : compiled.names()) {
            if (name.indexOf('$') >= 0) continue;
            try {
                final Class<?> one = loader.loadClass(name);
                classes.add(one.getSimpleName().equals("Solution") ? 0 : classes.size(), one);
            } catch (ClassNotFoundException absent) {
                throw Complaint.misfit("class " + name + " cannot be loaded");
            }
        }
    }

    /** As declared, in camelCase and in PascalCase. */
    private static Set<String> spellings(String name) {
        final StringBuilder camel = new StringBuilder();
        for (final String word : name.split("_"))
            camel.append(camel.length() == 0 || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        final Set<String> all = new LinkedHashSet<>(List.of(camel.toString()));
        all.add(name);
        if (camel.length() > 0) all.add(Character.toUpperCase(camel.charAt(0)) + camel.substring(1));
        return all;
    }

    /** The method of this name; null where there is none of any arity. */
    private static Method find(Class<?> owner, Signature.Callable wanted) throws Complaint {
        Method other = null;
        for (final String name : spellings(wanted.name)) {
            for (Class<?> holder = owner; holder != null && holder != Object.class; holder = holder.getSuperclass()) {
                for (final Method one : holder.getDeclaredMethods()) {
                    if (!one.getName().equals(name) || one.isSynthetic()) continue;
                    if (one.getParameterCount() == wanted.parameters.size()) return usable(one, wanted);
                    other = one;
                }
            }
        }
        if (other == null) return null;
        throw wrongArity(other.getName(), other.getParameterCount(), wanted);
    }

    private static Complaint wrongArity(String name, int takes, Signature.Callable wanted) {
        return Complaint.misfit(name + " takes " + takes + (takes == 1 ? " parameter" : " parameters") + ", the problem gives "
            + wanted.parameters.size() + ": " + wanted.parameterNames());
    }

    private static Method usable(Method method, Signature.Callable wanted) throws Complaint {
        if (method.getReturnType() == void.class && wanted.mutates < 0 && !wanted.returns.name.equals("void"))
            throw Complaint.misfit(method.getName() + " returns nothing (void), but the problem asks for " + wanted.returns);
        method.setAccessible(true);
        return method;
    }

    private Method function() throws Complaint {
        for (final Class<?> owner : classes) {
            final Method found = find(owner, signature.function);
            if (found != null) return found;
        }
        throw Complaint.misfit("there is no method '" + spellings(signature.function.name).iterator().next() + "' in the solution");
    }

    private Class<?> declaredClass() throws Complaint {
        for (final Class<?> one : classes) if (one.getSimpleName().equals(signature.function.name)) return one;
        throw Complaint.misfit("there is no class '" + signature.function.name + "' in the solution");
    }

    private static Constructor<?> constructor(Class<?> owner, Signature.Callable wanted) throws Complaint {
        int takes = 0;
        for (final Constructor<?> one : owner.getDeclaredConstructors()) {
            takes = one.getParameterCount();
            if (takes != wanted.parameters.size()) continue;
            one.setAccessible(true);
            return one;
        }
        throw wrongArity("the constructor of " + owner.getSimpleName(), takes, wanted);
    }

    private static Method method(Class<?> owner, Signature.Callable wanted) throws Complaint {
        final Method found = find(owner, wanted);
        if (found != null) return found;
        throw Complaint.misfit("class " + owner.getSimpleName() + " has no method '" + spellings(wanted.name).iterator().next() + "'");
    }

    /** Whether it fits the problem, told before the first case. */
    void check() throws Complaint {
        if (!signature.isClass) {
            function();
            return;
        }
        final Class<?> owner = declaredClass();
        constructor(owner, signature.function);
        for (final Signature.Callable one : signature.methods.values()) method(owner, one);
    }

    /** The answer to a frame, as JSON. */
    String answer(String frame) throws Throwable {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            final Json in = new Json(frame);
            return signature.isClass ? answerOperations(in) : answerCall(in);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } catch (ExceptionInInitializerError thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private String answerCall(Json in) throws Complaint, ReflectiveOperationException {
        final Signature.Callable wanted = signature.function;
        final Method method = function();
        final Object[] given = Decoder.readAll(in, wanted, method.getGenericParameterTypes(), loader);
        final Object self = Modifier.isStatic(method.getModifiers()) ? null : makeOwner(method.getDeclaringClass());
        final Object returned = method.invoke(self, given);
        if (wanted.mutates >= 0) return Encoder.write(wanted.parameters.get(wanted.mutates).type, given[wanted.mutates]);
        return Encoder.write(wanted.returns, returned);
    }

    private static Object makeOwner(Class<?> owner) throws Complaint, ReflectiveOperationException {
        return constructor(owner, new Signature.Callable()).newInstance();
    }

    private String answerOperations(Json in) throws Complaint, ReflectiveOperationException {
        final Class<?> owner = declaredClass();
        final StringBuilder answers = new StringBuilder("[");
        Object self = null;
        for (in.enter(); in.more(); ) {
            in.enter();
            final String name = in.string();
            in.take(',');
            answers.append(answers.length() > 1 ? "," : "");
            if (name.equals(signature.function.name)) {
                final Constructor<?> constructor = constructor(owner, signature.function);
                self = constructor.newInstance(Decoder.readAll(in, signature.function, constructor.getGenericParameterTypes(), loader));
                answers.append("null");
            } else {
                final Signature.Callable wanted = signature.methods.get(name);
                final Method method = method(owner, wanted);
                final Object returned = method.invoke(self, Decoder.readAll(in, wanted, method.getGenericParameterTypes(), loader));
                answers.append(Encoder.write(wanted.returns, returned));
            }
            in.take(']');
        }
        return answers.append(']').toString();
    }
}
