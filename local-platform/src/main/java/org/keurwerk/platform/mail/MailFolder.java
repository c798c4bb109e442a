package org.keurwerk.platform.mail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The folder of caught mails, one compressed {@code .eml.gz} file per mail and recipient; plain {@code .eml} files that an earlier version left
 * are read as well. A mail that was kept survives a crash; the same
 * Message-ID for the same recipient has the same file, so a second delivery replaces the first.
 */
public final class MailFolder {

    private static final String SUFFIX = ".eml.gz";
    private static final String PLAIN = ".eml";

    private final Path folder;

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /** Keeps {@code content} for {@code recipient} and returns its id once it is safely on disk. */
    String keep(String recipient, String messageId, byte[] content) throws IOException {
        Files.createDirectories(folder);
        String id = idOf(recipient, messageId);
        Path unfinished = Files.createTempFile(folder, id, ".part");
        byte[] envelope = ("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                GZIPOutputStream out = new GZIPOutputStream(Channels.newOutputStream(file))) {
            out.write(envelope);
            out.write(content);
            out.finish();
            file.force(true);
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
        return id;
    }

    /** The files of all mails, in no particular order. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(MailFolder::isMail).toList();
        }
    }

    /** The bytes of the mail {@code id}, empty when there is none. */
    Optional<byte[]> content(String id) throws IOException {
        if (!id.matches("[0-9a-f]{24}")) {
            return Optional.empty();
        }
        for (Path file : List.of(file(id), folder.resolve(id + PLAIN))) {
            try {
                return Optional.of(read(file));
            } catch (NoSuchFileException e) {
                // the next one, or none
            }
        }
        return Optional.empty();
    }

    /** The bytes of the mail in this file; of a file that is no archive after all, what stands in it. */
    static byte[] read(Path file) throws IOException {
        byte[] kept = Files.readAllBytes(file);
        if (!file.getFileName().toString().endsWith(SUFFIX)) {
            return kept;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return in.readAllBytes();
        } catch (EOFException | ZipException e) {
            return kept;
        }
    }

    static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - (name.endsWith(SUFFIX) ? SUFFIX : PLAIN).length());
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) || name.endsWith(PLAIN);
    }

    static String idOf(String recipient, String messageId) {
        String identity = messageId.strip() + "\n" + recipient.strip().toLowerCase(Locale.ROOT);
        return digest(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    /** What stands in for the Message-ID of a mail that has none: its content. */
    static String digest(byte[] content) {
        return UUID.nameUUIDFromBytes(content).toString().replace("-", "");
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    /** The new name must be on disk as well; systems that cannot open a folder do without. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system lets a folder be opened; the file itself is on disk
        }
    }
}
