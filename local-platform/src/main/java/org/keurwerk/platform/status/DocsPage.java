package org.keurwerk.platform.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of the tree, as a list and one by one as plain text. Nothing outside their folder can be asked for. */
final class DocsPage {

    private static final String PREFIX = "/docs/";

    private final Path folder;
    private final Pages pages;

    DocsPage(Path folder, Pages pages) {
        this.folder = folder;
        this.pages = pages;
    }

    Reply answer(Request request) throws IOException, Problem {
        if (!request.path().startsWith(PREFIX)) {
            return Reply.page(200, pages.render("docs", request, Map.of("documents", documents())));
        }
        String name = request.path().substring(PREFIX.length());
        if (!documents().contains(name)) {
            throw new Problem(Problem.Kind.NOT_FOUND);
        }
        return Reply.bytes("text/plain; charset=utf-8", Files.readAllBytes(folder.resolve(name)));
    }

    private List<String> documents() throws IOException {
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
