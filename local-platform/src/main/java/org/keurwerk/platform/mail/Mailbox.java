package org.keurwerk.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the caught mails, newest first; a mail once read is read again only when its file has changed. */
public final class Mailbox {

    private static final Comparator<Read> NEWEST_FIRST = Comparator.comparing(
                    (Read read) -> read.mail().date(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Read::keptAt, Comparator.reverseOrder())
            .thenComparing(read -> read.mail().id());

    private final MailFolder folder;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    public Mailbox(MailFolder folder) {
        this.folder = folder;
    }

    /** All mails, or those to {@code recipient} when one is given, newest first by the mail's own date. */
    public List<CaughtMail> mails(@Nullable String recipient) throws IOException {
        List<Read> found = new ArrayList<>();
        for (Path file : folder.files()) {
            read(file).ifPresent(found::add);
        }
        return found.stream()
                .filter(read ->
                        recipient == null || recipient.isBlank() || read.mail().wentTo(recipient.strip()))
                .sorted(NEWEST_FIRST)
                .map(Read::mail)
                .toList();
    }

    /** The mail with this id and everything in it, empty when there is none. */
    public Optional<MailContent> mail(String id) throws IOException {
        Optional<byte[]> content = folder.content(id);
        return content.isEmpty() ? Optional.empty() : Optional.of(MailReader.read(id, content.get()));
    }

    private Optional<Read> read(Path file) throws IOException {
        String id = MailFolder.idOf(file);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long keptAt = attributes.lastModifiedTime().toMillis();
            Read before = known.get(id);
            if (before == null || before.keptAt() != keptAt || before.size() != attributes.size()) {
                before = new Read(
                        keptAt,
                        attributes.size(),
                        MailReader.read(id, MailFolder.read(file)).mail());
                known.put(id, before);
            }
            return Optional.of(before);
        } catch (NoSuchFileException e) {
            known.remove(id);
            return Optional.empty();
        }
    }

    private record Read(long keptAt, long size, CaughtMail mail) {}
}
