package org.keurwerk.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class data archive of one child: written by a run that is made for it, used by every later start of the same jars on
 * the same Java, and never more than a help: without one, or with one that does not fit, the child starts
 * as well, only slower.
 */
public final class ClassArchive {

    private static final List<String> QUIET = List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private final Path file;
    private final Path unfinished;

    private ClassArchive(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** The archive of {@code name} in {@code folder} for exactly these jars on this Java. */
    public static ClassArchive of(Path folder, String name, List<Path> jars) {
        StringBuilder identity =
                new StringBuilder(System.getProperty("java.vm.version", "") + System.getProperty("java.home", ""));
        for (Path jar : jars) {
            identity.append('\n').append(jar).append(describe(jar));
        }
        String hash = UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new ClassArchive(folder.resolve(name + "-" + hash + ".jsa"));
    }

    /** The arguments for Java that use the archive if there is one. */
    public List<String> toUse() {
        List<String> arguments = new ArrayList<>(QUIET);
        if (Files.isReadable(file)) {
            arguments.add("-XX:SharedArchiveFile=" + file);
        }
        return List.copyOf(arguments);
    }

    /** The arguments for Java that write the archive when the child ends, which takes seconds of work then. */
    public List<String> toWrite() {
        List<String> arguments = new ArrayList<>(QUIET);
        arguments.add("-XX:ArchiveClassesAtExit=" + unfinished);
        return List.copyOf(arguments);
    }

    /** Makes what the child wrote the archive from now on; to be called when it has ended by itself. */
    public void adopt() {
        try {
            if (Files.exists(unfinished)) {
                removeOlderOnes();
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            discard();
        }
    }

    /** Those of earlier builds; a start that uses one of them keeps it open and is not disturbed. */
    private void removeOlderOnes() throws IOException {
        String ofThisChild = file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.jsa$", "-");
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            for (Path sibling : siblings.toList()) {
                if (sibling.getFileName().toString().matches(Pattern.quote(ofThisChild) + "[0-9a-f]+\\.jsa")) {
                    Files.delete(sibling);
                }
            }
        }
    }

    /** Throws away what the child may have written: it did not end in good order. */
    public void discard() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // a file that nobody reads is left behind
        }
    }

    private static String describe(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            return " unreadable";
        }
    }
}
