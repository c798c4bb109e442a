package org.keurwerk.audit.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every document that was handed in and that the caller may read, as it was frozen. */
@Component
@Order(1)
class SubmissionsPart implements DossierPart {

    private final Submissions submissions;
    private final ReadingAnswers answers;
    private final Accounts accounts;
    private final Content content;

    SubmissionsPart(Submissions submissions, ReadingAnswers answers, Accounts accounts, Content content) {
        this.submissions = submissions;
        this.answers = answers;
        this.accounts = accounts;
        this.content = content;
    }

    /**
     * What stands beside the content.
     *
     * @param hash SHA-256 of the content, as JSON with sorted keys and no spaces
     */
    private record Around(
            String id,
            String kind,
            String author,
            @Nullable String authorName,
            @Nullable Instant submittedAt,
            boolean late,
            @Nullable String hash) {}

    @Override
    public void write(TrajectoryId trajectoryId, Caller caller, Locale reader, DossierFolder folder)
            throws IOException {
        Set<String> readable = answers.readable(trajectoryId, caller);
        int number = 0;
        try (Stream<Submission> all = submissions.streamOf(trajectoryId)) {
            for (Iterator<Submission> each = all.iterator(); each.hasNext(); ) {
                Submission document = each.next();
                if (readable.contains(document.id().value())) {
                    number++;
                    folder.file(
                            String.format(
                                    Locale.ROOT, "submissions/%03d-%s-%s.json", number, document.kind(), document.id()),
                            out -> out.write(text(document).getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The content stands as the text that was hashed. */
    private String text(Submission document) {
        String around = content.canonical(content.toMap(new Around(
                document.id().value(),
                document.kind().key(),
                document.author().value(),
                accounts.findById(document.author()).map(Account::displayName).orElse(null),
                document.submittedAt(),
                document.late(),
                document.hash())));
        return around.substring(0, around.length() - 1) + ",\"content\":" + content.canonical(document.content())
                + "}\n";
    }
}
