package org.keurwerk.platform.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the tree, as a list and one by one as plain text. Nothing outside their folder can be asked for. */
record DocsPage(Path folder) {

    Reply document(Request request) throws IOException, Problem {
        String name = request.path().substring("/docs/".length());
        if (!documents().contains(name)) {
            throw Problem.notFound();
        }
        return Reply.bytes("text/plain; charset=utf-8", Files.readAllBytes(folder.resolve(name)));
    }

    List<String> documents() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 4)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
