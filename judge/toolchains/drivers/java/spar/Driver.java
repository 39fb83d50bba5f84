package spar;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The driver: serves cases to a solution, all in this process, each with classes freshly loaded and in a thread of its own.
 *
 * The protocol is that of runner/wire/protocol.hpp ("session"). README.md beside this folder says what a solution can do to
 * the process that it shares, and why it gains nothing by it.
 */
final class Driver {
    static final long STACK = 96L << 20;  // for lists and trees of 100,000 nodes

    private static final int VALUE = 0, COMPLAINT = 1, MISUSE = 3, OUT_OF_MEMORY = 4, LAST_VALUE = 6;
    private static final int BUFFER = 8192;

    private final Path folder;
    private final InputStream frames;
    private final OutputStream results;
    private final PrintStream out;
    private final PrintStream err;

    private Driver(Path folder) throws ReflectiveOperationException {
        this.folder = folder;
        frames = new FileInputStream(descriptor(3));
        results = new FileOutputStream(descriptor(4));
        out = printer(FileDescriptor.out);
        err = printer(FileDescriptor.err);
    }

    private static FileDescriptor descriptor(int number) throws ReflectiveOperationException {
        final Constructor<FileDescriptor> make = FileDescriptor.class.getDeclaredConstructor(int.class);
        make.setAccessible(true);  // the manifest opens java.io
        return make.newInstance(number);
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(to), BUFFER), false, StandardCharsets.UTF_8);
    }

    /** One case, in a thread of its own; or, without a frame, only whether the solution fits the problem. */
    private final class Case implements Runnable {
        private final Signature signature;
        private final Classes classes;
        private final String frame;
        int status = COMPLAINT;
        String text = "";

        Case(Signature signature, Classes classes, String frame) {
            this.signature = signature;
            this.classes = classes;
            this.frame = frame;
        }

        @Override
        public void run() {
            try {
                final Solution solution = new Solution(signature, classes);
                if (frame == null) solution.check();
                else text = solution.answer(frame);
                status = VALUE;
            } catch (Complaint complaint) {
                status = complaint.misuse ? MISUSE : COMPLAINT;
                text = complaint.getMessage();
            } catch (OutOfMemoryError full) {
                status = OUT_OF_MEMORY;
            } catch (Throwable thrown) {
                text = Errors.describe(thrown, folder);
            }
        }

        /** Whether the solution has left threads running. */
        boolean runs() throws InterruptedException {
            final ThreadGroup group = new ThreadGroup("solution");
            final Thread thread = new Thread(group, this, "main", STACK);
            thread.start();
            thread.join();
            return group.activeCount() > 0;
        }
    }

    private byte[] readExactly(int size) throws IOException {
        final byte[] bytes = new byte[size];
        for (int at = 0; at < size; ) {
            final int count = frames.read(bytes, at, size - at);
            if (count < 0) System.exit(0);  // the judge has nothing more
            at += count;
        }
        return bytes;
    }

    private void writeResult(byte[] nonce, int status, String text) throws IOException {
        out.flush();
        err.flush();
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        final ByteBuffer result = ByteBuffer.allocate(8 + 1 + 8 + 8 + 4 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        result.put(nonce).put((byte) status).putLong(0).putLong(0).putInt(bytes.length).put(bytes);
        results.write(result.array());
    }

    private void serve() throws IOException, InterruptedException {
        System.setOut(out);
        System.setErr(err);
        Runtime.getRuntime().addShutdownHook(new Thread() {  // System.exit() in a solution: what it has printed is shown
            @Override
            public void run() {
                out.flush();
                err.flush();
            }
        });
        final Signature signature = Signature.read(new Json(Files.readString(folder.resolve("signature.json"))));
        final Classes classes = Classes.read(folder.resolve("solution.classes"));
        final Case fit = new Case(signature, classes, null);
        fit.runs();
        writeResult(new byte[8], fit.status, fit.text);
        while (fit.status == VALUE) {
            final int length = ByteBuffer.wrap(readExactly(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
            final Case one = new Case(signature, classes, new String(readExactly(length), StandardCharsets.UTF_8));
            final boolean threadsLeft = one.runs();
            final int status = one.status == VALUE && threadsLeft ? LAST_VALUE : one.status;
            writeResult(readExactly(8), status, one.text);  // only now is its nonce read
            if (status != VALUE) break;
        }
        Runtime.getRuntime().halt(0);
    }

    static void serve(Path folder) throws Exception {
        new Driver(folder).serve();
    }
}
