package org.keurwerk.audit.auditor;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

/** What is known of auditors, for tests. */
public final class AuditorSamples {

    private AuditorSamples() {}

    /** Competent for scopes since a day. */
    public static Auditor competent(String account, String since, Scope... scopes) {
        return auditor(
                account,
                Stream.of(scopes).map(scope -> competence(scope, since, null)).toList(),
                List.of(),
                List.of());
    }

    public static Auditor auditor(
            String account, List<Competence> competences, List<Engagement> engagements, List<Absence> absences) {
        return new Auditor(
                new AccountId(account), AuditorKind.EXPERT, competences, engagements, absences, null, 1, null);
    }

    public static Competence competence(Scope scope, String from, @Nullable String to) {
        return new Competence(scope, LocalDate.parse(from), day(to));
    }

    public static Engagement board(@Nullable String organisation, String name, @Nullable String to) {
        return new Engagement(
                organisation == null ? null : new OrganisationId(organisation),
                name,
                Engagement.Kind.BOARD,
                null,
                day(to));
    }

    public static Absence away(String from, String to) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to), null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
