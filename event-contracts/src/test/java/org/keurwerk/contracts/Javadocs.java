package org.keurwerk.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc of the main sources as plain text, so that a field is described in one place only. */
final class Javadocs {

    private final Map<String, DocCommentTree> comments = new HashMap<>();

    /** Reads every source below a folder with the compiler's own parser. */
    static Javadocs below(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            Javadocs read = new Javadocs();
            Collector collector = new Collector(DocTrees.instance(task), read.comments);
            task.parse().forEach(unit -> collector.scan(unit, null));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a type is for. */
    String of(Class<?> type) {
        return text(comment(type.getSimpleName()).getFullBody());
    }

    /** What the first sentence says of a type. */
    String firstSentenceOf(Class<?> type) {
        return text(comment(type.getSimpleName()).getFirstSentence());
    }

    /** What a record's component means. */
    String of(Class<?> type, String component) {
        return comment(type.getSimpleName()).getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().getName().contentEquals(component))
                .map(tag -> text(tag.getDescription()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getName() + " lacks @param " + component));
    }

    /** What an enum's value means. */
    String of(Enum<?> value) {
        return text(comment(value.getDeclaringClass().getSimpleName() + "." + value.name())
                .getFullBody());
    }

    private DocCommentTree comment(String name) {
        DocCommentTree comment = comments.get(name);
        if (comment == null) {
            throw new AssertionError(name + " has no Javadoc");
        }
        return comment;
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream().map(Javadocs::text).collect(Collectors.joining()).replaceAll("\\s+", " ");
    }

    private static String text(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return literal.getKind() == DocTree.Kind.CODE
                    ? "`" + literal.getBody().getBody() + "`"
                    : literal.getBody().getBody();
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? link.getReference().getSignature() : text(link.getLabel());
        }
        return part.toString();
    }

    /** Remembers the comment of every type and every enum value. */
    private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees trees;
        private final Map<String, DocCommentTree> comments;

        Collector(DocTrees trees, Map<String, DocCommentTree> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            remember(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner) {
                remember(owner.getSimpleName() + "." + variable.getName());
            }
            return super.visitVariable(variable, null);
        }

        private void remember(String name) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.put(name, comment);
            }
        }
    }
}
