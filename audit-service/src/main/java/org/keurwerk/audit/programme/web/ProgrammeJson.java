package org.keurwerk.audit.programme.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.programme.Activity;
import org.keurwerk.audit.programme.AgreedVisit;
import org.keurwerk.audit.programme.Programme.Agreement;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.Remark;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.springframework.stereotype.Component;

/** A programme and its rows as the API gives them. */
@Component
class ProgrammeJson {

    private final Accounts accounts;

    ProgrammeJson(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One of the auditors who can be chosen. */
    record Auditor(String username, String name, boolean lead) {}

    /** That a side agreed. */
    @Schema(name = "ProgrammeAgreement")
    record Agreed(AccountId by, Instant at, boolean holds) {}

    /**
     * A row.
     *
     * @param version also its ETag
     * @param from as 09:30
     * @param auditors usernames
     * @param remarks what must be mended or finished, or is unusual
     */
    @Schema(name = "ProgrammeRow")
    record Row(
            ProgrammeRowId id,
            long version,
            LocalDate day,
            String from,
            String to,
            Activity activity,
            @Nullable String subject,
            List<String> norms,
            @Nullable String people,
            List<String> auditors,
            @Nullable String place,
            List<Remark> remarks,
            AccountId savedBy,
            Instant savedAt) {}

    /**
     * The programme.
     *
     * @param open whether the caller may draw it up now
     * @param days of the visit; empty while none are agreed
     * @param plannedMinutes on the days of the visit, without breaks
     * @param availableMinutes of its half-days
     * @param version of the programme as a whole, also its ETag
     */
    @Schema(name = "Programme")
    record Whole(
            boolean open,
            List<LocalDate> days,
            int halfDays,
            long plannedMinutes,
            long availableMinutes,
            List<Auditor> auditors,
            List<Row> items,
            int total,
            boolean ready,
            @Nullable Agreed organisation,
            @Nullable Agreed lead,
            long version) {}

    /** The programme. */
    Whole whole(ProgrammeView view) {
        AgreedVisit visit = view.visit();
        return new Whole(
                view.mayChange(),
                visit.days(),
                visit.halfDays(),
                view.planned().toMinutes(),
                view.available().toMinutes(),
                visit.team().stream()
                        .map(member -> new Auditor(member.username(), member.name(), member.lead()))
                        .toList(),
                view.programme().rows().stream().map(row -> row(view, row)).toList(),
                view.programme().rows().size(),
                view.ready(),
                agreed(view.programme().organisation(), view.organisationAgrees()),
                agreed(view.programme().lead(), view.leadAgrees()),
                view.programme().revision());
    }

    private static @Nullable Agreed agreed(@Nullable Agreement agreement, boolean holds) {
        return agreement == null ? null : new Agreed(agreement.by(), agreement.at(), holds);
    }

    /** A row. */
    Row row(ProgrammeView view, ProgrammeRow row) {
        ProgrammeRow.Planned planned = row.planned();
        return new Row(
                row.id(),
                row.version(),
                planned.day(),
                planned.from().toString(),
                planned.to().toString(),
                planned.activity(),
                planned.subject(),
                planned.norms(),
                planned.people(),
                planned.auditors().stream().map(one -> username(view, one)).toList(),
                planned.place(),
                view.remarks(row),
                row.savedBy(),
                row.savedAt());
    }

    private String username(ProgrammeView view, AccountId auditor) {
        return view.visit().team().stream()
                .filter(member -> member.account().equals(auditor))
                .map(AgreedVisit.Member::username)
                .findFirst()
                .orElseGet(
                        () -> accounts.findById(auditor).map(Account::username).orElse(auditor.value()));
    }
}
