package org.keurwerk.platform.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for one launcher. It is the operating system's lock on an open file, so it ends with the process
 * that holds it, however that ends; the file itself means nothing and may stay.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; one clear sentence when another Keurwerk has it. */
    static DataLock take(DataFolder data) {
        try {
            FileChannel channel = FileChannel.open(
                    data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new CannotStart("Another Keurwerk" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + " is running on " + data.root()
                        + ": stop that one, or choose another folder with --data DIR.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data.root() + " cannot be locked (" + e.getMessage()
                    + "): choose another one with --data DIR.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d+") ? pid : "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
