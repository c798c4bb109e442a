package org.keurwerk.audit.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.complaint.Complaint.AskedView;
import org.keurwerk.audit.complaint.GiveViewForm.View;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.springframework.stereotype.Component;

/**
 * A complaint as those see it who work on it.
 *
 * @param question what the handler asks of the reader; null for whoever was not asked
 * @param views what auditors were asked and said; empty for an auditor
 * @param handlers who could handle it, with the rule that keeps them from it; empty unless that is asked
 * @param barred the rule that keeps the reader from handling it; null when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        ComplaintId id,
        boolean general,
        String subject,
        String text,
        @Nullable String wish,
        LocalDate filedOn,
        LocalDate acknowledgeBy,
        LocalDate answerBy,
        List<String> additions,
        @Nullable String question,
        List<SaidView> views,
        List<Handler> handlers,
        @Nullable String barred) {

    /**
     * What an auditor was asked.
     *
     * @param view what they said; null while they have not
     */
    public record SaidView(
            String auditor,
            String question,
            LocalDate askedOn,
            @Nullable String view) {}

    /**
     * Somebody who could handle it.
     *
     * @param bar the rule that keeps them from it; null when none does
     */
    public record Handler(
            String username, String name, @Nullable String bar) {}

    /** Puts together what is known of a complaint. */
    @Component
    static class Gathering {

        private final Complaints complaints;
        private final Answers answers;
        private final Accounts accounts;
        private final Uninvolved uninvolved;

        Gathering(Complaints complaints, Answers answers, Accounts accounts, Uninvolved uninvolved) {
            this.complaints = complaints;
            this.answers = answers;
            this.accounts = accounts;
            this.uninvolved = uninvolved;
        }

        /** For whoever handles it. */
        ComplaintView of(Asked asked) {
            Complaint complaint = complaints.known(asked.trajectory().id());
            return of(
                    complaint,
                    null,
                    views(complaint),
                    List.of(),
                    uninvolved.bar(complaint, asked.account()).orElse(null));
        }

        /** For the office, which names somebody. */
        ComplaintView toAppoint(Asked asked) {
            Complaint complaint = complaints.known(asked.trajectory().id());
            List<Handler> handlers = uninvolved.handlers().stream()
                    .map(account -> new Handler(
                            account.username(),
                            account.displayName(),
                            uninvolved.bar(complaint, account.id()).orElse(null)))
                    .toList();
            return of(complaint, null, List.of(), handlers, null);
        }

        /** For an auditor who is asked. */
        ComplaintView toAdvise(Asked asked) {
            Complaint complaint = complaints.known(asked.trajectory().id());
            String question = complaint.views().stream()
                    .filter(view -> view.adviser().equals(asked.account()))
                    .map(AskedView::question)
                    .findFirst()
                    .orElse(null);
            return of(complaint, question, List.of(), List.of(), null);
        }

        List<SaidView> views(Complaint complaint) {
            return complaint.views().stream()
                    .map(view -> new SaidView(
                            name(view.adviser()),
                            view.question(),
                            view.on(),
                            said(complaint, view.adviser()).orElse(null)))
                    .toList();
        }

        /** In this complaint, and not in an earlier one of the same dossier. */
        Optional<String> said(Complaint complaint, AccountId adviser) {
            return answers.all(complaint.trajectoryId(), GiveViewForm.KIND, View.class).stream()
                    .filter(answer ->
                            answer.author().equals(adviser) && !answer.moment().isBefore(complaint.filedAt()))
                    .map(answer -> answer.content().view())
                    .reduce((earlier, later) -> later);
        }

        String name(AccountId account) {
            return accounts.findById(account).map(Account::displayName).orElse(account.value());
        }

        private static ComplaintView of(
                Complaint complaint,
                @Nullable String question,
                List<SaidView> views,
                List<Handler> handlers,
                @Nullable String barred) {
            return new ComplaintView(
                    complaint.id(),
                    complaint.general(),
                    complaint.subject(),
                    complaint.text(),
                    complaint.wish(),
                    complaint.filedOn(),
                    complaint.acknowledgeBy(),
                    complaint.answerBy(),
                    complaint.additions().stream().map(Complaint.Addition::text).toList(),
                    question,
                    views,
                    handlers,
                    barred);
        }
    }
}
