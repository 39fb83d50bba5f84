package spar;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classes of a solution, compiled: one file, so that the judge need not know their names. */
final class Classes {
    private final Map<String, byte[]> all;

    Classes(Map<String, byte[]> all) {
        this.all = all;
    }

    static Classes read(Path file) throws IOException {
        final DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        final Map<String, byte[]> all = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            final String name = in.readUTF();
            all.put(name, in.readNBytes(in.readInt()));
        }
        return new Classes(all);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(all.size());
            for (final Map.Entry<String, byte[]> one : all.entrySet()) {
                out.writeUTF(one.getKey());
                out.writeInt(one.getValue().length);
                out.write(one.getValue());
            }
        }
    }

    Iterable<String> names() {
        return all.keySet();
    }

    /** Defines them anew: what they keep in static fields begins afresh. They come before classes of the driver. */
    final class Loader extends ClassLoader {
        Loader() {
            super(Classes.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            final byte[] bytes = all.get(name);
            if (bytes == null) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                final Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
